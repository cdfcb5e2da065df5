import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { z } from 'zod'
import { attachments } from './attachments.ts'
import { everyComponent, repeatedIds } from './custom-ids.ts'
import { embeds } from './embed.ts'
import { checked, type FormError, invalidForm } from './form.ts'
import { LAYOUT_COMPONENTS_MAX, LAYOUT_TEXT_MAX, topComponent } from './layout.ts'
import { maybe, snowflake, text, withoutAddress } from './text.ts'

const ROWS_MAX = 5
const COMMON_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

const flags = (allowed: number) =>
  z.int().refine((value) => (value & ~allowed) === 0, {
    message: `Only these flags may be set here: ${allowed}`,
    params: { code: 'MESSAGE_FLAGS_INVALID' },
  })

const chosen = maybe(
  z
    .array(snowflake)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, {
      message: 'The set already contains this value',
      params: { code: 'SET_TYPE_ALREADY_CONTAINS_VALUE' },
    }),
)

const common = {
  content: maybe(withoutAddress(2_000)),
  embeds: maybe(embeds),
  components: maybe(z.array(topComponent).max(LAYOUT_COMPONENTS_MAX)),
  // House rule: every message must have it, also an edit, or its texts might ping somebody. `parse`
  // must be empty, so only listed users and roles are pinged.
  allowed_mentions: z.strictObject({
    parse: z.array(z.never()).max(0),
    roles: chosen,
    users: chosen,
    replied_user: maybe(z.boolean()),
  }),
  attachments: maybe(attachments),
}

const reference = z.strictObject({
  type: maybe(z.int()),
  message_id: snowflake,
  channel_id: maybe(snowflake),
  guild_id: maybe(snowflake),
  fail_if_not_exists: maybe(z.boolean()),
})

const answer = z.strictObject({
  ...common,
  tts: maybe(z.boolean()),
  flags: maybe(flags(COMMON_FLAGS | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications)),
})
// An edit cannot change who sees a message. Discord ignores this flag, so it may be repeated.
const edit = z.strictObject({
  ...common,
  flags: maybe(flags(COMMON_FLAGS | MessageFlags.Ephemeral)),
})
const post = z.strictObject({
  ...common,
  tts: maybe(z.boolean()),
  flags: maybe(flags(COMMON_FLAGS | MessageFlags.SuppressNotifications)),
  nonce: maybe(z.union([text(25), z.int()])),
  enforce_nonce: maybe(z.boolean()),
  message_reference: maybe(reference),
})

const schemas = { answer, edit, post }

/** The body of a message from a bot. */
export type MessageBody = Partial<z.infer<typeof post>>

/** How a message is sent: as a callback or follow-up, as an edit, or into a channel. */
export type MessageUse = keyof typeof schemas

/** Checks a message body for this use. Throws `Refused` with code 50035. */
export function checkedMessage(use: MessageUse, body: unknown, currentFlags = 0): MessageBody {
  const message: MessageBody = checked<MessageBody>(schemas[use], body)
  const components = message.components ?? []
  const layout = ((message.flags ?? 0) | currentFlags) & MessageFlags.IsComponentsV2
  const errors = [
    ...repeatedIds(components),
    ...(layout ? layoutErrors(message) : rowErrors(components)),
  ]
  if (errors.length > 0) throw invalidForm(errors)
  return message
}

function rowErrors(components: NonNullable<MessageBody['components']>): FormError[] {
  if (components.length > ROWS_MAX) {
    const message = `Must be ${ROWS_MAX} or fewer in length.`
    return [{ path: ['components'], code: 'BASE_TYPE_MAX_LENGTH', message }]
  }
  return components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', index, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  )
}

function layoutErrors({ content, embeds, components }: MessageBody): FormError[] {
  const all = [...everyComponent(components ?? [])]
  const length = all.reduce((sum, { component }) => {
    const { content } = component as { readonly content?: string }
    return sum + (content?.length ?? 0)
  }, 0)
  const errors: FormError[] = []
  const legacy = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'
  const sentence = 'cannot be used with IS_COMPONENTS_V2'
  if (content) errors.push({ path: ['content'], code: legacy, message: `content ${sentence}` })
  if (embeds?.length) errors.push({ path: ['embeds'], code: legacy, message: `embeds ${sentence}` })
  if (all.length > LAYOUT_COMPONENTS_MAX || length > LAYOUT_TEXT_MAX) {
    const message = `At most ${LAYOUT_COMPONENTS_MAX} components and ${LAYOUT_TEXT_MAX} characters`
    errors.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message })
  }
  return errors
}
