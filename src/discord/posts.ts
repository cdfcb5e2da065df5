import {
  type APIChannel,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  type REST,
  Routes,
} from 'discord.js'
import { type FilePosts, PostFault, type PostFaultKind, type Posts } from '../deliveries/posts.ts'
import { menuId, postMenu } from '../menu-id.ts'
import { ceilingOf } from './ceiling.ts'
import type { Channels } from './channels.ts'
import { codeOf, thing, things } from './refusals.ts'
import { filesOf, messageOf } from './response.ts'

interface PostsOptions {
  /** Must not retry by itself: the caller decides what may be sent twice. */
  readonly rest: Pick<REST, 'get' | 'post'>
  readonly channels: Channels
  /** The bot's own id, known after login. */
  readonly self: () => string
}

/** The most that Discord gives at once, and how far a busy channel is looked through. */
const AT_ONCE = 100
const PAGES = 10
/** Milliseconds that our clock and Discord's may differ. */
const CLOCKS_DIFFER = 5 * 60_000
/** Milliseconds of the longest request: waiting for room, sending, reading the answer. */
const GIVEN_UP_AFTER = 45_000
const ALREADY_PUBLISHED = 40_033
const IS_OFF: readonly PostFaultKind[] = ['closed', 'gone']
const DISCORD_EPOCH = 1_420_070_400_000

/** The lowest id of a moment: ids begin with their time. */
const idAt = (at: number): bigint => BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)
/**
 * Whether it is the message of that key. Answers to commands are none: their buttons can end with
 * whatever somebody typed.
 */
const has = ({ components = [], embeds, interaction_metadata: asked }: APIMessage, key: string) =>
  asked === undefined &&
  (menusIn(components).includes(menuId(postMenu(key))) ||
    embeds.some(({ footer }) => footer?.text.split(' ').at(-1) === key))

/** Nobody else knows the mark: no answer to somebody else's command has it. */
const hasFiles = ({ attachments, components = [] }: APIMessage, mark: string): boolean =>
  attachments.length > 0 &&
  (attachments.some(({ filename }) => filename.includes(mark)) ||
    JSON.stringify(components).includes(mark))

const menusIn = (rows: readonly APIMessageTopLevelComponent[]): readonly string[] =>
  rows
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one) => (one.type === ComponentType.StringSelect ? [one.custom_id] : []))

/** Posts through Discord's REST API; its errors become PostFaults. */
export function createPosts({ rest, channels, self }: PostsOptions): Posts & FilePosts {
  /** The sender's claim lasts this long. */
  const within = () => ({ signal: AbortSignal.timeout(GIVEN_UP_AFTER) })
  const channelOf = (id: string): Promise<APIChannel> =>
    thing(rest.get(Routes.channel(id), within()))

  async function messagesAfter(id: string, after: bigint): Promise<readonly APIMessage[]> {
    const query = new URLSearchParams({ limit: `${AT_ONCE}`, after: `${after}` })
    const asked = rest.get(Routes.channelMessages(id), { query, ...within() })
    return things<APIMessage>(asked)
  }

  /** Without permission Discord shows an empty history. */
  async function nothingAfter(id: string, after: bigint): Promise<'absent' | 'unreadable'> {
    const { last_message_id: last } = (await channelOf(id)) as { last_message_id?: string | null }
    return last && BigInt(last) > after ? 'unreadable' : 'absent'
  }

  async function search(
    id: string,
    since: number,
    isIt: (message: APIMessage) => boolean,
  ): Promise<string | 'absent' | 'unreadable'> {
    let after = idAt(since - CLOCKS_DIFFER)
    for (let page = 0; page < PAGES; page++) {
      const messages = await messagesAfter(id, after)
      const ours = messages.find((message) => message.author.id === self() && isIt(message))
      if (ours !== undefined) return ours.id
      const newest = messages.map((message) => BigInt(message.id)).reduce(greater, after)
      if (messages.length < AT_ONCE)
        return page > 0 || newest > after ? 'absent' : nothingAfter(id, after)
      after = newest
    }
    return 'unreadable'
  }

  return {
    async ceiling(id, server) {
      const channel = await channelOf(id)
      if (!('guild_id' in channel) || channel.guild_id !== server) {
        throw new PostFault('gone', 'the channel is on another server')
      }
      return ceilingOf(
        { channel, guild_id: server, authorizing_integration_owners: { 0: server } },
        channels,
      )
    },

    async send(id, { reply, key, mentions, people = [] }) {
      const body = {
        ...messageOf(reply),
        allowed_mentions: {
          parse: [],
          roles: mentions,
          ...(people.length > 0 && { users: people }),
        },
        nonce: key,
        enforce_nonce: true,
      }
      const sent = rest.post(Routes.channelMessages(id), { body, ...filesOf(reply), ...within() })
      return (await thing<APIMessage>(sent)).id
    },

    find: (id, key, since) => search(id, since, (message) => has(message, key)),

    findFiles: (id, mark, since) => search(id, since, (message) => hasFiles(message, mark)),

    async publish(id, message) {
      const publishing = rest.post(Routes.channelMessageCrosspost(id, message), within())
      const done = publishing.catch((error: unknown) => {
        if (codeOf(error) === ALREADY_PUBLISHED) return { id: message }
        throw error
      })
      await thing(done)
    },

    async isOn(server) {
      try {
        await thing(rest.get(Routes.guild(server), within()))
        return true
      } catch (error) {
        if (error instanceof PostFault && IS_OFF.includes(error.kind)) return false
        throw error
      }
    },
  }
}
