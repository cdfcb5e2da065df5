import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'
import { address, componentId, maybe, snowflake, text } from './text.ts'

const customId = text(100).min(1)

const wrong = (path: PropertyKey[], code: string, message: string) => ({
  code: 'custom' as const,
  path,
  message,
  params: { code },
})

// Discord knows emoji by their full spelling: "◀️", and not "◀", which is text by default.
const EMOJI = /^\p{RGI_Emoji}$/v

/** An emoji of a server by its id, or one of Unicode by its character. */
const emoji = z
  .strictObject({ id: maybe(snowflake), name: maybe(text(32)), animated: maybe(z.boolean()) })
  .superRefine(({ id, name }, context) => {
    if (id || EMOJI.test(name ?? '')) return
    context.addIssue(wrong(['name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji'))
  })

/** A button. A link has a url and no custom_id, any other button the reverse. */
export const button = z
  .strictObject({
    type: z.literal(ComponentType.Button),
    id: componentId,
    style: z.int().min(ButtonStyle.Primary).max(ButtonStyle.Link),
    label: maybe(text(80)),
    emoji: maybe(emoji),
    custom_id: maybe(customId),
    url: maybe(address(512)),
    disabled: maybe(z.boolean()),
  })
  .superRefine(({ style, custom_id, url, label, emoji }, context) => {
    const link = style === ButtonStyle.Link
    if (link && !url) {
      context.addIssue(wrong(['url'], 'BASE_TYPE_REQUIRED', 'A link button needs a url'))
    }
    if (!link && !custom_id) {
      context.addIssue(wrong(['custom_id'], 'BASE_TYPE_REQUIRED', 'This field is required'))
    }
    if (custom_id && url) {
      const sentence = 'A custom id and url cannot both be specified'
      context.addIssue(wrong([], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', sentence))
    }
    if (!link && url) {
      context.addIssue(wrong(['url'], 'BUTTON_COMPONENT_INVALID_STYLE', 'Only a link has a url'))
    }
    if (!label && !emoji) {
      context.addIssue(wrong(['label'], 'BASE_TYPE_REQUIRED', 'A button needs a label or emoji'))
    }
  })

const anySelect = {
  id: componentId,
  custom_id: customId,
  placeholder: maybe(text(150)),
  min_values: maybe(z.int().min(0).max(25)),
  max_values: maybe(z.int().min(1).max(25)),
  disabled: maybe(z.boolean()),
}

const anyStringSelect = {
  ...anySelect,
  type: z.literal(ComponentType.StringSelect),
  options: z
    .array(
      z.strictObject({
        label: text(100).min(1),
        value: text(100).min(1),
        description: maybe(text(100)),
        emoji: maybe(emoji),
        default: maybe(z.boolean()),
      }),
    )
    .min(1)
    .max(25),
}
type StringSelect = z.infer<z.ZodObject<typeof anyStringSelect>>

function unchoosable(
  { options, min_values, max_values }: Omit<StringSelect, 'disabled'>,
  context: z.RefinementCtx,
): void {
  const least = min_values ?? 1
  const most = max_values ?? 1
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    const sentence = 'The specified option value is already used'
    context.addIssue(wrong(['options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', sentence))
  }
  if (least > most || least > options.length || most > options.length) {
    const sentence = `Values between ${least} and ${most} of ${options.length} cannot be chosen`
    context.addIssue(wrong(['max_values'], 'SELECT_COMPONENT_INVALID_RANGE', sentence))
  }
  if (options.filter((option) => option.default).length > most) {
    const sentence = 'Too many default options'
    context.addIssue(wrong(['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', sentence))
  }
}

const stringSelect = z.strictObject(anyStringSelect).superRefine(unchoosable)

const { disabled: _, ...inModal } = anyStringSelect

/** A menu in a modal, where none can be disabled (Discord docs, "String Select"). */
export const modalSelect = z
  .strictObject({ ...inModal, required: maybe(z.boolean()) })
  .superRefine((select, context) => {
    unchoosable(select, context)
    if ((select.required ?? true) && select.min_values === 0) {
      const sentence = 'A required menu needs at least one value'
      context.addIssue(wrong(['min_values'], 'SELECT_COMPONENT_INVALID_RANGE', sentence))
    }
  })

/** What is chosen before anybody chooses. */
const defaultValues = (...types: readonly string[]) =>
  maybe(z.array(z.strictObject({ id: snowflake, type: z.literal([...types]) })).max(25))

const peopleSelect = z.strictObject({
  ...anySelect,
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
  ]),
  default_values: defaultValues('user', 'role'),
})

/** Of channels Discord knows the names, so it fills this itself. */
const channelSelect = z
  .strictObject({
    ...anySelect,
    type: z.literal(ComponentType.ChannelSelect),
    channel_types: maybe(z.array(z.int().min(0).max(16)).max(25)),
    default_values: defaultValues('channel'),
  })
  .superRefine(({ min_values, max_values, default_values }, context) => {
    const [least, most] = [min_values ?? 1, max_values ?? 1]
    const given = default_values?.length ?? 0
    if (least <= most && (given === 0 || (given >= least && given <= most))) return
    const sentence = `Values between ${least} and ${most} cannot be chosen`
    context.addIssue(wrong(['max_values'], 'SELECT_COMPONENT_INVALID_RANGE', sentence))
  })

/** A row of up to five buttons or one select. */
export const actionRow = z
  .strictObject({
    type: z.literal(ComponentType.ActionRow),
    id: componentId,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, peopleSelect, channelSelect]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    const selects = components.filter(({ type }) => type !== ComponentType.Button).length
    if (selects === 0 || components.length === 1) return
    const sentence = 'The specified component exceeds the maximum width'
    context.addIssue(wrong(['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', sentence))
  })
