import type { RareName } from '../catalogue/odd.ts'
import type { Change } from './change.ts'
import { model, name, previews, versions } from './change.ts'
import { generatedPicture } from './picture.ts'
import { everyVerdict, pickled, sharedHashes } from './rare-files.ts'
import { descriptions, triggerSets } from './rare-texts.ts'

/** How many models have a rarity, and how it is made. */
export interface Rarity {
  readonly count: number
  readonly type?: string
  /** Random by default. */
  readonly versions?: readonly number[]
  /** Milliseconds until each is published. By default they already are. */
  readonly startsIn?: readonly number[]
  readonly change?: Change
}

const uses = ['Image', 'RentCivit', 'Rent', 'Sell']

/**
 * Every set of uses, as a list and in Postgres syntax, with every combination of the three flags.
 */
const licence: Change = model((_, __, nth) => {
  const allowed = uses.filter((___, bit) => (nth >> 1) & (1 << bit))
  const flags = (nth >> 1) ^ (nth >> 4)
  return {
    allowCommercialUse: nth % 2 === 0 ? allowed : `{${allowed.join(',')}}`,
    allowNoCredit: (flags & 1) !== 0,
    allowDerivatives: (flags & 2) !== 0,
    allowDifferentLicense: (flags & 4) !== 0,
  }
})

const names = (...all: readonly string[]): Rarity => ({ count: all.length, change: name(...all) })

const verdict = (result: string): Rarity => ({
  count: 2,
  change: model((from) =>
    versions(from, ({ files }) => ({ files: files.map((file) => pickled(file, result)) })),
  ),
})

/** All rarities. Each was seen in Civitai's source, in records or in its issues. */
export const rarities: Readonly<Record<RareName, Rarity>> = {
  // Both versions of one model and the version of another have the same file.
  sharedHash: {
    count: 2,
    type: 'LORA',
    versions: [2, 1],
    change: model((from) =>
      versions(from, ({ files }) => ({
        files: files.map((file) => (file.primary ? { ...file, hashes: sharedHashes } : file)),
      })),
    ),
  },
  earlyAccessEndless: {
    count: 2,
    change: model((from) =>
      versions(from, ({ index }) =>
        index > 0
          ? {}
          : { availability: 'EarlyAccess', paidAccess: { permanent: true, endsAt: null } },
      ),
    ),
  },
  generationOnly: { count: 2, change: (entry) => ({ ...entry, usageControl: 'Generation' }) },
  scanResults: {
    count: 2,
    change: model((from, workshop) =>
      versions(from, (version) => ({ files: everyVerdict(version, workshop) })),
    ),
  },
  pendingFile: verdict('Pending'),
  failedScan: verdict('Error'),
  // Only the oldest version, so that the model keeps its place in every order.
  filelessVersion: {
    count: 2,
    versions: [2, 3],
    change: model((from) =>
      versions(from, ({ index, files }) => ({
        files: index === from.modelVersions.length - 1 ? [] : files,
      })),
    ),
  },
  // The creator made the primary file private, and only public files are sent.
  noPrimary: {
    count: 2,
    change: model((from) =>
      versions(from, ({ files }) => ({ files: files.map(({ primary: _, ...file }) => file) })),
    ),
  },
  manyVersions: { count: 2, type: 'Checkpoint', versions: [26, 40] },
  manyTriggers: {
    count: 2,
    type: 'LORA',
    change: model((from) => versions(from, () => ({ trainedWords: triggerSets }))),
  },
  manyPictures: {
    count: 2,
    change: previews((_, { ids, random }) =>
      Array.from({ length: 14 }, () => generatedPicture(1, ids, random)),
    ),
  },
  everyLevel: {
    count: 2,
    change: previews((_, { ids, random }) =>
      [32, 16, 8, 4, 2, 1, 0].map((level) => generatedPicture(level, ids, random)),
    ),
  },
  onlyVideos: {
    count: 2,
    change: previews((images, { ids, random }) =>
      images.map(() => generatedPicture(1, ids, random, 'video')),
    ),
  },
  richDescription: {
    count: 2,
    change: model((from, _, nth) => {
      const description = descriptions[nth] ?? descriptions[0]
      return { description, ...versions(from, () => ({ description: descriptions[0] })) }
    }),
  },
  licences: { count: 32, change: licence },
  numericName: names('1984', '31337'),
  // As long as hashes of three kinds.
  hexName: names('deadbeef', 'facade', 'Decade Bead', 'decadebead'),
  fullWidthName: names('１９８４', 'ＡＮＩＭＥ　Ｍｉｘ　１２３'),
  similarNames: names(
    'Velvet Lighthouse',
    'Velvet Lighthouse',
    'velvet-lighthouse',
    'Velvet Lighthouse v2',
    'Velvet Lighthouses',
    'Velvet Lighthose',
  ),
  comingSoon: { count: 2, startsIn: [60_000, 3_600_000] },
}
