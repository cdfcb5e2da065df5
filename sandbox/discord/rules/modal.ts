import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { z } from 'zod'
import { modalSelect } from './component.ts'
import { repeatedIds } from './custom-ids.ts'
import { checked, type FormError, invalidForm } from './form.ts'
import { componentId, filled, maybe, text } from './text.ts'

/** The limit of a text input (Discord docs, "Text Input"). */
export const INPUT_MAX = 4_000

const textInput = z.strictObject({
  type: z.literal(ComponentType.TextInput),
  id: componentId,
  custom_id: text(100).min(1),
  style: z.literal([TextInputStyle.Short, TextInputStyle.Paragraph]),
  min_length: maybe(z.int().min(0).max(INPUT_MAX)),
  max_length: maybe(z.int().min(1).max(INPUT_MAX)),
  required: maybe(z.boolean()),
  value: maybe(text(INPUT_MAX)),
  placeholder: maybe(text(100)),
})

const label = z.strictObject({
  type: z.literal(ComponentType.Label),
  id: componentId,
  label: filled(45),
  description: maybe(filled(100)),
  component: z.discriminatedUnion('type', [textInput, modalSelect]),
})

const textDisplay = z.strictObject({
  type: z.literal(ComponentType.TextDisplay),
  id: componentId,
  content: filled(INPUT_MAX),
})

// Rows in modals are deprecated (Discord docs, "Label"), so they are refused here.
const modal = z.strictObject({
  custom_id: text(100).min(1),
  title: filled(45),
  components: z
    .array(z.discriminatedUnion('type', [label, textDisplay]))
    .min(1)
    .max(5),
})

/** A modal as an app sends it. */
export type Modal = z.infer<typeof modal>
/** A field of a modal, with the label around it. */
export type Label = z.infer<typeof label>

/** Checks the data of a modal (Discord docs, "Modal"). Throws `Refused`. */
export function checkedModal(data: unknown): Modal {
  const given = checked(modal, data)
  const errors = [...repeatedIds(given.components), ...given.components.flatMap(unfit)]
  if (errors.length > 0) throw invalidForm(errors)
  return given
}

/** A length that cannot be, and a value that could not be sent back as it is. */
function unfit(one: Modal['components'][number], index: number): FormError[] {
  if (one.type !== ComponentType.Label || one.component.type !== ComponentType.TextInput) return []
  const { min_length, max_length, value } = one.component
  const path = ['components', index, 'component']
  const most = max_length ?? INPUT_MAX
  const errors: FormError[] = []
  if ((min_length ?? 0) > most) {
    const message = `The length cannot be between ${min_length} and ${most}`
    errors.push({ path: [...path, 'min_length'], code: 'TEXT_INPUT_INVALID_RANGE', message })
  }
  if ((value ?? '').length > most) {
    const message = `Must be ${most} or fewer in length.`
    errors.push({ path: [...path, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message })
  }
  return errors
}
