import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Call, Services, Values } from '../../src/command.ts'
import type { Digest, Plan } from '../../src/digest/digest.ts'
import type { Channel } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import type { PermissionName } from '../../src/words/words.ts'
import { knownBase, unknownTag } from '../options/filters.ts'
import { type Again, knownZone } from './known-zone.ts'
import type { settings } from './options.ts'

type Given = Values<typeof settings>

/** What a new digest does where nothing else was given. */
export const USUAL = {
  time: '09:00',
  zone: 'UTC',
  days: '1234567',
  rank: 'Most downloads gained',
  fresh: false,
  count: 5,
  publish: false,
} as const

/** The given values; for the rest those from before, or the defaults. */
export const planWith = (
  {
    channel,
    ...given
  }: { readonly [K in keyof Plan]?: Plan[K] | undefined } & Pick<Plan, 'channel'>,
  before?: Plan,
): Plan => ({
  channel,
  channelName: given.channelName ?? before?.channelName ?? '',
  time: given.time ?? before?.time ?? USUAL.time,
  zone: given.zone ?? before?.zone ?? USUAL.zone,
  days: given.days ?? before?.days ?? USUAL.days,
  type: given.type ?? before?.type,
  base: given.base ?? before?.base,
  tag: given.tag ?? before?.tag,
  rank: given.rank ?? before?.rank ?? USUAL.rank,
  fresh: given.fresh ?? before?.fresh ?? USUAL.fresh,
  count: given.count ?? before?.count ?? USUAL.count,
  mention: given.mention ?? before?.mention,
  publish: given.publish ?? before?.publish ?? USUAL.publish,
})

/**
 * A manager's plan from the given values and those from before. Throws a Problem that says what is
 * wrong and how to put it right. `again` makes the picks where only the zone is unclear.
 */
export async function planOf(
  call: Call<Given>,
  before: Digest | undefined,
  services: Services,
  again: (plan: Plan) => Again,
): Promise<Plan> {
  const { options } = call
  const { timezone, mention, ...given } = options
  const channel = options.channel?.id ?? before?.channel
  if (channel === undefined) throw new Problem((words) => words.empty)
  if (options.channel !== undefined) checkChannel(options.channel)
  checkMention(call, before)
  checkPublish(options, options.publish ?? before?.publish ?? USUAL.publish, before)
  const base = await knownBase(options.base, services)
  await checkTag(options.tag, services)
  const named = { channel, channelName: options.channel?.name }
  const plan = planWith({ ...given, ...named, base, mention: mention?.id }, before)
  if (timezone === undefined) return plan
  return { ...plan, zone: knownZone(timezone, services, again(plan)) }
}

const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** Checks that the bot may post there now. */
function checkChannel({ id, type, appPermissions }: Channel): void {
  const send = THREADS.includes(type) ? 'SendMessagesInThreads' : 'SendMessages'
  const needed: readonly PermissionName[] = ['ViewChannel', send, 'EmbedLinks']
  const missing = needed.filter((name) => (appPermissions & PermissionFlagsBits[name]) === 0n)
  if (missing.length === 0) return
  throw new Problem((words) => words.missingPermissions(id, missing.map(words.permission)))
}

/** Nobody may ping more people through a digest than by a message of their own. */
function checkMention(call: Call<Given>, before: Digest | undefined): void {
  const { mention, channel } = call.options
  // A role there was before was checked for the channel it had.
  if (mention === undefined && (channel === undefined || before?.mention === undefined)) return
  if (mention === undefined) throw new Problem((words) => words.roleForChannel)
  if (mention.id === call.guildId) throw new Problem((words) => words.noEveryone)
  if (mention.mentionable) return
  if (channel === undefined) throw new Problem((words) => words.channelForMention)
  const everyone = PermissionFlagsBits.MentionEveryone
  if ((channel.permissions & everyone) === 0n) throw new Problem((words) => words.cannotMention)
  if ((channel.appPermissions & everyone) === 0n) {
    throw new Problem((words) => words.iCannotMention(channel.id))
  }
}

function checkPublish(
  { channel, publish: asked }: Given,
  publish: boolean,
  before: Digest | undefined,
): void {
  if (!publish) return
  if (channel === undefined) {
    if (asked === true && before?.publish !== true)
      throw new Problem((words) => words.channelForPublish)
    return
  }
  if (channel.type !== ChannelType.GuildAnnouncement) {
    const wasAsked = asked === true
    throw new Problem((words) => (wasAsked ? words.cannotPublish : words.isPublished))
  }
}

/** Civitai has no list of all tags: a tag exists if a model has it. */
async function checkTag(tag: string | undefined, services: Services): Promise<void> {
  if (tag === undefined) return
  const question = { sort: 'Most Downloaded', period: 'AllTime', tag, window: 1 } as const
  const known = await services.civitai.models(question)
  if (known === undefined) throw await unknownTag(tag, services)
}
