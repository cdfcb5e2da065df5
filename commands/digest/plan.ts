import type { Call, Services, Values } from '../../src/command.ts'
import type { Digest, Plan } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { checkTag, knownBase } from '../options/filters.ts'
import { canPublish, checkChannel, checkMention } from '../options/posting.ts'
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
  checkRole(call, before)
  checkPublish(options, options.publish ?? before?.publish ?? USUAL.publish, before)
  const base = await knownBase(options.base, services)
  await checkTag(options.tag, services)
  const named = { channel, channelName: options.channel?.name }
  const plan = planWith({ ...given, ...named, base, mention: mention?.id }, before)
  if (timezone === undefined) return plan
  return { ...plan, zone: knownZone(timezone, services, again(plan)) }
}

/** A role there was before was checked for the channel it had. */
function checkRole(call: Call<Given>, before: Digest | undefined): void {
  const { mention, channel } = call.options
  if (mention === undefined && (channel === undefined || before?.mention === undefined)) return
  if (mention === undefined) throw new Problem((words) => words.roleForChannel)
  checkMention(mention, channel, call.guildId)
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
  if (!canPublish(channel)) {
    const wasAsked = asked === true
    throw new Problem((words) => (wasAsked ? words.cannotPublish : words.isPublished))
  }
}
