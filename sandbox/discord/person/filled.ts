import { type APIModalSubmission, ComponentType } from 'discord-api-types/v10'
import { CannotSend } from '../rules/cannot-send.ts'
import { INPUT_MAX, type Label, type Modal } from '../rules/modal.ts'

/** What stands in the fields of a modal, by custom_id or label: of a menu a value or its label. */
export type Filling = Readonly<Record<string, string | readonly string[]>>

/** The `data` of a modal that is sent in. */
export type ModalData = Pick<APIModalSubmission, 'custom_id' | 'components'>

/**
 * A modal with its fields filled in; those that are not named stay as they were. Throws `CannotSend`
 * where Discord's client would not send it.
 */
export function filledModal({ custom_id, components }: Modal, filling: Filling): ModalData {
  const labels = components.filter((one) => one.type === ComponentType.Label)
  const names = labels.flatMap(({ label, component }) => [label, component.custom_id])
  const strange = Object.keys(filling).find((name) => !names.includes(name))
  if (strange !== undefined) throw new CannotSend(`There is no field "${strange}".`)
  let last = Math.max(0, ...components.map(({ id }) => id ?? 0))
  const idOf = (id: number | null | undefined) => {
    if (id) return id
    last += 1
    return last
  }
  return {
    custom_id,
    components: components.map((one) => {
      const { type } = one
      const id = idOf(one.id)
      if (type === ComponentType.TextDisplay) return { type, id }
      return { type, id, component: { id: idOf(one.component.id), ...filledField(one, filling) } }
    }),
  }
}

function filledField({ label, component }: Label, filling: Filling) {
  const { custom_id } = component
  const given = [custom_id, label].find((name) => Object.hasOwn(filling, name))
  const value = given === undefined ? undefined : filling[given]
  if (component.type === ComponentType.TextInput) {
    if (typeof value === 'object') throw new CannotSend(`"${label}" takes a text.`)
    return { type: component.type, custom_id, value: written(label, component, value) }
  }
  // No value is empty, so this is no choice.
  const picks = typeof value === 'string' ? [value].filter((one) => one !== '') : value
  return { type: component.type, custom_id, values: [...chosen(label, component, picks)] }
}

type Input = Extract<Label['component'], { readonly type: ComponentType.TextInput }>
type Select = Exclude<Label['component'], Input>

function written(
  label: string,
  { value, required, min_length, max_length }: Input,
  given = value ?? '',
): string {
  const isNeeded = required ?? true
  if (given === '' && !isNeeded) return given
  const [least, most] = [min_length ?? (isNeeded ? 1 : 0), max_length ?? INPUT_MAX]
  if (given.length < least || given.length > most) {
    throw new CannotSend(`"${label}" takes ${least} to ${most} characters.`)
  }
  return given
}

function chosen(
  label: string,
  { options, required, min_values, max_values }: Select,
  picks: readonly string[] = options.filter((option) => option.default).map(({ value }) => value),
): readonly string[] {
  const isNeeded = required ?? true
  if (picks.length === 0 && !isNeeded) return []
  const [least, most] = [min_values ?? 1, max_values ?? 1]
  if (picks.length < least || picks.length > most) {
    throw new CannotSend(`"${label}" takes ${least} to ${most} values.`)
  }
  return picks.map((pick) => {
    const option =
      options.find(({ value }) => value === pick) ?? options.find((one) => one.label === pick)
    if (!option) throw new CannotSend(`"${pick}" is not in the menu "${label}".`)
    return option.value
  })
}
