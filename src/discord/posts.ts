import {
  type APIChannel,
  type APIEmbed,
  type APIMessage,
  DiscordAPIError,
  type REST,
  Routes,
} from 'discord.js'
import { PostFault, type PostFaultKind, type Posts } from '../post.ts'
import { ceilingOf } from './ceiling.ts'
import type { Channels } from './channels.ts'
import { messageOf } from './response.ts'

interface PostsOptions {
  /** It must not repeat a request by itself: whoever posts decides what may be sent twice. */
  readonly rest: Pick<REST, 'get' | 'post'>
  readonly channels: Channels
  /** Yields the bot's own id, which is known once it is logged in. */
  readonly self: () => string
}

/** The most that Discord gives at once, and how far a busy channel is looked through. */
const AT_ONCE = 100
const PAGES = 10
/** Our clock and Discord's are hardly ever that far apart, in milliseconds. */
const CLOCKS_DIFFER = 5 * 60_000
const DISCORD_EPOCH = 1_420_070_400_000

/** The least id of what was made at a moment: ids begin with their time. */
const idAt = (at: number): bigint => BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const lastWord = ({ footer }: APIEmbed): string | undefined => footer?.text.split(' ').at(-1)

/** Posting by Discord's REST API, with its answers read as what they mean for a post. */
export function createPosts({ rest, channels, self }: PostsOptions): Posts {
  const channelOf = (id: string): Promise<APIChannel> =>
    rest.get(Routes.channel(id)).then((body) => body as APIChannel, faulty(false))

  async function messagesAfter(id: string, after: bigint): Promise<readonly APIMessage[]> {
    const query = new URLSearchParams({ limit: `${AT_ONCE}`, after: `${after}` })
    const read = await rest.get(Routes.channelMessages(id), { query }).catch(faulty(false))
    return read as readonly APIMessage[]
  }

  /** Who may not read the history is shown none, as in a channel without any. */
  async function nothingAfter(id: string, after: bigint): Promise<'absent' | 'unreadable'> {
    const { last_message_id: last } = (await channelOf(id)) as { last_message_id?: string | null }
    return last && BigInt(last) > after ? 'unreadable' : 'absent'
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

    async send(id, { reply, key, mention }) {
      const body = {
        ...messageOf(reply),
        allowed_mentions: { parse: [], roles: mention === undefined ? [] : [mention] },
        nonce: key,
        enforce_nonce: true,
      }
      const sent = await rest.post(Routes.channelMessages(id), { body }).catch(faulty(true))
      return (sent as APIMessage).id
    },

    async find(id, key, since) {
      let after = idAt(since - CLOCKS_DIFFER)
      for (let page = 0; page < PAGES; page++) {
        const messages = await messagesAfter(id, after)
        const ours = messages.find(
          ({ author, embeds }) =>
            author.id === self() && embeds.some((one) => lastWord(one) === key),
        )
        if (ours !== undefined) return ours.id
        const newest = messages.map((message) => BigInt(message.id)).reduce(greater, after)
        if (messages.length < AT_ONCE)
          return page > 0 || newest > after ? 'absent' : nothingAfter(id, after)
        after = newest
      }
      return 'unreadable'
    },

    async publish(id, message) {
      await rest.post(Routes.channelMessageCrosspost(id, message)).catch((error: unknown) => {
        if (codeOf(error) !== ALREADY_PUBLISHED) faulty(false)(error)
      })
    },

    async isOn(server) {
      try {
        await rest.get(Routes.guild(server)).catch(faulty(false))
        return true
      } catch (error) {
        if (error instanceof PostFault && isShut(error.kind)) return false
        throw error
      }
    },
  }
}

const ALREADY_PUBLISHED = 40_033

const isShut = (kind: PostFaultKind): boolean => kind === 'closed' || kind === 'gone'
const codeOf = (error: unknown): unknown =>
  error instanceof DiscordAPIError ? error.code : undefined

/** What Discord's refusal, or its silence, means; a message may be there all the same. */
const faulty =
  (mayBeDone: boolean) =>
  (error: unknown): never => {
    const status = statusOf(error)
    const kind = kindOf(status)
    const said = error instanceof Error ? error.message : String(error)
    throw new PostFault(kind, said, mayBeDone && kind === 'trouble' && status !== 429)
  }

/** Its HTTP status; none where no answer came. */
const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error ? Number(error.status) : undefined

function kindOf(status: number | undefined): PostFaultKind {
  if (status === 403) return 'closed'
  if (status === 404) return 'gone'
  // A body that is not taken now is not taken later; anything else may be.
  return status === 400 ? 'refused' : 'trouble'
}
