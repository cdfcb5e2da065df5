import type { Words } from '../../src/words/words.ts'

type Told = {
  readonly [K in keyof Words as Words[K] extends (...told: never[]) => string
    ? K
    : never]: readonly (Words[K] extends (...told: infer Arguments) => string ? Arguments : never)[]
}

/** What texts are told. */
interface Given {
  /** A name from outside, and another one. */
  readonly name: string
  readonly other: string
  readonly count: number
  /** How a command is mentioned. */
  readonly command: string
}

const AT = Date.UTC(2026, 0, 2)
const FOLLOWED = ['creator', 'model', 'tag'] as const
const MODEL_SORTS = [
  'Most Downloaded',
  'Highest Rated',
  'Most Liked',
  'Most Discussed',
  'Most Collected',
  'Most Images',
  'Newest',
] as const
const PERIODS = ['Day', 'Week', 'Month', 'Year', 'AllTime'] as const
const IMAGE_SORTS = ['Most Reactions', 'Most Comments', 'Most Collected', 'Newest'] as const
const ARTICLE_SORTS = [
  'Newest',
  'Recently Updated',
  'Most Reactions',
  'Most Comments',
  'Most Bookmarks',
  'Most Collected',
] as const
const COLLECTION_SORTS = ['Newest', 'Most Followers'] as const
const SPANS = ['day', 'week'] as const
const TREND_SPANS = ['day', 'week', 'month'] as const
const PAUSES = ['asked', 'closed', 'gone', 'locked', 'unplannable'] as const
const FOLLOW_PAUSES = ['asked', 'closed', 'gone', 'locked'] as const
const OUTCOMES = ['succeeded', 'failed', 'expired', 'cancelled', 'refused', 'lost'] as const
const REASONS = [
  'blocked',
  'no worker',
  'too slow',
  'unknown',
  'no buzz',
  'mature prompt',
  'not enabled',
  'not allowed',
  'too many',
] as const
const DELIVERED = [
  'late',
  'closed',
  'gone',
  'locked',
  'trouble',
  'refused',
  'nothing',
  'paused',
  'unseen',
  'empty',
] as const
const ALLOWED = ['As each channel allows', 'PG everywhere'] as const

const alone = <T>(all: readonly T[]): [T][] => all.map((one) => [one])
const pairs = <A, B>(some: readonly A[], others: readonly B[]): [A, B][] =>
  some.flatMap((one) => others.map((other): [A, B] => [one, other]))

/** Every text that is told something, with what it may be told: a new one does not compile without. */
export const examplesOf = ({ name, other, count, command }: Given): Told => {
  const subjects = [undefined, name]
  const counts: [number][] = [[count]]
  const names: [string][] = [[name]]
  const moments: [number][] = [[AT]]
  const commands: [string][] = [[command]]
  const lists: [string[]][] = [[[name]], [[name, other]], [[name, other, `${name}${other}`]]]
  const near: [string[]][] = [[[]], ...lists]
  const figure = `${count}`
  return {
    count: counts,
    moment: moments,
    size: [[300], [2_000], [2_400_000]],
    downloads: [[figure]],
    likes: [[figure]],
    comments: [[figure]],
    tips: [[figure]],
    views: [[figure]],
    bookmarks: [[figure]],
    collected: [[figure]],
    reaction: [['like', figure]],
    risen: [[0.5]],
    gained: [[figure]],
    moved: [[undefined], [2], [-2], [0]],
    file: names,
    beingMade: [['▰▱', 50]],
    numbered: [[count, name]],
    by: names,
    unnamedVersion: counts,
    tagged: names,
    video: [
      [undefined, 'https://example.com'],
      [count, 'https://example.com'],
    ],
    listTitle: MODEL_SORTS.flatMap((sort) =>
      pairs(PERIODS, subjects).map(
        ([period, subject]): [typeof sort, typeof period, typeof subject] => [
          sort,
          period,
          subject,
        ],
      ),
    ),
    trendingTitle: pairs(TREND_SPANS, TREND_SPANS).map(([span, wished]) => [span, wished, name]),
    withWords: names,
    ranks: [
      [1, 5, count, true, 0],
      [1, 5, count, false, count],
    ],
    asOfBefore: moments,
    asOf: moments,
    galleryTitle: pairs(IMAGE_SORTS, PERIODS),
    galleryOf: [[[name, other], name]],
    imageAt: [
      [1, count, true],
      [1, count, false],
    ],
    lookingUp: counts,
    probably: names,
    unknownFile: names,
    setting: pairs(['steps', 'sampler', 'cfgScale', 'clipSkip', 'seed', 'size', 'model'] as const, [
      name,
    ]),
    articleSortChoice: alone(ARTICLE_SORTS),
    articlesTitle: pairs(ARTICLE_SORTS, subjects),
    updated: moments,
    collectionSortChoice: alone(COLLECTION_SORTS),
    collectionsTitle: alone(COLLECTION_SORTS),
    collectionType: alone(['Model', 'Article', 'Post', 'Image', 'Model3D'] as const),
    items: counts,
    pictureTitle: counts,
    morePictures: counts,
    unreadPicture: alone([
      'none',
      'unsupported',
      'too large',
      'gone',
      'gone since',
      'foreign',
      'held back',
    ] as const),
    reference: pairs(
      ['model', 'version', 'image', 'post', 'article', 'collection', 'creator', 'file'] as const,
      [name],
    ),
    referenceHeldBack: names,
    referenceUnknown: names,
    trend: [
      ['▁▂▃', figure],
      ['', figure],
    ],
    earlyAccess: [[undefined], [AT]],
    moreTriggers: counts,
    tags: lists,
    filesNotShown: counts,
    similarTo: names,
    otherMatchesOf: names,
    several: [[], [name]],
    moreFiles: counts,
    licenceInShort: [
      [[], true],
      [[name, other], false],
    ],
    licenceOf: names,
    credit: [[true], [false]],
    may: lists,
    mayNot: lists,
    days: alone(['1234567', '12345', '67', '1', '14', '7', '123', '135']),
    risingTitle: pairs(SPANS, subjects),
    newestTitle: pairs(SPANS, subjects),
    freshTitle: alone(subjects),
    emptyDigest: alone(SPANS),
    nothingNew: alone(SPANS),
    noDigests: commands,
    digestMade: [['123', AT]],
    similarDigest: [[name, command]],
    previewTamer: [['123']],
    previewLate: commands,
    noPreview: names,
    nextPost: moments,
    paused: pairs(PAUSES, [command]),
    isVague: [[name, command]],
    pausedBriefly: alone(PAUSES),
    mentions: [['123']],
    upTo: counts,
    delivery: [
      ...alone(['due', 'posting', 'posted', 'failed', 'skipped'] as const).map(
        ([state]): [{ state: typeof state; outcome: undefined }] => [{ state, outcome: undefined }],
      ),
      ...DELIVERED.map((outcome): [{ state: 'failed'; outcome: typeof outcome }] => [
        { state: 'failed', outcome },
      ]),
    ],
    deliveryLine: [['2026-01-02', name, other, figure]],
    unpublished: pairs(['closed', 'gone', 'locked', 'refused', 'late'] as const, [command]),
    minutesLate: counts,
    removeAsk: names,
    nowResumed: moments,
    newFrom: names,
    newTagged: names,
    moreNew: counts,
    followSubject: pairs(FOLLOWED, subjects),
    noFollows: commands,
    followMade: pairs(FOLLOWED, subjects).map(([kind, subject]) => [kind, '123', subject]),
    followSince: moments,
    followPaused: alone(FOLLOW_PAUSES),
    followPausedBriefly: alone(FOLLOW_PAUSES),
    lastAnnounced: [
      [AT, undefined],
      [AT, name],
    ],
    lookedAt: moments,
    moreFollows: counts,
    removeFollowAsk: names,
    followWhere: pairs(FOLLOWED, subjects),
    tooManyFollows: counts,
    severalModels: lists,
    version: names,
    upSince: moments,
    civitaiAwaySince: moments,
    remembered: [[0.5]],
    snapshotFrom: moments,
    tooLong: counts,
    notAChoice: lists,
    notWhole: [[1, count]],
    unknownBase: near,
    unknownTag: near,
    nothingFound: near,
    unknownCreator: near,
    noModels: names,
    civitaiAway: moments,
    tooManyQuestions: moments,
    broken: names,
    vagueZone: [
      [undefined, []],
      [name, []],
      [name, [other]],
      [name, [name, other]],
    ],
    badZone: [
      [undefined, []],
      [name, []],
      [name, [name, other]],
    ],
    unplannable: commands,
    managesNoMore: commands,
    askedLongAgo: commands,
    tooManyDigests: counts,
    sameDigest: names,
    missingPermissions: [['123', [name, other]]],
    iCannotMention: [['123']],
    setAndCleared: names,
    channelShut: commands,
    permission: alone([
      'ViewChannel',
      'SendMessages',
      'SendMessagesInThreads',
      'EmbedLinks',
    ] as const),
    allowed: alone(ALLOWED),
    mutedTags: [[count, 50]],
    mutedCreators: [[count, 50]],
    changeSettings: [[command, `${command} `, name]],
    moreMuted: counts,
    unnamedMuted: counts,
    nowMuted: alone(subjects),
    mutedAlready: alone(subjects),
    nowUnmuted: alone(subjects),
    tooManyMuted: counts,
    linkUntil: moments,
    confirmLink: [[name, other]],
    linkedWith: names,
    linkedSince: moments,
    dailyCap: [[count, command]],
    civitaiNumber: counts,
    signInLimited: moments,
    vaultRoom: [
      [0, 2_000_000],
      [2_000, 2_000_000],
    ],
    vaultPosition: [
      [1, 1, count],
      [1, 2, count],
    ],
    keptState: alone(['Pending', 'Failed'] as const),
    vaultHidden: counts,
    viewers: alone(['all', 'asker'] as const),
    sizeName: alone(['square', 'portrait', 'landscape'] as const),
    pictures: counts,
    priceTitle: [[count, count]],
    capLeft: counts,
    aboveCap: [[count, command]],
    waitsItsTurn: [[undefined], [0], [count]],
    takesLong: [[true], [false]],
    generationEnded: pairs(OUTCOMES, [undefined, ...REASONS]),
    whatCameBack: [
      [0, undefined],
      [0, count],
      [count, undefined],
      [count, 0],
      [count, 7],
    ],
    picturesHeldBack: counts,
    picturesMissing: counts,
    picturesLater: commands,
    madeFor: [[name, count]],
    noGenerations: commands,
    generationLine: [[AT, name, count, count, other]],
    generationItem: [[count, count, other]],
    generationState: alone([undefined, ...OUTCOMES]),
    severalToMakeWith: lists,
    overCap: [[count, 7]],
    tooManyRunning: counts,
    picturesFor: names,
    picturesReady: moments,
    noPictures: moments,
    showPicturesNumber: counts,
    rankChoice: alone(['Most downloads gained', 'Rising', 'Newest'] as const),
    allowChoice: alone(ALLOWED),
    sortChoice: alone([...MODEL_SORTS, 'Trending'] as const),
    periodChoice: alone(PERIODS),
    imageSortChoice: alone(IMAGE_SORTS),
  }
}
