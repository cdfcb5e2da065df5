/** Oddities that lists of models bring to light. */
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

/** Oddities that matter to who looks at one model or one file, or searches by a name. */
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

/** Oddities of what a mild model is tagged with. */
export const tagNames = ['matureTag'] as const

/** The oddities of Civitai's answers that the built-in catalogue holds, by name. */
const oddNames = [
  ...listOddNames,
  ...rareNames,
  ...fileNames,
  ...creatorNames,
  ...galleryNames,
  ...tagNames,
]

/** The name of one of the oddities of lists. */
export type ListOddName = (typeof listOddNames)[number]

/** The name of one of the rare ones. */
export type RareName = (typeof rareNames)[number]

/** The name of an oddity of versions and their files. */
export type FileName = (typeof fileNames)[number]

/** The name of an oddity of creators. */
export type CreatorName = (typeof creatorNames)[number]

/** The name of an oddity of galleries. */
export type GalleryName = (typeof galleryNames)[number]

/** The name of an oddity of tags. */
export type TagName = (typeof tagNames)[number]

/** The name of any oddity. */
export type OddName = ListOddName | RareName | FileName | CreatorName | GalleryName | TagName

/** The ids of the odd models by the name of their oddity; all empty in a recorded catalogue. */
export type Odd = Readonly<Record<OddName, readonly number[]>>

/** Every name with nothing under it yet. */
export const emptyOdd = (): Record<OddName, number[]> =>
  // The keys are those of `oddNames`, which Object.fromEntries forgets.
  Object.fromEntries(oddNames.map((name) => [name, []])) as unknown as Record<OddName, number[]>
