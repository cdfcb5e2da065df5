import {
  type APIAttachment,
  type APIMessage,
  MessageFlags,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10'

/** A message. A private one names its only reader. Objects are replaced, never changed. */
export type Shown = APIMessage & {
  readonly onlyFor?: Snowflake
  /** All its files, where an app sent some: those that embeds show are not among its attachments. */
  readonly held?: readonly APIAttachment[]
}

/** What is known of every message from the start. */
type Known = Partial<Shown> & Pick<Shown, 'id' | 'channel_id' | 'author'>

/** A moment as Discord writes it. */
export const timestamp = (now: number) => new Date(now).toISOString().replace('Z', '000+00:00')

/** A message that says no more than what is known of it. */
export const blankMessage = (known: Known, now: number): Shown => ({
  type: MessageType.Default,
  content: '',
  timestamp: timestamp(now),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  ...known,
})

/** What happened to a message. */
export interface MessageEvent {
  readonly kind: 'created' | 'updated' | 'deleted'
  readonly message: Shown
}

/** The messages of all places. */
export interface Messages {
  readonly get: (id: string) => Shown | undefined
  readonly inChannel: (id: string) => readonly Shown[]
  readonly put: (message: Shown) => Shown
  readonly remove: (id: string) => void
  readonly listen: (listener: (event: MessageEvent) => void) => () => void
}

/** Keeps the newest `keep` messages and tells its listeners about changes. */
export function createMessages(keep: number): Messages {
  const byId = new Map<string, Shown>()
  const listeners = new Set<(event: MessageEvent) => void>()
  const tell = (event: MessageEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    get: (id) => byId.get(id),
    inChannel: (id) => [...byId.values()].filter(({ channel_id }) => channel_id === id),
    put: (message) => {
      const kind = byId.has(message.id) ? 'updated' : 'created'
      byId.set(message.id, message)
      if (byId.size > keep) {
        for (const oldest of byId.keys()) {
          byId.delete(oldest)
          break
        }
      }
      tell({ kind, message })
      return message
    },
    remove: (id) => {
      const message = byId.get(id)
      if (!message) return
      byId.delete(id)
      tell({ kind: 'deleted', message })
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The embeds that can be seen: none with SUPPRESS_EMBEDS, which keeps them. */
export const embedsOf = ({ flags, embeds }: APIMessage): APIMessage['embeds'] =>
  ((flags ?? 0) & MessageFlags.SuppressEmbeds) === 0 ? embeds : []

/** The message as Discord's JSON, which does not name the reader. */
export function onTheWire(message: Shown): APIMessage {
  const { onlyFor: _, held: __, ...wire } = message
  return { ...wire, embeds: embedsOf(message) }
}
