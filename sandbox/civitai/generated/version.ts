import type { WirePicture, WireVersion } from '../catalogue/wire.ts'
import { generatedFiles } from './file.ts'
import type { Ids } from './identity.ts'
import { generatedPicture } from './picture.ts'
import type { Random } from './random.ts'
import type { Texts } from './texts.ts'

/** How mature a model really is, whatever its flag says. */
export type Kind = 'mild' | 'mixed' | 'matureText' | 'maturePictures' | 'mature'

type Levels = readonly (readonly [number, number])[]

/** How often each level occurs in previews, by kind of model. */
const levels: Readonly<Record<Kind, Levels>> = {
  mild: [[1, 1]],
  mixed: [
    [1, 55],
    [2, 20],
    [4, 20],
    [8, 3],
    [16, 2],
  ],
  matureText: [
    [1, 80],
    [2, 10],
    [4, 10],
  ],
  maturePictures: [
    [4, 30],
    [8, 45],
    [16, 25],
  ],
  mature: [
    [2, 3],
    [4, 20],
    [8, 37],
    [16, 40],
  ],
}

/** The levels of all pictures combined: Civitai's level of a version or model. */
export const levelOf = (images: readonly WirePicture[]): number =>
  images.reduce((bits, { nsfwLevel }) => bits | nsfwLevel, 0)

const gallery = (kind: Kind, ids: Ids, random: Random): WirePicture[] => {
  const drawn = Array.from({ length: random.whole(2, 6) }, () => {
    const level = random.weighted(levels[kind])
    return generatedPicture(level, ids, random, random.chance(0.03) ? 'video' : 'image')
  })
  // The pictures that define a kind must not depend on chance.
  if (kind === 'mixed') {
    const bright = generatedPicture(1, ids, random)
    return [
      bright,
      generatedPicture(random.pick([2, 4, 4, 4, 4, 4, 8, 8, 16]), ids, random),
      ...drawn,
    ]
  }
  return kind === 'matureText' ? [generatedPicture(1, ids, random), ...drawn] : drawn
}

/** What one version is made from. */
export interface VersionPlan {
  readonly index: number
  readonly number: number
  readonly base: string
  readonly type: string
  readonly texts: Texts
  readonly kind: Kind
  readonly publishedAt: number
  readonly downloads: number
  readonly thumbsUp: number
}

/** One version with its files and its previews of every level. */
export function generatedVersion(plan: VersionPlan, ids: Ids, random: Random): WireVersion {
  const { texts, index, number, base } = plan
  const id = ids.version()
  const publishedAt = new Date(plan.publishedAt).toISOString()
  const images = gallery(plan.kind, ids, random)
  const plain = random.pick([`v${number}.0`, `v${number}`, `${base} v${number}.0`])
  const stem = texts.name
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .slice(0, 60)
  return {
    id,
    index,
    name: texts.mark === '' ? plain : `${plain} ${texts.mark}`,
    baseModel: base,
    baseModelType: random.chance(0.97) ? 'Standard' : null,
    publishedAt,
    flags: 0,
    availability: 'Public',
    nsfwLevel: levelOf(images),
    description: random.chance(0.7) ? null : '<p>Cleaner edges and a bigger training set.</p>',
    trainedWords: texts.triggers,
    vaeId: null,
    paidAccess: null,
    stats: {
      downloadCount: plan.downloads,
      thumbsUpCount: plan.thumbsUp,
      thumbsDownCount: Math.round(plan.thumbsUp / 400),
    },
    supportsGeneration: random.chance(0.7),
    files: generatedFiles(
      {
        modelType: plan.type,
        versionId: id,
        stem: `${stem}_v${number}${texts.mark === '' ? '' : `_${texts.mark}`}`,
        scannedAt: publishedAt,
      },
      ids,
      random,
    ),
    images,
    downloadUrl: `https://civitai.com/api/download/models/${id}`,
  }
}
