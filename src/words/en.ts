import type { Ended } from '../accounts/account.ts'
import type { ArticleSort } from '../civitai/article.ts'
import type { CollectionSort, CollectionType } from '../civitai/collection.ts'
import type { ImageSort } from '../civitai/image.ts'
import type { ModelSort, Period, TrendSpan } from '../civitai/model.ts'
import type { Reference } from '../civitai/reference.ts'
import type { Days, Pause, Rank, Span } from '../digest/digest.ts'
import type { FollowPause, Subject } from '../follows/follow.ts'
import type { GenerationOutcome, GenerationReason } from '../generation/generation.ts'
import type { Size } from '../generation/kinds.ts'
import type { Allow } from '../settings.ts'
import type { Delivery } from '../store/store.ts'
import { ENGLISH_DAYS } from './day-words.ts'
import { formatsOf } from './formats.ts'
import { signsIn } from './signs.ts'
import { dated, dayOf, moment } from './timestamp.ts'
import { titled } from './titled.ts'
import { unbroken } from './unbroken.ts'

const formats = formatsOf<'one' | 'other'>('en')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'in the last 24 hours',
  Week: 'this week',
  Month: 'this month',
  Year: 'this year',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'in the last 24 hours',
  week: 'this week',
  month: 'this month',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'most downloaded',
  'Highest Rated': 'highest rated',
  'Most Liked': 'most liked',
  'Most Discussed': 'most discussed',
  'Most Collected': 'most collected',
  'Most Images': 'most images',
  Newest: 'newest',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Images with the most reactions',
  'Most Comments': 'Images with the most comments',
  'Most Collected': 'Most collected images',
  Newest: 'Newest images',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'steps',
  sampler: 'sampler',
  cfgScale: 'CFG scale',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'size',
  model: 'model',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'newest articles',
  'Recently Updated': 'articles, the last updated first',
  'Most Reactions': 'articles with the most reactions',
  'Most Comments': 'articles with the most comments',
  'Most Bookmarks': 'articles with the most bookmarks',
  'Most Collected': 'most collected articles',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Newest collections',
  'Most Followers': 'Collections with the most contributors',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'models',
  Article: 'articles',
  Post: 'posts',
  Image: 'images',
  Model3D: '3D models',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'This copy doesn’t say how it was made. Discord takes that out of JPEG and WebP files, so post the original PNG, or paste its Civitai address into /images.',
  unsupported: 'I read PNG, JPEG and WebP files only.',
  'too large': 'This file is larger than 25 MB. Post a smaller one.',
  gone: 'I couldn’t get this file from Discord. Try again in a moment.',
  'gone since':
    'Discord no longer gives me this file. Use “Read picture” on the message it came from.',
  foreign: 'I read only files that were uploaded to Discord.',
  'held back': 'I don’t show how this picture was made.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Model',
  version: 'Version',
  image: 'Image',
  post: 'Post',
  article: 'Article',
  collection: 'Collection',
  creator: 'A profile',
  file: 'File',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Every day',
  '12345': 'Weekdays',
  '67': 'Weekends',
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
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
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ paused by a manager',
  closed: '⚠️ paused: I can’t post there',
  gone: '⚠️ paused: its channel is gone',
  locked: '⚠️ paused: its thread is locked',
  unplannable: '⚠️ paused: unknown time zone',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ on its way',
  posting: '⏳ on its way',
  posted: '✅ posted',
  failed: '❌ failed',
  skipped: '➖ skipped',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
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

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `creator ${name}`,
  model: (name) => `model ${name}`,
  tag: (name) => `tag ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'a creator',
  model: 'a model',
  tag: 'a tag',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name = 'that creator') => `new models and versions by ${name}`,
  model: (name = 'that model') => `new versions of ${name}`,
  tag: (name) => `what is new with ${name === undefined ? 'that tag' : `the tag “${name}”`}`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Paused by a manager. Resume it whenever you like.',
  closed:
    '⚠️ Paused: I can no longer post in its channel. Let me view it, send messages and embed links there, then resume it.',
  gone: '⚠️ Paused: its channel is gone. Remove it, and follow again from another channel.',
  locked: '⚠️ Paused: its thread is locked. Unlock it, then resume it.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ paused by a manager',
  closed: '⚠️ paused: I can’t post there',
  gone: '⚠️ paused: its channel is gone',
  locked: '⚠️ paused: its thread is locked',
}

/** What the bot needs to post; the key is Discord's own name. */
type PermissionName = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'EmbedLinks'

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“View Channel”',
  SendMessages: '“Send Messages”',
  SendMessagesInThreads: '“Send Messages in Threads”',
  EmbedLinks: '“Embed Links”',
}

const PICK_A_CITY = 'Start typing a city, such as Berlin, and pick it from the list.'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows': '**Rating:** mature content only in age-restricted channels',
  'PG everywhere': '**Rating:** PG everywhere, in age-restricted channels too',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'You’re signed in',
    text: 'One step is left: go back to Discord and press “I’ve signed in”. There you see which account it is, and link it. Until then, nothing is linked. You can close this page.',
  },
  gone: {
    heading: 'This link is over',
    text: 'A link works once, in one browser, and for ten minutes. Use /account in Discord for a new one.',
  },
  denied: {
    heading: 'Nothing was linked',
    text: 'You came back without allowing it. To try again, use /account in Discord. Otherwise you can close this page.',
  },
  refused: {
    heading: 'Signing in didn’t work',
    text: 'It took too long, or was done already. Use /account in Discord for a new link.',
  },
  'somebody else': {
    heading: 'This link isn’t yours',
    text: 'It was made for another Discord account than the one you signed in with, so nothing was linked. Use /account in Discord for a link of your own, and never open one that somebody else gave you.',
  },
  'fewer rights': {
    heading: 'Nothing was linked',
    text: 'Civitai allows me less than I need. In your account settings on Civitai, remove me under Connected Apps. Then use /account in Discord again.',
  },
  limited: {
    heading: 'Too many people at once',
    text: 'Nothing was linked, as too many people are signing in right now. Wait a minute, then use /account in Discord again.',
  },
  away: {
    heading: 'Signing in didn’t work',
    text: 'Discord or Civitai isn’t answering. Wait a minute, then use /account in Discord again.',
  },
  misconfigured: {
    heading: 'Signing in doesn’t work here',
    text: 'I’m not set up right for it, and you can’t change that. Please tell whoever runs me: the log says what is wrong.',
  },
  broken: {
    heading: 'Signing in didn’t work',
    text: 'Something went wrong on my side, and nothing was linked. Wait a minute, then use /account in Discord again.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Square',
  portrait: 'Portrait',
  landscape: 'Landscape',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai doesn’t allow what it would show. Change the prompt.',
  'no worker': 'Civitai found no machine for it. Try again later.',
  'too slow': 'It took Civitai too long. Try again later.',
  'no buzz': 'You had too little Buzz for it, or Civitai let me spend no more of it.',
  'mature prompt': 'Civitai took the prompt for mature. Change it.',
  'not enabled': 'Civitai no longer makes pictures with that model or LoRA. Pick another one.',
  'not allowed': 'Civitai didn’t let me make pictures for you. Look at your account on Civitai.',
  'too many': 'Civitai was being asked too much. Try again later.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Done.',
  failed: 'Civitai couldn’t make it.',
  expired: 'It waited too long, and Civitai dropped it. Try again later.',
  cancelled: 'Cancelled.',
  refused: 'Civitai wouldn’t make it.',
  lost: 'I can’t find out what became of it. Look on Civitai.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Done',
  failed: '⚠️ Failed',
  expired: '⚠️ Dropped',
  cancelled: '✖️ Cancelled',
  refused: '⚠️ Refused',
  lost: '⚠️ Not known',
}

const pictures = (count: number): string =>
  plural(count, { one: (n) => `${n} picture`, other: (n) => `${n} pictures` })

/** Everything the bot says in English. What comes from outside is made inert before it comes here. */
export const en = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator: string) => unbroken('by', creator),
  unnamed: '(no name)',
  unnamedVersion: (id: number) => `Version ${id}`,
  tagged: (tag: string) => `tag “${tag}”`,
  video: (nth: number | undefined, url: string) =>
    `[${unbroken('▶', 'Video', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort: ModelSort, period: Period, subject: string | undefined) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${MODEL_SORTS[sort]} ${PERIODS[period]}`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${MODEL_SORTS[sort]} of all time, updated ${PERIODS[period]}`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span: TrendSpan, wished: TrendSpan, subject: string | undefined) =>
    titled(
      subject,
      `most downloads gained ${SPANS[span]}${
        wished === span ? '' : ` (no full ${wished} counted yet)`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words: string) => `“${words}”`,
  ranks: (first: number, last: number, known: number, more: boolean, hidden: number) =>
    [
      `${number(first)}–${number(last)} of ${more ? 'at least ' : ''}${number(known)}`,
      ...(hidden > 0 ? [`${number(hidden)} not shown here`] : []),
    ].join(' · '),
  asOfBefore: (at: number) => `-# as of ${moment(at)}: you asked for a lot at once`,
  asOf: (at: number) => `-# as of ${moment(at)}, Civitai is not answering`,

  // Galleries, and how an image was made.

  galleryTitle: (sort: ImageSort, period: Period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, posted ${PERIODS[period]}`,
  galleryOf: (whose: readonly string[], ranked: string) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth: number, known: number, more: boolean) =>
    `${number(nth)} of ${more ? 'at least ' : ''}${number(known)}`,
  imageTitle: 'An image on Civitai',
  postTitle: 'A post on Civitai',
  promptTitle: 'How it was made',
  noPrompt: 'Its author hasn’t shared the prompt.',
  promptHeldBack:
    'I can’t show the prompt here: what may be mature needs an age-restricted channel that allows it.',
  negativePrompt: '**Negative prompt**',
  lookingUp: (count: number) =>
    plural(count, {
      one: () => '-# Looking up one more…',
      other: (n) => `-# Looking up ${n} more…`,
    }),
  probably: (link: string) => `probably ${link}`,
  partHeldBack: 'something I don’t show here',
  partMuted: 'something that’s muted on this server',
  unknownFile: (hash: string) => `a file that isn’t on Civitai (${hash})`,
  madeWith: '**Made with**',
  setting: (setting: Setting, value: string) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Articles on Civitai: guides, news and more',
  articleQueryOption: 'Part of a title, or the link of an article',
  articleSortOption: 'What to rank by (default: Newest)',
  articleSortChoice: (sort: ArticleSort): string => sort,
  articleCreatorOption: 'Only articles by this person',
  /** `subject` is whose they are. */
  articlesTitle: (sort: ArticleSort, subject: string | undefined) =>
    titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'An article on Civitai',
  updated: (at: number) => `updated ${moment(at)}`,
  noArticles: 'No article fits. Try other words, or leave a filter out.',
  unknownArticle: 'Civitai shows me no such article. It may be deleted, or not public.',

  // What people put together.

  collectionsDescription: 'Collections on Civitai: what people put together',
  collectionQueryOption: 'Part of a name, or the link of a collection',
  collectionSortOption:
    'What to rank by (default: Newest); Most Followers counts who may put something in',
  collectionSortChoice: (sort: CollectionSort): string => sort,
  collectionsTitle: (sort: CollectionSort) => COLLECTION_SORTS[sort],
  collectionTitle: 'A collection on Civitai',
  collectionType: (type: CollectionType) => COLLECTION_TYPES[type],
  items: (count: number) => plural(count, { one: (n) => `${n} item`, other: (n) => `${n} items` }),
  onlyOnCivitai: '-# Civitai doesn’t tell me what is in it. Open it there.',
  noCollections: 'No collection fits. Try other words.',
  unknownCollection: 'Civitai shows me no such collection. It may be deleted, or not public.',

  // What is said of files that a message holds.

  copyText: 'Copy text',
  chooseCard: 'Open a model’s card',
  pictureTitle: (nth: number) => `Picture ${nth}`,
  noPictureInMessage:
    'There’s no picture attached to this message. I read PNG, JPEG and WebP files.',
  morePictures: (count: number) =>
    plural(count, {
      one: () => 'I didn’t read one more picture.',
      other: (n) => `I didn’t read ${n} more pictures.`,
    }),
  unreadPicture: (why: keyof typeof PICTURE_UNREAD) => PICTURE_UNREAD[why],
  recipeGone: 'I no longer know which picture this was. Use “Read picture” on the message again.',

  // What a message points at.

  inMessage: 'In this message',
  chooseReference: 'Look one up',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind: Reference['kind'], number: string) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what: string) => `${what} · not shown here`,
  referenceUnknown: (what: string) => `${what} · not on Civitai`,
  moreInMessage: '-# These are the first ten; there are more in the message.',
  notLookedUp: '-# Not all of these could be looked up. Choose one to try again.',
  nothingInMessage:
    'There’s nothing from Civitai in this message. I look for its links, AIRs and hashes of files.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars: string, gained: string) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}about +${gained} downloads ${SPANS.day}`,
  earlyAccess: (until: number | undefined) =>
    unbroken('🔒', 'early', 'access') + (until === undefined ? '' : ` until ${dayOf(until)}`),
  noVersion: 'No version of it can be shown.',
  newestInstead:
    '⚠️ The version you asked for is gone, or too new for me. This is the newest one I know.',
  archived: '⚠️ Archived by its creator: its files can’t be downloaded any more.',
  takenDown: '⚠️ Taken down by Civitai.',
  triggerWords: 'Trigger words',
  noTriggerWords: 'It has no trigger words.',
  moreTriggers: (count: number) => `-# and ${number(count)} more`,
  tags: (tags: readonly string[]) => `-# 🏷 ${tags.join(', ')}`,
  more: 'More',
  noFiles: 'No file of it can be downloaded.',
  filesNotShown: (count: number) =>
    plural(count, { one: (n) => `and ${n} more file`, other: (n) => `and ${n} more files` }),
  similarTo: (name: string) => `Similar to ${name}`,
  noSimilar: 'No other model with its tags fits this channel.',
  licence: 'Licence',
  copy: 'Copy',
  modelId: 'Model ID',
  versionId: 'Version ID',
  link: 'Link',
  otherMatchesOf: (asked: string) => `Other models that fit “${asked}”`,
  several: (asked?: string) => `Several models fit${asked === undefined ? '' : ` “${asked}”`}`,
  severalHelp: 'Pick the one you mean.',

  // Files of a version.

  moreFiles: (count: number) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'file'),
      other: (n) => unbroken(`+${n}`, 'files'),
    }),
  pickle: '⚠️ A pickle can run code. Load it only if you trust its creator.',
  scanDanger: '⛔ Civitai found something dangerous in this file. Don’t load it.',
  scanFailed: '⚠️ Civitai couldn’t scan this file.',
  scanPending: '⏳ Civitai hasn’t scanned this file yet.',
  scanned: '✅ Civitai scanned it for viruses and pickles.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden: readonly string[], credit: boolean) =>
    `-# ${forbidden.length === 0 ? '✅ commercial use' : `🚫 no ${or(forbidden)}`}${
      credit ? ' · credit required' : ''
    }`,
  commercialUse: 'commercial use',
  sellingImages: 'selling images',
  sellingModel: 'selling the model',
  paidServices: 'paid services',
  matureImages: 'mature images',
  licenceOf: (name: string) => `Licence of ${name}`,
  noLicence: 'Civitai does not say what its licence allows.',
  credit: (withoutCredit: boolean): string =>
    withoutCredit ? '📜 No credit needed' : '📜 Credit its creator',
  may: (uses: readonly string[]) => `✅ You may: ${uses.join(', ')}`,
  mayNot: (uses: readonly string[]) => `🚫 You may not: ${uses.join(', ')}`,
  sellImages: 'sell images',
  rentOnCivitai: 'run it on Civitai’s generator',
  rentElsewhere: 'run it on paid services',
  sellModel: 'sell the model or merges of it',
  shareMerges: 'share merges',
  otherLicence: 'put merges under another licence',
  makeMature: 'make mature images',

  // Digests, as a channel sees them.

  days: (days: Days): string => DAY_SETS[days] ?? weekdays(days).join(', '),
  risingTitle: (span: Span, subject: string | undefined) =>
    titled(subject, `rising ${SPANS[span]}`),
  newestTitle: (span: Span, subject: string | undefined) =>
    titled(subject, `newest ${SPANS[span]}`),
  freshTitle: (subject: string | undefined) =>
    titled(subject, 'published in the last 24 hours, most downloaded'),
  freshNote:
    '-# I have only begun to count downloads. From tomorrow on, this ranks by downloads gained.',
  emptyDigest: (span: Span) => `Nothing that fits this channel gained downloads ${SPANS[span]}.`,
  nothingNew: (span: Span) => `Nothing new that fits this channel ${SPANS[span]}.`,

  // Digests, as their managers see them. Commands are named by their mentions.

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
  paused: (why: Pause, edit: Edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone: string, edit: Edit) =>
    `⚠️ “${zone}” may not be the time you expect, in summer at least. Choose a city with ${edit}.`,
  pausedBriefly: (why: Pause) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role: string) => `mentions <@&${role}>`,
  upTo: (count: number) =>
    plural(count, { one: (n) => `up to ${n} model`, other: (n) => `up to ${n} models` }),
  publishes: 'published to followers',
  repeatsNothing: 'no repeats within 7 days',
  lastDeliveries: '**Last posts**',
  noDeliveries: 'It hasn’t been posted yet.',
  delivery: ({ state, outcome }: DeliveryTold) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day: string, what: string, late: string, published: string) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why: Unpublished, edit: Edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes: number) =>
    minutes === 0
      ? ''
      : plural(minutes, { one: (n) => `, ${n} minute late`, other: (n) => `, ${n} minutes late` }),
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

  // What is posted for the follows of a channel.

  newVersion: 'New version',
  newFrom: (creator: string) => `New from ${creator}`,
  newTagged: (tag: string) => `New with the tag “${tag}”`,
  newFollowed: 'New in what this channel follows',
  accessEnded: 'Early access has ended: now free for everyone',
  freeNow: '🔓 now free for everyone',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Posted by /follow',
  openVersion: 'Open a version’s card',
  moreNew: (count: number) => `${number(count)} more on Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'Follow',
  followsTitle: 'This server’s follows',
  followSubject: (kind: Subject['kind'], name: string | undefined) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add: string) => `This server follows nothing yet. Begin with ${add}.`,
  followMade: (kind: Subject['kind'], channel: string, name: string | undefined) =>
    `I will post ${FOLLOWED_NEWS[kind](name)} in <#${channel}>, ${kind === 'tag' ? 'at most once an hour' : 'within 15 minutes of their release'}.`,
  followThere: 'This server already has exactly that follow:',
  followSince: (at: number) => `Following since ${dayOf(at)}.`,
  followPaused: (why: FollowPause) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why: FollowPause) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at: number, what: string | undefined) =>
    what === undefined ? `Last post: ${moment(at)}` : `Last post: ${what}, ${moment(at)}`,
  lookedAt: (at: number) => `-# Last checked for news ${moment(at)}.`,
  notAnnounced: 'Nothing posted yet.',
  chooseFollow: 'Choose a follow',
  moreFollows: (count: number) => `and ${number(count)} more`,
  removeFollowAsk: (name: string) => `Remove ${name}?`,
  followRemoved: 'Removed. Nothing more is posted for it.',
  followResumed: 'Resumed. What came out while it was paused is not posted.',
  followWhere: (kind: Subject['kind'], name: string | undefined) =>
    `Where should I post ${FOLLOWED_NEWS[kind](name)}?`,
  chooseChannel: 'Choose a channel',
  onlyManagersFollow:
    'Only members who manage this server can decide what it follows. Ask one of them.',
  unknownFollow: 'This server has no such follow. Pick one of the suggestions as you type.',
  tooManyFollows: (most: number) =>
    `This server has ${number(most)} follows, and can’t have more. Remove one first.`,
  oneSubject: 'Give exactly one of `creator`, `model` or `tag`.',
  severalModels: (named: readonly string[]) =>
    `That can be several models: ${or(named)}. Give the number of the one you mean, pick a suggestion as you type, or paste its link.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/model query:illustrious` finds a model: its images, trigger words and download.',
    '`/top type:LORA base:Pony` ranks models by downloads, or by what you pick.',
    '`/images period:Day` browses the images that people like best today.',
  ].join('\n'),
  version: (version: string) => `Version ${version}`,
  upSince: (at: number) => `Started ${moment(at)}`,
  civitaiAnswers: 'Civitai is answering.',
  civitaiAwaySince: (at: number) => `⚠️ Civitai stopped answering ${moment(at)}.`,
  remembered: (share: number) => `I answered ${percent(share)} of questions from memory.`,
  noSnapshot: 'I haven’t counted downloads yet.',
  snapshotFrom: (at: number) => `I last counted downloads ${moment(at)}.`,
  kept: 'I keep the digests, follows and settings of servers, how often models were downloaded, and the names of Civitai’s creators. I keep nothing about the people who use me, and I read no messages. When a server removes me, I delete what I kept for it 30 days later.',
  keptOfAccounts:
    'Of those who link their Civitai account I keep that they did, and what I need for it, encrypted; `/account` shows it, and deletes it.',
  invite: 'Invite me',
  source: 'Source',
  privacy: 'Privacy',
  terms: 'Terms',

  // Buttons and menus.

  prompt: 'Prompt',
  images: 'Images',
  creator: 'Creator',
  similar: 'Similar',
  otherMatches: 'Other matches',
  download: 'Download',
  chooseVersion: 'Choose a version',
  chooseModel: 'Choose a model',
  openCard: 'Open a model’s card',
  tryAgain: 'Try again',
  showToAll: 'Show to all',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'I can’t read that value. Type it again.',
  empty: 'Type what to look for.',
  tooLong: (max: number) => `That is too long. Use at most ${max} characters.`,
  notAChoice: (choices: readonly string[]) =>
    `That is not one of the choices. Pick ${or(choices)}.`,
  notWhole: (min: number, max: number) => `Give a whole number from ${min} to ${max}.`,
  trendingTooLong: 'Trending covers a day, a week or a month. Pick one of these periods.',
  trendingNotYet:
    'I have only just begun to count downloads. Trending starts tomorrow. Until then, sort by Most Downloaded.',
  unknownBase: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no base model of that name. Pick one of the suggestions as you type.'
      : `Civitai has no base model of that name. Did you mean ${or(near)}?`,
  unknownTag: (near: readonly string[]) =>
    near.length === 0
      ? 'No model has that tag. Pick one of the suggestions as you type.'
      : `No model has that tag. Did you mean ${or(near)}?`,
  nothingFound: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no such model. Check the spelling, or paste its link.'
      : `Civitai has no such model. Did you mean ${or(near)}?`,
  notAModel: 'That isn’t a model on Civitai. Paste the link of a model’s page, or type its name.',
  unknownPage:
    'I can show nothing of that. Paste the link of a model, an image, a post, a profile, an article or a collection, or type a model’s name.',
  foreignAddress: 'That link isn’t one of Civitai’s. Paste one from civitai.com, or type a name.',
  nothingToSearch: 'There is nothing to search for in that. Type part of a model’s name.',
  notAModelButCreator:
    'That link is someone’s profile. Put it into `creator`, and leave `model` empty.',
  unknownHash: 'Civitai has no file with that hash. Check it, or search by name.',
  notACreator: 'That isn’t a user’s name. Type one, or paste the link of a profile on Civitai.',
  notATag: 'That isn’t a tag. Type one, or paste the link of its page on Civitai.',
  unknownVersion: 'That model has no such version. Pick one from the list.',
  unknownCreator: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no creator of that name. Pick one of the suggestions as you type.'
      : `Civitai has no creator of that name. Did you mean ${or(near)}?`,
  creatorTooLong: 'That name is too long for my buttons. Look at their models on Civitai.',
  noImages: 'No image fits. Try a longer period or fewer filters.',
  noImagesTogether: 'No image fits all of these filters together. Leave one of them out.',
  noImagesAtAll: 'There are no images that I can show here. Try another model or creator.',
  /** A way out, on a button. */
  allTime: 'All time',
  imageGone: 'That image is gone from Civitai. Run the command again for others.',
  noModelForThat: 'Civitai shows me no model for that. It may be deleted, or not public.',
  unknownImage: 'Civitai shows me no such image. It may be deleted, or not public.',
  unknownPost: 'Civitai shows me no such post. It may be deleted, or not public.',
  modelGone: 'That model is gone from Civitai. Look for another one with `/model`.',
  versionGone: 'That version is gone. Press the button for the newest one.',
  emptyList: 'No model fits. Try a longer period or fewer filters.',
  noModels: (creator: string) =>
    `They have no models that I can show here. For their images, press the button or use \`/images creator:${creator}\`.`,
  listEnds: 'That was the last page. Change the filters to see others.',
  notShownHere:
    'I can’t show that here: what may be mature needs an age-restricted channel, and some things I show nowhere.',
  mutedHere: 'The managers of this server have muted that, so I don’t show it here.',
  pageGone: 'That page is gone, because the list is shorter now. Run the command again.',
  oldButton: 'That button is from an older version of me. Run the command again.',
  unknownCommand: 'I don’t have that command any more. Type `/` to see the others.',
  notYours: 'Only the person who asked for this, or a moderator, can delete it.',
  civitaiAway: (at: number) => `Civitai isn’t answering. Try again ${moment(at)}.`,
  tooManyQuestions: (at: number) =>
    `That was a lot at once, and I answer others too. Try again ${moment(at)}.`,
  civitaiUnhelpful: 'Civitai gave me no usable answer. Try other options, or look on Civitai.',
  regionBlocked: 'Civitai blocks the country I run in. Only the person who runs me can fix that.',
  storeAway: 'I can’t reach my database, so nothing was changed. Try again in a minute.',
  shownAlready: 'That is already shown to all.',
  formTooLate: 'I was too slow to open that form. Try again: it should open now.',
  stopping: 'I’m restarting. Try again in a minute.',
  broken: (reference: string) =>
    `Something broke on my side. If you report it, quote \`${reference}\`.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'I couldn’t read that as a time. Write it like 9am, 9:30 pm or 21:30.',
  badDays:
    'I couldn’t read that as days. Write “every day”, “weekdays”, “weekends”, or days such as “mon, thu” or “mon-fri”.',
  vagueZone: (typed: string | undefined, cities: readonly string[]) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'That' : `“${typed}”`
    if (city === undefined) return `${zone} is no time zone that I know for certain. ${PICK_A_CITY}`
    return more.length === 0
      ? `${zone} is no city. Did you mean ${city}?`
      : `${zone} can mean several times, or ignores daylight saving. Pick a city: ${or(cities)}?`
  },
  badZone: (typed: string | undefined, near: readonly string[]) =>
    [
      typed === undefined
        ? 'I don’t know that time zone.'
        : `I don’t know a time zone called “${typed}”.`,
      near.length === 0 ? PICK_A_CITY : `Did you mean ${or(near)}?`,
    ].join(' '),
  unplannable: (edit: string) =>
    `I can’t work out when that digest is due, because I no longer know its time zone. Choose another \`timezone\` with ${edit}.`,
  unknownDigest: 'This server has no such digest. Pick one of the suggestions as you type.',
  managesNoMore: (list: string) =>
    `You no longer manage this server. If you may still use this here, run ${list} again.`,
  askedLongAgo: (list: string) => `Those buttons are too old. Run ${list} again.`,
  onlyOnServers: 'That is for servers. Use this command in one.',
  tooManyDigests: (most: number) =>
    `This server has ${number(most)} digests, and can’t have more. Remove one first.`,
  sameDigest: (name: string) =>
    `Nothing was changed: this server already has exactly that digest, ${name}. Change something else, or remove one of the two.`,
  missingPermissions: (channel: string, missing: readonly string[]) =>
    `I can’t post in <#${channel}>. Give me ${and(missing)} there, then try again.`,
  noEveryone: 'I can’t mention everyone. Choose a role.',
  cannotMention:
    'You can’t mention that role in that channel, so I don’t do it for you. Choose a role that you can mention.',
  iCannotMention: (channel: string) =>
    `I can’t mention that role. Give me “Mention All Roles” in <#${channel}>, or make the role mentionable.`,
  channelForMention: 'Add `channel` as well, so that I can check who may mention that role there.',
  roleForChannel:
    'This digest mentions a role. Add `mention` again for the new channel, or set `clear` to mention.',
  cannotPublish:
    'Only posts in announcement channels can be published. Choose one, or leave `publish` out.',
  isPublished:
    'This digest is published, and only posts in announcement channels can be. Choose one, or set `publish` to False.',
  channelForPublish:
    'Add `channel` as well, so that I can check whether posts can be published there.',
  changedMeanwhile:
    'Somebody else is changing this digest too. Look at it once more, then try again.',
  nothingToChange: 'Nothing to change. Add at least one option.',
  setAndCleared: (option: string) =>
    `You set \`${option}\` and cleared it. Set it or clear it, not both.`,
  channelShut: (edit: string) =>
    `I can’t see its channel: it is gone, or I may not view it. Let me view it, or choose another one with ${edit}.`,
  discordAway: 'I couldn’t check that channel with Discord just now. Try again in a minute.',
  permission: (name: PermissionName) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'This server’s settings',
  allowed: (allow: Allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**Rating:** PG everywhere. The person who runs me allows no more.',
  mutedTags: (count: number, most: number) =>
    count === 0
      ? '**Muted tags:** none'
      : `**Muted tags:** ${number(count)} of up to ${number(most)}`,
  mutedCreators: (count: number, most: number) =>
    count === 0
      ? '**Muted creators:** none'
      : `**Muted creators:** ${number(count)} of up to ${number(most)}`,
  changeSettings: (rating: string, mute: string, unmute: string) =>
    `-# Change them with ${rating}, ${mute} and ${unmute}.`,
  moreMuted: (count: number) => `and ${number(count)} more`,
  unnamedMuted: (count: number) =>
    `and ${number(count)} that I can name only in an age-restricted channel`,
  nowMuted: (name: string | undefined) =>
    `Muted${named(name)}. I leave it out everywhere on this server.`,
  mutedAlready: (name: string | undefined) => `That was muted already${named(name)}.`,
  nowUnmuted: (name: string | undefined) => `No longer muted${named(name)}.`,
  notMuted: 'That is not muted. Pick one of the suggestions as you type.',
  tagOrCreator: 'Give either a tag or a creator.',
  tooManyMuted: (most: number) =>
    `This server has muted ${number(most)} of these, and can’t mute more. Unmute one first.`,

  // Civitai accounts that people link.

  accountDescription: 'Your Civitai account: link it, see what I may do with it, or unlink it',
  capOption: 'The most Buzz I may spend for you in a day',
  accountTitle: 'Your Civitai account',
  notLinkedYet:
    'You have linked no Civitai account. With one, you can make pictures here with your own Buzz, and look into your vault. Press **Link** and sign in with Discord, then with Civitai. After that, press **I’ve signed in**.',
  linkUntil: (until: number) => `-# The link is for you alone, and ends ${moment(until)}.`,
  linkButton: 'Link',
  signedInButton: 'I’ve signed in',
  notSignedInYet:
    'You haven’t finished signing in yet. Press **Link**, sign in with Discord and with Civitai, then press **I’ve signed in**.',
  confirmLink: (discord: string, civitai: string) =>
    `Link your Discord account ${discord} with the Civitai account **${civitai}**?`,
  confirmRights:
    'I will be able to make pictures when you press a button, see your Buzz and look into your vault. I spend nothing without a press.',
  confirmButton: 'Link them',
  cancelLinkButton: 'Cancel',
  linkCancelled: 'Nothing was linked, and what you signed in with is deleted here.',
  nowLinked: 'Your accounts are linked.',
  linkOver: 'That sign-in is over. Use `/account` to start again.',
  linkedWith: (civitai: string) => `**Civitai:** ${civitai}`,
  linkedSince: (at: number) => `**Linked:** ${moment(at)}`,
  linkedRights: '**Rights:** make pictures, see your Buzz, look into your vault',
  dailyCap: (buzz: number, command: string) =>
    `**At most per day:** ${number(buzz)} Buzz. Change it with ${command}.`,
  unlinkButton: 'Unlink',
  nowCapped: 'Changed.',
  nowUnlinked:
    'Unlinked. I have deleted all that I kept of it. Pictures on their way are still made and paid for: look for them on Civitai. What you allowed me still stands on Civitai: remove it there, under **Connected Apps** in your account settings.',
  civitaiAccountButton: 'Settings on Civitai',
  nothingToUnlink: 'You have linked no Civitai account.',
  civitaiNumber: (id: number) => `user ${id}`,
  notLinked: 'You have linked no Civitai account. Use `/account` first.',
  linkEnded:
    'Civitai no longer accepts the link with your account, so I have deleted it. Use `/account` to link it again.',
  linkUnread:
    'I can’t read what I keep of the link with your account. Only the person who runs me can fix that; or unlink it with `/account`, and link it again.',
  linkRefused:
    'Civitai doesn’t accept the link with your account. Unlink it with `/account`, then link it again.',
  signInAway: 'Civitai isn’t answering. Try again in a minute.',
  signInLimited: (until: number) =>
    `Civitai is being asked too much for new sign-ins. Try again ${moment(until)}.`,
  linkPage: (how: Ended | 'broken') => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'What you keep in your Civitai vault, and how much room is left',
  vaultTitle: 'Your Civitai vault',
  vaultRoom: (left: number, all: number) =>
    left > 0
      ? `**Room left:** ${size(left)} of ${size(all)}`
      : `**Room left:** none of ${size(all)}`,
  vaultPosition: (page: number, pages: number, total: number) =>
    [
      ...(pages > 1 ? [`page ${number(page)} of ${number(pages)}`] : []),
      `${number(total)} in all`,
    ].join(' · '),
  keptState: (state: 'Pending' | 'Failed'): string =>
    state === 'Pending' ? '⏳ not stored yet' : '⚠️ Civitai couldn’t store it',
  vaultHidden: (count: number) => `-# ${number(count)} more that I can’t show here.`,
  vaultEmpty: 'Your vault is empty.',
  noVault: 'You have no vault: Civitai gives one only to those who have a membership.',

  // Pictures that people have made and pay for.

  generateDescription: 'Make pictures with a model on Civitai, with your own Buzz',
  makerOption: 'The model to make it with: a name, link, id or AIR',
  loraOption: 'A LoRA to join it: a name, link, id or AIR',
  promptOption: 'What the pictures should show',
  negativeOption: 'What the pictures should not show',
  sizeOption: 'The shape of the pictures (default: square)',
  picturesOption: 'How many pictures (default: 1)',
  seedOption: 'The number that a picture starts from (default: another one each time)',
  viewersOption: 'Only you see the pictures',
  formTitle: 'Make pictures',
  promptField: 'Prompt: what the pictures should show',
  negativeField: 'Negative prompt: what they should not show',
  sizeField: 'Shape',
  countField: 'How many',
  viewersField: 'Who sees them',
  viewers: (who: 'all' | 'asker'): string => (who === 'all' ? 'Everybody here' : 'Only me'),
  sizeName: (size: Size) => SHAPES[size],
  pictures,
  priceTitle: (price: number, count: number) => `${pictures(count)} for ${number(price)} Buzz`,
  nothingSpentYet: 'Your Buzz is spent once you press **Generate**, and not before.',
  capLeft: (left: number) =>
    `-# Of what I may spend for you in 24 hours, ${number(left)} Buzz are left.`,
  aboveCap: (left: number, command: string) =>
    `⚠️ Of what I may spend for you in 24 hours, only ${number(left)} Buzz are left. Use ${command} to allow more.`,
  tooLittleBuzz: '⚠️ Civitai says that you have too little Buzz for this.',
  onlyFitting: '-# I only show pictures that fit the place.',
  generateButton: 'Generate',
  cancelButton: 'Cancel',
  againButton: 'Again',
  recipeButton: 'Recipe',
  showPictures: 'Show',
  otherModel: 'A model that I can’t show here',
  handedOver: '⏳ On its way to Civitai…',
  waitsItsTurn: (before: number | undefined) =>
    before === undefined || before === 0
      ? '⏳ Waiting its turn…'
      : `⏳ Waiting its turn, with ${number(before)} before it…`,
  takesLong: (isHere: boolean): string =>
    isHere
      ? '-# If it takes more than 15 minutes, the pictures come in a new message here.'
      : '-# If it takes more than 15 minutes, I tell you at your next command.',
  fetchingPictures: '⏳ Fetching the pictures…',
  generationEnded: (outcome: GenerationOutcome, reason: GenerationReason | undefined) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent: number, refunded: number | undefined) => {
    if (spent === 0) {
      return refunded ? `All ${number(refunded)} Buzz came back.` : 'Nothing was spent.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `What comes back of ${kept} Buzz, you see in \`/generations\` in a minute.`
    }
    return refunded === 0
      ? `None of the ${kept} Buzz came back.`
      : `${number(refunded)} Buzz came back, and ${kept} didn’t.`
  },
  cancelledPrice: 'Cancelled. Nothing was spent.',
  picturesHeldBack: (count: number) =>
    plural(count, {
      one: (n) => `${n} picture doesn’t fit this place, so I don’t show it.`,
      other: (n) => `${n} pictures don’t fit this place, so I don’t show them.`,
    }),
  picturesMissing: (count: number) => `${pictures(count)} couldn’t be fetched.`,
  picturesLater: (command: string) => `Civitai isn’t answering. Use ${command} in a minute.`,
  madeFor: (person: string, price: number) => `-# For ${person} · ${number(price)} Buzz`,
  generationsDescription: 'The pictures that you had me make, with their price',
  generationsTitle: 'Your generations',
  noGenerations: (command: string) => `I have made nothing for you yet. Use ${command} to begin.`,
  generationLine: (at: number, name: string, count: number, price: number, state: string) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count: number, price: number, state: string) =>
    `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome: GenerationOutcome | undefined) =>
    outcome === undefined ? '⏳ Running' : GENERATION_STATES[outcome],
  chooseGeneration: 'Show one of them',
  recipeTitle: 'Recipe',
  otherPrompt:
    'That prompt doesn’t fit this place. Nothing was asked of Civitai. Write it without what is mature, or use `/generate` elsewhere.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'I can’t make pictures with models of that kind. Pick one that `/generate` suggests.',
  cannotMakeWithModel: 'I can’t make pictures with that model. Pick one that `/generate` suggests.',
  cannotMakeWithLora: 'I can’t make pictures with that LoRA. Pick one that `/generate` suggests.',
  loraAsModel: 'That goes with a model and is none. Put it into `lora`, and pick a model.',
  modelAsLora: 'That isn’t a LoRA. Put it into `model`, or pick a LoRA that `/generate` suggests.',
  severalToMakeWith: (names: readonly string[]) =>
    `Several models fit that, such as ${or(names)}. Pick one that \`/generate\` suggests.`,
  promptMissing: 'There is no prompt. Write what the picture should show.',
  promptTooLong: 'That prompt is too long for this model. Shorten it.',
  takesNoNegative: 'That model takes no negative prompt. Leave `negative` empty.',
  negativeTooLong: 'That negative prompt is too long for this model. Shorten it.',
  otherLora: 'That LoRA doesn’t go with that model. Pick one of the same base model, or none.',
  outOfBounds: 'Civitai can’t make it with these options. Use `/generate` with others.',
  quoteGone:
    'That price is over, or isn’t yours. Nothing was spent. Use `/generate` for a new one.',
  overCap: (price: number, left: number) =>
    `That costs ${number(price)} Buzz, and ${number(left)} are left of what I may spend for you in 24 hours. Nothing was spent. Wait, or use \`/account\` to allow more.`,
  tooManyRunning: (most: number) =>
    `I’m already making ${most} of yours. Nothing was spent. Wait until one is done, or cancel one in \`/generations\`.`,
  noBuzz:
    'You have too little Buzz for that, or Civitai lets me spend no more of it. Nothing was spent. Get some on Civitai, or ask for fewer pictures.',
  maturePrompt:
    'Civitai takes that prompt for mature, and I make nothing mature. Nothing was spent. Change the prompt.',
  notEnabled:
    'Civitai no longer makes pictures with that model or LoRA. Nothing was spent. Pick another one.',
  generationNotAllowed:
    'Civitai doesn’t let me make pictures for you. Nothing was spent. Look at your account on Civitai, or unlink it in `/account` and link it again.',
  generationRefused:
    'Civitai refused to make that. Nothing was spent. Use `/generate` with other options.',
  generatorBusy:
    'Civitai is being asked too much. Nothing was spent. Use `/generate` again in a minute.',
  generatorAway: 'Civitai’s generator isn’t answering. Try again in a minute.',
  stillHandedOver: 'That is still on its way to Civitai. Wait a few seconds, then cancel it again.',
  generationGone:
    'That isn’t one of yours, or it is older than 30 days. Use `/generations` to see yours.',
  generationForgotten:
    'I no longer know of this, since the account was unlinked. What was ordered is still made and paid for: its owner finds it on Civitai.',
  generationNotShown:
    'Civitai no longer lets me see what I made for you. Unlink your account in `/account` and link it again.',
  promptGone:
    'I no longer have that prompt, and nor has Civitai. Use `/generate` and write it again.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person: string) => `<@${person}>, here is what you asked for.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at: number) => `The pictures that you asked for ${moment(at)} are ready.`,
  noPictures: (at: number) => `Nothing came of the pictures that you asked for ${moment(at)}.`,
  /** Of several. */
  showPicturesNumber: (nth: number) => `Show ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'model',
    top: 'top',
    creator: 'creator',
    tag: 'tag',
    images: 'images',
    articles: 'articles',
    collections: 'collections',
    digest: 'digest',
    follow: 'follow',
    settings: 'settings',
    account: 'account',
    generate: 'generate',
    generations: 'generations',
    vault: 'vault',
    about: 'about',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Look up on Civitai',
    'Read picture': 'Read picture',
  },
  subcommandNames: {
    create: 'create',
    list: 'list',
    preview: 'preview',
    edit: 'edit',
    pause: 'pause',
    resume: 'resume',
    remove: 'remove',
    add: 'add',
    show: 'show',
    rating: 'rating',
    mute: 'mute',
    unmute: 'unmute',
  },
  optionNames: {
    query: 'query',
    version: 'version',
    private: 'private',
    sort: 'sort',
    period: 'period',
    type: 'type',
    base: 'base',
    tag: 'tag',
    name: 'name',
    model: 'model',
    creator: 'creator',
    channel: 'channel',
    time: 'time',
    timezone: 'timezone',
    days: 'days',
    rank: 'rank',
    fresh: 'fresh',
    count: 'count',
    mention: 'mention',
    publish: 'publish',
    digest: 'digest',
    clear: 'clear',
    follow: 'follow',
    allow: 'allow',
    cap: 'cap',
    prompt: 'prompt',
    negative: 'negative',
    size: 'size',
    lora: 'lora',
    seed: 'seed',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: ENGLISH_DAYS,

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Lists of models, posted into a channel on the days you choose',
  digestCreate: 'Create a digest',
  digestList: 'Show this server’s digests: next posts, last posts, and why one is paused',
  digestPreview: 'Show only to you what a digest would say now',
  digestEdit: 'Change a digest',
  digestPause: 'Pause a digest until you resume it',
  digestResume: 'Resume a digest',
  digestRemove: 'Remove a digest for good',
  digestOption: 'Which digest',
  digestChannelOption: 'Where to post it',
  timeOption: 'Time of day, such as 9am or 21:30 (default: 09:00)',
  zoneOption: 'The time zone, by a city such as Berlin (default: UTC)',
  daysOption: 'On which days, such as “weekdays” or “mon, thu” (default: every day)',
  rankOption: 'What to rank by (default: Most downloads gained)',
  rankChoice: (rank: Rank): string => rank,
  freshOption: 'Leave out what this digest showed in the last 7 days (default: False)',
  countOption: 'How many models at most, 1 to 10 (default: 5)',
  mentionOption: 'A role to mention',
  publishOption: 'Publish its posts to the servers that follow this announcement channel',
  clearOption: 'Take one of these away from the digest',
  followDescription: 'What is new by a creator, of a model or with a tag, posted into a channel',
  followAdd: 'Follow a creator, a model or a tag',
  followList: 'Show what this server follows: last posts, and why one is paused',
  followPause: 'Pause a follow until you resume it',
  followResume: 'Resume a follow, from now on',
  followRemove: 'Remove a follow for good',
  followOption: 'Which follow',
  followChannelOption: 'Where to post what is new',
  followCreatorOption: 'Whose new models and versions',
  followModelOption: 'Of which model: a name, link or id',
  followTagOption: 'What is new with this tag',
  settingsDescription: 'What I show on this server, and what I leave out',
  settingsShow: 'Show what is set',
  settingsRating: 'Show PG everywhere, or let each channel decide',
  settingsMute: 'Leave out a tag or a creator on this server',
  settingsUnmute: 'No longer leave out a tag or a creator',
  allowOption: 'What I may show',
  allowChoice: (allow: Allow): string => allow,
  muteTagOption: 'Which tag',
  muteCreatorOption: 'Whose models and images',
  privateOption: 'Show the answer only to you',
  sortOption:
    'What to rank by; only Trending is about recent downloads, the others are of all time',
  periodOption: 'Only models updated in this period (default: Week)',
  typeOption: 'Only models of this type',
  baseOption: 'Only models for this base model',
  tagOption: 'Only models with this tag',
  queryOption: 'A name, link, id, AIR or file hash',
  versionOption: 'One of its versions (default: the newest)',
  aboutDescription: 'What I can do, how I am, and what I keep',
  civitaiSortOption: 'What to rank by, of all time (default: Most Downloaded)',
  tagNameOption: 'Which tag',
  tagDescription: 'Rank the models with a tag',
  creatorNameOption: 'Whose models',
  creatorDescription: 'Someone on Civitai, and their models',
  imageModelOption: 'Images made with this model: a name, link or id',
  imageCreatorOption: 'Images by this creator',
  imageSortOption: 'What to rank by (default: Most Reactions)',
  imagePeriodOption:
    'Only images posted in this period (default: Week; AllTime for a model or creator)',
  imagesDescription: 'Browse images: the best of all, of a model, or by a creator',
  modelDescription: 'Look up a model: images, trigger words, download',
  topDescription: 'Rank models by downloads, likes and more',
  sortChoice: (sort: ModelSort | 'Trending'): string => sort,
  periodChoice: (period: Period): string => period,
  imageSortChoice: (sort: ImageSort): string => sort,
}
