import type { ImageSort } from '../civitai/image.ts'
import type { ModelSort, Period } from '../civitai/model.ts'
import type { Days, Pause, Span } from '../digest/digest.ts'
import type { Delivery } from '../store/store.ts'

const number = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('en', { style: 'percent' })
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinal = (nth: number): string =>
  `${number.format(nth)}${SUFFIXES[ordinals.select(nth)] ?? 'th'}`
/** Of a day that is already the one meant, wherever that is. */
const dayName = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})
const both = new Intl.ListFormat('en', { type: 'conjunction' })
const either = new Intl.ListFormat('en', { type: 'disjunction' })

/** What no end of a line may tear apart: a sign and its number, a number and its unit. */
const unbroken = (...parts: readonly string[]): string => parts.join('\u00a0')

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>
/** What the bot needs to post; the key is Discord's own name. */
export type PermissionName = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'EmbedLinks'

const SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'Most downloaded of all time',
  'Highest Rated': 'Highest rated of all time',
  'Most Liked': 'Most liked of all time',
  'Most Discussed': 'Most discussed of all time',
  'Most Collected': 'Most collected of all time',
  'Most Images': 'Most pictures of all time',
  Newest: 'Newest',
}

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'in the last day',
  Week: 'this week',
  Month: 'this month',
  Year: 'this year',
}

const SPANS: Readonly<Record<Span | 'month', string>> = {
  day: 'in the last 24 hours',
  week: 'in the last 7 days',
  month: 'in the last 30 days',
}

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

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“View Channel”',
  SendMessages: '“Send Messages”',
  SendMessagesInThreads: '“Send Messages in Threads”',
  EmbedLinks: '“Embed Links”',
}

const dated = (at: number): string => `<t:${Math.floor(at / 1_000)}:F>`
const dayOf = (at: number): string => `<t:${Math.floor(at / 1_000)}:D>`

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Pictures with most reactions',
  'Most Comments': 'Pictures with most comments',
  'Most Collected': 'Most collected pictures',
  Newest: 'Newest pictures',
}

const REACTIONS: Readonly<Record<string, string>> = {
  like: '👍',
  heart: '❤️',
  laugh: '😂',
  cry: '😢',
}

const GENERATION = {
  steps: 'steps',
  sampler: 'sampler',
  cfgScale: 'CFG scale',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'size',
  model: 'model',
} as const

/** Discord shows a moment in the reader's own language and zone. */
const moment = (at: number): string => `<t:${Math.floor(at / 1_000)}:R>`

/** Everything the bot says in English. What comes from outside is made inert before it comes here. */
export const en = {
  count: (value: number) => short.format(value),

  // Lists
  listTitle: (sort: ModelSort, period: Period) =>
    period === 'AllTime' ? SORTS[sort] : `${SORTS[sort]}, among models updated ${PERIODS[period]}`,
  trendingTitle: (span: keyof typeof SPANS) => `Most downloads gained ${SPANS[span]}`,
  tagged: (tag: string) => `tag “${tag}”`,
  by: (creator: string) => unbroken('by', creator),
  downloads: (count: string) => unbroken('⬇', count),
  likes: (count: string) => unbroken('👍', count),
  ranks: (first: number, last: number, known: number, more: boolean) =>
    `${number.format(first)}–${number.format(last)} of ${more ? 'at least ' : ''}${number.format(known)}`,
  asOf: (at: number) => `-# as of ${moment(at)}, Civitai is not answering`,

  modelsAtLeast: (count: number) =>
    count === 1
      ? 'at least one model on Civitai'
      : `at least ${number.format(count)} models on Civitai`,

  // Galleries
  galleryTitle: (sort: ImageSort, period: Period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, posted ${PERIODS[period]}`,
  galleryOf: (whose: string, ranked: string) => `${whose}: ${ranked.toLowerCase()}`,
  pictures: (nth: number, known: number, more: boolean) =>
    `${number.format(nth)} of ${more ? 'at least ' : ''}${number.format(known)}`,
  reaction: (kind: string, count: string) => {
    const sign = REACTIONS[kind]
    return sign === undefined ? count : unbroken(sign, count)
  },
  promptTitle: 'How it was made',
  noPrompt: 'Its author has not shared the prompt.',
  promptHeldBack: 'The prompt is not shown here: this channel is not age-restricted.',
  negativePrompt: '**Negative prompt**',
  madeWith: '**Made with**',
  generation: (values: Readonly<Record<keyof typeof GENERATION, string | undefined>>) =>
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[GENERATION[name as keyof typeof GENERATION], value] as const],
    ),

  setting: (name: string, value: string) => unbroken(`${name}:`, value),

  // A model's card
  moment,
  comments: (count: string) => unbroken('💬', count),
  tips: (count: string) => unbroken('⚡', count),
  trend: (bars: string, gained: string) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}about +${gained} downloads in the last 24 hours`,
  earlyAccess: (until: number | undefined) =>
    unbroken('🔒', 'early', 'access') + (until === undefined ? '' : ` until ${dayOf(until)}`),
  unnamed: '(no name)',
  unnamedVersion: (id: number) => `Version ${id}`,
  noVersion: 'No version of it can be shown.',
  newestInstead:
    '⚠️ The version you asked for is gone, or too new for me. This is the newest one I know.',
  archived: '⚠️ Archived by its creator: its files cannot be downloaded any more.',
  takenDown: '⚠️ Taken down by Civitai.',
  triggerWords: '**Trigger words**',
  noTriggerWords: 'It has no trigger words.',
  moreTriggers: (count: number) => `and ${number.format(count)} more trigger words`,
  size: (kilobytes: number) =>
    kilobytes >= 1_024 ** 2
      ? unbroken(rounded.format(kilobytes / 1_024 ** 2), 'GB')
      : kilobytes >= 1_024
        ? unbroken(rounded.format(kilobytes / 1_024), 'MB')
        : unbroken(rounded.format(kilobytes), 'kB'),
  moreFiles: (count: number, precisions: readonly string[]) =>
    `-# and ${number.format(count)} more ${count === 1 ? 'file' : 'files'}${
      precisions.length === 0 ? '' : `: ${precisions.join(', ')}`
    }`,
  pickle:
    '⚠️ A pickle file: loading it can run code on your machine. Load it only if you trust its creator.',
  scanDanger: '⛔ Civitai found something dangerous in this file. Do not load it.',
  scanFailed: '⚠️ Civitai could not scan this file.',
  scanPending: '⏳ Civitai has not scanned this file yet.',
  scanned: '-# ✅ scanned by Civitai for viruses and pickles',
  credit: (withoutCredit: boolean) =>
    withoutCredit ? '-# 📜 No credit needed' : '-# 📜 Credit its creator',
  may: (uses: string) => `-# ✅ You may: ${uses}`,
  mayNot: (uses: string) => `-# 🚫 You may not: ${uses}`,
  sellPictures: 'sell pictures',
  rentOnCivitai: 'run it on Civitai’s generator',
  rentElsewhere: 'run it on paid services',
  sellModel: 'sell the model or merges of it',
  shareMerges: 'share merges',
  otherLicence: 'put merges under another licence',
  maturePictures: 'make mature pictures',
  tags: (tags: string) => `-# 🏷 ${tags}`,
  video: (nth: number | undefined, url: string) =>
    `[${unbroken('▶', 'Video', ...(nth === undefined ? [] : [number.format(nth)]))}](${url})`,
  several: (asked: string) => `Several models fit “${asked}”`,
  severalHelp: 'Pick the one you mean.',

  // Digests
  days: (days: Days) => days,
  digestTitle: (span: Span) => `Most downloaded ${SPANS[span]}`,
  freshTitle: 'Published in the last 24 hours, by downloads of all time',
  freshNote:
    '-# Downloads are counted from day to day, and the counting has only begun: from tomorrow on this ranks what gained most.',
  emptyDigest: (span: Span) => `Nothing that fits this channel gained downloads ${SPANS[span]}.`,
  gained: (count: string) => unbroken('📈', 'about', `+${count}`),
  moved: (up: number | undefined) =>
    up === undefined ? '🆕' : up > 0 ? `▲${up}` : up < 0 ? `▼${-up}` : '',
  postsInList: (posts: number, span: Span) => `${ordinal(posts)} ${span} in the list`,

  // Digests, as their managers see them
  digestsTitle: 'Digests of this server',
  noDigests: 'This server has no digest yet. `/digest create` makes one.',
  digestMade: (at: number) =>
    `The digest is made. Its first post: ${dated(at)}. This is what it would say now:`,
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
  removed: 'The digest is removed.',
  chooseDigest: 'Choose a digest',
  preview: 'Preview',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  removeForGood: 'Remove for good',
  keep: 'Keep it',

  // The bot itself
  aboutTitle: 'Curator',
  version: (version: string) => `Version ${version}`,
  upSince: (at: number) => `Started ${moment(at)}`,
  civitaiAnswers: 'Civitai is answering.',
  civitaiAwaySince: (at: number) => `⚠️ Civitai stopped answering ${moment(at)}.`,
  remembered: (share: number) => `${percent.format(share)} of questions were answered from memory.`,
  noSnapshot: 'No downloads have been counted yet.',
  snapshotFrom: (at: number) => `Downloads were last counted ${moment(at)}.`,
  kept: 'I keep the digests that servers ask for, how often models were downloaded, and names of Civitai’s creators. Of those who use me I keep nothing, and I read no messages. What a server has is deleted 30 days after it removes me.',
  invite: 'Invite me',
  source: 'Source',
  privacy: 'Privacy',
  terms: 'Terms',

  // Buttons and menus
  copyText: 'Copy text',
  prompt: 'Prompt',
  images: 'Images',
  creator: 'Creator',
  similar: 'Similar',
  download: 'Download',
  chooseVersion: 'Choose a version',
  chooseModel: 'Choose a model',
  openCard: 'Open a model’s card',
  previous: 'Previous',
  next: 'Next',
  showToAll: 'Show to all',
  delete: 'Delete',
  onCivitai: 'Open on Civitai',

  // Problems
  unreadable: 'That value could not be read. Please type it again.',
  empty: 'There is nothing to look for. Please type something.',
  tooLong: (max: number) => `That is too long: at most ${max} characters, please.`,
  notAChoice: (choices: readonly string[]) =>
    `That is not one of the choices. Please pick ${either.format(choices)}.`,
  notWhole: (min: number, max: number) => `Please give a whole number from ${min} to ${max}.`,
  trendingTooLong:
    'Trending is known for a day, a week or a month. Please choose one of these periods.',
  trendingNotYet:
    'I have only begun to count downloads. Trending will be there tomorrow; until then sort by Most Downloaded.',
  unknownBase: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no base model of that name. Start typing and pick one from the list.'
      : `Civitai has no base model of that name. Did you mean ${either.format(near)}?`,
  unknownTag: (near: readonly string[]) =>
    near.length === 0
      ? 'No model has that tag. Start typing and pick one from the list.'
      : `No model has that tag. Did you mean ${either.format(near)}?`,
  nothingFound: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai knows no such model. Check the spelling, or paste its address.'
      : `Civitai knows no such model. Did you mean ${either.format(near)}?`,
  notAModel:
    'That address is not one of a model on Civitai. Paste the address of a model’s own page.',
  notACreator:
    'That names nobody on Civitai. Type a name, or paste the address of somebody’s profile there.',
  notATag: 'That is no tag of Civitai’s. Type one, or paste the address of its page there.',
  unknownVersion: 'That model has no such version. Pick one from the list.',
  unknownCreator: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai knows no creator of that name. Start typing and pick one from the list.'
      : `Civitai knows no creator of that name. Did you mean ${either.format(near)}?`,
  creatorTooLong:
    'That creator’s name is too long for my buttons. Look at the models on Civitai itself.',
  noPictures: 'No picture fits. A longer period or fewer filters will find more.',
  noPicturesAtAll: 'There is no picture that fits this channel.',
  /** A way out, on a button. */
  allTime: 'All time',
  pictureGone: 'That picture is gone from Civitai.',
  modelGone: 'That model is gone from Civitai.',
  versionGone: 'That version is gone. The newest one is a press away.',
  emptyList: 'No model fits. A longer period or fewer filters will find more.',
  noModels: (creator: string) =>
    `No model of theirs fits this channel. For their pictures press below, or use \`/images creator:${creator}\`.`,
  listEnds: 'That was the last page: nothing further on fits this channel.',
  notShownHere:
    'That is not shown here: mature content is for age-restricted channels only, and some is for none.',
  pageGone: 'That page is gone: the list is shorter now. Please run the command again.',
  oldButton: 'That button is from an older version of me. Please run the command again.',
  unknownCommand: 'I do not know that command any longer. It will vanish from the list soon.',
  notYours: 'Only who asked for this answer, or a moderator, can delete it.',
  civitaiAway: (at: number) => `Civitai is not answering at the moment. Try again ${moment(at)}.`,
  tooManyQuestions: (at: number) =>
    `That was a lot at once. To be fair to everybody, I look up more for you ${moment(at)}.`,
  civitaiUnhelpful:
    'Civitai gives me no usable answer to that, through no fault of yours. Try other options, or look on Civitai itself.',
  regionBlocked: 'Civitai does not serve the country I am running in. My operator has to move me.',
  storeAway: 'I cannot get at my records right now, so nothing was changed. Try again in a minute.',
  stopping: 'I am just being restarted. Please try again in a minute.',
  broken: (reference: string) =>
    `Something broke on our side. If you report it, name the reference \`${reference}\`.`,

  // Problems with digests
  badTime: 'That is no time of day. Write it as hours and minutes, such as 09:00 or 18:30.',
  vagueZone: (cities: readonly string[]) =>
    cities.length === 0
      ? 'That stands for no time zone for certain. Start typing a city, such as Berlin, and pick one.'
      : `That stands for no time zone for certain: it is used in several places, or knows no summer time. Did you mean ${either.format(cities)}?`,
  badZone: (near: readonly string[]) =>
    near.length === 0
      ? 'I do not know that time zone. Start typing a city, such as Berlin, and pick one.'
      : `I do not know that time zone. Did you mean ${either.format(near)}?`,
  unplannable:
    'I cannot work out when that digest is due: I do not know its time zone any more. Choose another `timezone` with `/digest edit`.',
  unknownDigest: 'This server has no such digest. Start typing and pick one from the list.',
  managesNoMore:
    'You do not manage this server any more. If you may use `/digest` all the same, run it again.',
  askedLongAgo: 'You asked for that a while ago. Please run `/digest list` again.',
  onlyOnServers: 'Digests are for servers: please use this command in one.',
  tooManyDigests: (most: number) =>
    `This server has ${number.format(most)} digests, which is as many as it can have. Remove one first.`,
  missingPermissions: (channel: string, missing: readonly string[]) =>
    `I may not post in <#${channel}>: give me ${both.format(missing)} there, then try again.`,
  noEveryone: 'A digest does not mention everyone. Please choose a role.',
  cannotMention:
    'You cannot mention that role there yourself, so a digest of yours does not either. Choose a role that you may mention.',
  iCannotMention: (channel: string) =>
    `That role can only be mentioned by me if you give me “Mention All Roles” in <#${channel}>, or make the role mentionable.`,
  channelForMention:
    'Please name the channel along with the role, so that I can see who may mention it there.',
  roleForChannel:
    'The digest mentions a role. Please name it again along with the new channel, or clear it.',
  cannotPublish:
    'Only posts in announcement channels can be published. Choose one, or leave `publish` out.',
  isPublished:
    'The digest is published, and only posts in announcement channels can be. Choose one, or add `publish: False`.',
  channelForPublish:
    'Please name the channel along with `publish`, so that I can see whether posts can be published there.',
  changedMeanwhile:
    'Somebody else is changing this digest as well. Look at it once more and try again.',
  nothingToChange: 'Nothing was given to be changed. Add the options that shall be different.',
  setAndCleared: (option: string) =>
    `You set \`${option}\` and cleared it as well. Please do only one of both.`,
  channelShut:
    'I cannot look at its channel: it is gone, or I may not view it. Choose another one by `/digest edit`, or let me view it.',
  discordAway:
    'Discord does not tell about that channel at the moment. Please try again in a minute.',
  permission: (name: PermissionName) => PERMISSIONS[name],

  // What Discord lists
  digestDescription: 'What gained most downloads, posted into a channel on the days you choose',
  digestCreate: 'Make a new digest',
  digestList: 'Show this server’s digests: next posts, last deliveries, what is paused and why',
  digestPreview: 'Show only to you what a digest would say now',
  digestEdit: 'Change a digest',
  digestPause: 'Stop posting a digest until it is resumed',
  digestResume: 'Go on posting a digest',
  digestRemove: 'Remove a digest for good',
  digestOption: 'Which digest',
  digestChannelOption: 'Where to post it',
  timeOption: 'Time of day, as 09:00 (default: 09:00)',
  zoneOption: 'Time zone of that time, such as Europe/Berlin (default: UTC)',
  daysOption: 'On which days (default: Every day)',
  countOption: 'How many models at most, 1 to 10 (default: 5)',
  mentionOption: 'A role to mention',
  publishOption: 'Publish it to the servers that follow the announcement channel',
  clearOption: 'Take one of these from the digest again',
  privateOption: 'Show the answer only to you',
  sortOption: 'What to rank by; all figures but those of Trending are of all time',
  periodOption: 'Only models updated in this period (default: Week)',
  typeOption: 'Only models of this type',
  baseOption: 'Only models for this base model',
  tagOption: 'Only models with this tag',
  queryOption: 'A name, an address, an id, an AIR or a file’s hash',
  versionOption: 'One of its versions; otherwise the newest',
  aboutDescription: 'How I am doing, what I keep, and how to invite me',
  civitaiSortOption: 'What to rank by; all figures are of all time (default: Most Downloaded)',
  tagNameOption: 'Which tag',
  tagDescription: 'Models with a tag, ranked',
  creatorNameOption: 'Whose models',
  creatorDescription: 'Who somebody is on Civitai, and their models',
  imageModelOption: 'Pictures made with this model: a name, an address, an id',
  imageCreatorOption: 'Pictures by this creator',
  imageSortOption: 'What to rank by (default: Most Reactions)',
  imagePeriodOption:
    'Only pictures posted in this period (default: Week; of a model or creator AllTime)',
  imagesDescription: 'A gallery: of everything, of a model, or of a creator',
  modelDescription: 'One model in full',
  topDescription: 'A ranked list of models',
}
