import type { Pause } from '../../digest/digest.ts'
import type { Delivery } from '../../store/store.ts'
import { dated } from '../timestamp.ts'
import { dayName, number } from './formats.ts'

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Paused by a manager. Resume it whenever you like.',
  closed: () =>
    '⚠️ Paused: I can no longer post in its channel. Let me view it, send messages and embed links there, then resume it.',
  gone: (edit) => `⚠️ Paused: its channel is gone. Choose another one with ${edit}, then resume it.`,
  locked: (edit) =>
    `⚠️ Paused: its thread is locked. Unlock it, or choose another channel with ${edit}, then resume it.`,
  unplannable: (edit) =>
    `⚠️ Paused: I no longer know its time zone. Choose another one with ${edit}, then resume it.`,
}

/** The same in a few words. */
const PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ paused by a manager',
  closed: '⚠️ paused: I can’t post there',
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
  closed: '❌ not posted: I couldn’t post in the channel',
  gone: '❌ not posted: the channel was gone',
  locked: '❌ not posted: the thread was locked',
  trouble: '❌ not posted: Discord or Civitai didn’t answer for an hour',
  refused: '❌ not posted: Discord refused it; AutoMod may have blocked it',
  nothing: '➖ not posted: still nothing that fits',
  paused: '➖ not posted: it was paused',
  unseen: '❔ probably posted: I can’t read the channel to check',
  empty: '✅ posted, but nothing fits',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ not published: let me view the channel and send messages there',
  gone: () => '⚠️ not published: the post or its channel was deleted first',
  locked: () => '⚠️ not published: the channel was locked',
  refused: (edit) =>
    `⚠️ not published: only announcement channels can publish; choose one with ${edit}, or set \`publish\` to False`,
  late: () => '⚠️ not published: Discord took no more posts of this channel for six hours',
}

/** Digests, as their managers see them. Commands are named by their mentions. */
export const digestList = {
  digestsTitle: 'This server’s digests',
  noDigests: (create: string) => `This server has no digest yet. Make one with ${create}.`,
  digestMade: (channel: string, at: number) =>
    `I will post this digest in <#${channel}>. First post: ${dated(at)}.`,
  digestThere: 'This server already has exactly that digest:',
  similarDigest: (name: string, remove: string) =>
    `⚠️ This server already has a digest much like it: ${name}. If one is enough, remove the other with ${remove}.`,
  previewTamer: (channel: string) =>
    `-# Here I can show PG only. In <#${channel}>, mature models can be among these.`,
  previewBelow: 'This is what it would say now:',
  previewLate: (preview: string) => `Its preview took too long. See it later with ${preview}.`,
  noPreview: (why: string) => `I can’t preview it right now. ${why}`,
  nextPost: (at: number) => `Next post: ${dated(at)}`,
  paused: (why: Pause, edit: Edit) => PAUSES[why](edit),
  isVague: (zone: string, edit: Edit) =>
    `⚠️ “${zone}” may not be the time you expect, in summer at least. Choose a city with ${edit}.`,
  pausedBriefly: (why: Pause) => PAUSED_BRIEFLY[why],
  mentions: (role: string) => `mentions <@&${role}>`,
  upTo: (count: number) => `up to ${number.format(count)} ${count === 1 ? 'model' : 'models'}`,
  publishes: 'published to followers',
  repeatsNothing: 'no repeats within 7 days',
  lastDeliveries: '**Last posts**',
  noDeliveries: 'It hasn’t been posted yet.',
  delivery: ({ state, outcome }: DeliveryTold) =>
    outcome === undefined ? STATES[state] : OUTCOMES[outcome],
  deliveryLine: (day: string, what: string, late: string, published: string) =>
    `-# ${dayName.format(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why: Unpublished, edit: Edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes: number) =>
    minutes === 0 ? '' : `, ${number.format(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} late`,
  removeAsk: (name: string) =>
    `Remove ${name}? Its settings and its history will be deleted for good.`,
  nowPaused: 'Paused.',
  pausedAlready: 'It was already paused.',
  nowResumed: (at: number) => `Resumed. Next post: ${dated(at)}`,
  nowChanged: 'Changed.',
  removed: 'Digest removed.',
  chooseDigest: 'Choose a digest',
  preview: 'Preview',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  removeForGood: 'Remove for good',
  keep: 'Keep it',
}
