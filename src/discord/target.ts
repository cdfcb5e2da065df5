import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIPoll,
  MessageType,
} from 'discord-api-types/v10'
import type { Target, Written } from '../target.ts'

/** A message in Discord's JSON as plain data. */
export function targetOf(message: APIMessage): Target {
  // The first message of a thread only repeats the one that the thread began from.
  const isStarter = message.type === MessageType.ThreadStarterMessage
  const seen = (isStarter && message.referenced_message) || message
  return {
    id: message.id,
    ...writtenIn(seen),
    forwarded: (seen.message_snapshots ?? []).map((snapshot) => writtenIn(snapshot.message)),
  }
}

/** What stands in a message in Discord's JSON. */
export function writtenIn(given: APIMessage | APIMessageSnapshotFields): Written {
  const message = withoutNulls(given)
  // Of what is forwarded, Discord tells only some fields.
  const { content = '', embeds = [], attachments = [] } = message
  // What Discord makes of a link can have components as well.
  const unfurled = embeds.flatMap((embed: Embed) => embed.components ?? [])
  const components = [...nested([...(message.components ?? []), ...unfurled])]
  // A message of components has its text in them.
  const displayed = components.flatMap((one) => one.content ?? [])
  const asked = 'poll' in message ? textsOf(message.poll) : []
  return {
    text: [content, ...displayed, ...asked].filter((text) => text !== '').join('\n'),
    embeds,
    links: components.flatMap((one) => one.url ?? []),
    attachments: attachments.map(attachmentOf),
  }
}

/** Its types know no null, but Discord writes it into some fields that hold nothing. */
const withoutNulls = <T>(json: T): T =>
  JSON.parse(JSON.stringify(json, (_, value: unknown) => value ?? undefined))

const attachmentOf = ({ url, filename, content_type: contentType, size }: APIAttachment) => ({
  url,
  name: filename,
  ...(contentType !== undefined && { contentType }),
  bytes: size,
})

const textsOf = (poll: APIPoll | undefined): readonly string[] =>
  poll === undefined
    ? []
    : [poll.question, ...poll.answers.map((one) => one.poll_media)].flatMap(
        ({ text }) => text ?? [],
      )

/** The types of the library do not know them yet. */
type Embed = APIEmbed & { readonly components?: readonly object[] }

/** What is read of a component: only a link button has `url`, only a text has `content`. */
interface Component {
  readonly url?: string
  readonly content?: string
  readonly components?: readonly Component[]
  readonly accessory?: Component
}

function* nested(components: readonly object[]): Generator<Component> {
  for (const one of components as readonly Component[]) {
    yield one
    yield* nested(one.components ?? [])
    if (one.accessory !== undefined) yield* nested([one.accessory])
  }
}
