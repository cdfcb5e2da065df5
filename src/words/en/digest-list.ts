import type { Pause } from '../../digest/digest.ts'
import type { Delivery } from '../../store/store.ts'
import { dated } from '../timestamp.ts'
import { dayName, number } from './formats.ts'

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const PAUSES: Readonly<Record<Pause, string>> = {
  asked: '⏸️ Paused by a manager. Resume it when you like.',
  closed:
    '⚠️ Paused: I may no longer post in its channel. Let me view it, send messages and embed links there, then resume it.',
  gone: '⚠️ Paused: its channel is gone. Choose another one with `/digest edit`, then resume it.',
  locked:
    '⚠️ Paused: its thread is locked. Unlock it or choose another channel with `/digest edit`, then resume it.',
  unplannable:
    '⚠️ Paused: I do not know its time zone any more. Choose another one with `/digest edit`, then resume it.',
}

/** The same in a few words. */
const PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ paused by a manager',
  closed: '⚠️ paused: I may not post there',
  gone: '⚠️ paused: its channel is gone',
  locked: '⚠️ paused: its thread is locked',
  unplannable: '⚠️ paused: unknown time zone',
}

const STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ on its way',
  posting: '⏳ on its way',
  posted: '✅ posted',
  failed: '❌ failed',
  skipped: '➖ skipped',
}

const OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ not posted: I was away for more than six hours',
  closed: '❌ not posted: I may not post in the channel',
  gone: '❌ not posted: the channel is gone',
  locked: '❌ not posted: the thread is locked',
  trouble: '❌ not posted: Discord or Civitai did not answer for an hour',
  refused: '❌ not posted: Discord refused it; AutoMod may have blocked it',
  nothing: '➖ not posted: there was again nothing that fits',
  paused: '➖ not posted: paused',
  unseen: '❔ probably posted: I may not read the channel to make sure',
  empty: '✅ posted, with nothing that fits',
}

const UNPUBLISHED: Readonly<Record<Unpublished, string>> = {
  closed: '⚠️ not published: let me view the channel and send messages there',
  gone: '⚠️ not published: the post or its channel was deleted before',
  locked: '⚠️ not published: the channel is locked',
  refused:
    '⚠️ not published: only announcement channels can publish; choose one with `/digest edit`, or turn `publish` off there',
  late: '⚠️ not published: Discord took no more posts of this channel for six hours',
}

/** Digests, as their managers see them. */
export const digestList = {
  digestsTitle: 'Digests of this server',
  noDigests: 'This server has no digest yet. `/digest create` makes one.',
  digestMade: (at: number) => `The digest is made. Its first post: ${dated(at)}.`,
  digestThere: 'This server has exactly that digest already:',
  previewBelow: 'This is what it would say now:',
  previewLate: 'Its preview took too long. `/digest preview` shows it later.',
  noPreview: (why: string) => `It cannot be previewed right now. ${why}`,
  nextPost: (at: number) => `Next post: ${dated(at)}`,
  paused: (why: Pause) => PAUSES[why],
  isVague: (zone: string) =>
    `⚠️ “${zone}” may mean another time than you think, in summer at least. Choose a city with \`/digest edit\`.`,
  pausedBriefly: (why: Pause) => PAUSED_BRIEFLY[why],
  mentions: (role: string) => `mentions <@&${role}>`,
  upTo: (count: number) => `up to ${number.format(count)} models`,
  publishes: 'published to followers',
  lastDeliveries: '**Last deliveries**',
  noDeliveries: 'It has not been posted yet.',
  delivery: ({ state, outcome }: DeliveryTold) =>
    outcome === undefined ? STATES[state] : OUTCOMES[outcome],
  deliveryLine: (day: string, what: string, late: string, published: string) =>
    `-# ${dayName.format(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why: Unpublished) => ` · ${UNPUBLISHED[why]}`,
  minutesLate: (minutes: number) =>
    minutes === 0 ? '' : `, ${number.format(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} late`,
  removeAsk: (name: string) => `Remove ${name}? Its settings and its history are deleted for good.`,
  nowPaused: 'Paused.',
  pausedAlready: 'It was paused already.',
  nowResumed: (at: number) => `Resumed. Next post: ${dated(at)}`,
  nowChanged: 'Changed.',
  removed: 'The digest is removed.',
  chooseDigest: 'Choose a digest',
  preview: 'Preview',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  removeForGood: 'Remove for good',
  keep: 'Keep it',
}
