/** Oddities that show in lists of models. */
export const listOddNames = [
  'hiddenDownloads',
  'allStatsNull',
  'noCreator',
  'nullUsername',
  'foreignAvatar',
  'commercialNone',
  'commercialLiteral',
  'commercialEmptyLiteral',
  'commercialSingle',
  'noVersions',
  'freshVersion',
  'archived',
  'takenDown',
  'minor',
  'poi',
  'unratedPicture',
  'blockedPicture',
  'severalBits',
  'minorPicture',
  'poiPicture',
  'video',
  'audio',
  'unknownType',
  'unknownBase',
  'longTriggers',
  'nullDescription',
  'noTags',
  'dangerousFile',
  'markdownName',
  'mentionName',
  'bidiName',
  'zalgoName',
  'emojiName',
  'japaneseName',
  'chineseName',
  'koreanName',
  'russianName',
  'brokenId',
  'brokenVersions',
  'earlyAccess',
  'drifting',
  'vanishing',
] as const

/** Oddities that show when one looks up one model or file, or searches by name. */
export const rareNames = [
  'sharedHash',
  'earlyAccessEndless',
  'generationOnly',
  'scanResults',
  'pendingFile',
  'failedScan',
  'filelessVersion',
  'noPrimary',
  'manyVersions',
  'manyTriggers',
  'manyPictures',
  'everyLevel',
  'onlyVideos',
  'richDescription',
  'licences',
  'numericName',
  'hexName',
  'fullWidthName',
  'similarNames',
  'comingSoon',
] as const

/** Oddities of versions and their files. */
export const fileNames = [
  'earlyAccessByWord',
  'extrasFirst',
  'manyPrecisions',
  'quantisedFiles',
  'airless',
  'airOfAnother',
] as const

/** Oddities of creators. */
export const creatorNames = ['numericCreator', 'hostileCreator'] as const

/** Oddities of the gallery of a model's newest version. */
export const galleryNames = [
  'bigGallery',
  'busyMinutes',
  'galleryOfEveryLevel',
  'unratedGallery',
  'matureGallery',
  'maturePrompts',
  'hostileGallery',
  'strangeMeta',
  'programMeta',
  'videoGallery',
  'deletedAuthors',
  'uncountedGallery',
  'risingPicture',
  'sinkingPicture',
  'vanishingPictures',
] as const

/** Oddities in the tags of a mild model. */
export const tagNames = ['matureTag'] as const

/** What happens to models as the clock moves. */
export const newsNames = [
  'newVersion',
  'earlyAccessEnds',
  'flood',
  'editedVersion',
  'bumped',
  'ratedLate',
  'minorNews',
] as const

/** All oddities of Civitai's answers that the built-in catalogue contains. */
const oddNames = [
  ...listOddNames,
  ...rareNames,
  ...fileNames,
  ...creatorNames,
  ...galleryNames,
  ...tagNames,
  ...newsNames,
]

export type ListOddName = (typeof listOddNames)[number]

export type RareName = (typeof rareNames)[number]

export type FileName = (typeof fileNames)[number]

export type CreatorName = (typeof creatorNames)[number]

export type GalleryName = (typeof galleryNames)[number]

export type TagName = (typeof tagNames)[number]

export type NewsName = (typeof newsNames)[number]

export type OddName =
  | ListOddName
  | RareName
  | FileName
  | CreatorName
  | GalleryName
  | TagName
  | NewsName

/** The ids of the odd models, by oddity. All lists are empty in a recorded catalogue. */
export type Odd = Readonly<Record<OddName, readonly number[]>>

/** An empty list for every oddity. */
export const emptyOdd = (): Record<OddName, number[]> =>
  // The keys are those of `oddNames`, but Object.fromEntries loses their type.
  Object.fromEntries(oddNames.map((name) => [name, []])) as unknown as Record<OddName, number[]>
