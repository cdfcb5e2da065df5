import type { Entry } from '../catalogue/catalogue.ts'
import type { Creator } from './creators.ts'
import { prolific } from './creators.ts'
import type { Ids } from './identity.ts'
import type { Random } from './random.ts'
import { bases, licences, types } from './shares.ts'
import { generatedTexts } from './texts.ts'
import { themes } from './themes.ts'
import type { Kind } from './version.ts'
import { generatedVersion, levelOf } from './version.ts'

const day = 86_400_000

/** What all models of a catalogue share. */
export interface Workshop {
  readonly now: number
  readonly ids: Ids
  readonly random: Random
  readonly mild: readonly Creator[]
  readonly mature: readonly Creator[]
}

/** One model. `newestAt` is the publication of its newest version in ms since 1970. */
export function generatedModel(
  plan: { id: number; newestAt: number; kind: Kind; type?: string; versions?: number },
  { now, ids, random, mild, mature }: Workshop,
): Entry {
  const { id, newestAt, kind } = plan
  const type = plan.type ?? random.weighted(types)
  const base = random.weighted(bases)
  const matureWords =
    kind === 'mature' || kind === 'matureText' || (kind === 'mixed' && random.chance(0.08))
  const theme = random.weighted(themes)
  const texts = generatedTexts({ type, base, theme, mature: matureWords }, random)
  const { userId, creator } = prolific(kind === 'mature' ? mature : mild, random)

  const count =
    plan.versions ??
    random.weighted([
      [1, 55],
      [2, 22],
      [3, 11],
      [4, 6],
      [6, 4],
      [9, 2],
    ])
  const gap = random.whole(2, 60) * day
  const age = Math.max(0.01, (now - newestAt + (count - 1) * gap) / day)
  const appeal = random.skewed(4.2) * (type === 'Checkpoint' ? 4 : 1)
  const downloads = newestAt > now ? 0 : Math.round(70 * age ** 0.75 * appeal)
  const thumbsUp = Math.round(downloads * (0.05 + random.next() * 0.15))
  const versions = Array.from({ length: count }, (_, index) =>
    generatedVersion(
      {
        index,
        number: count - index,
        base: index > 0 && random.chance(0.3) ? random.weighted(bases) : base,
        type,
        texts,
        kind,
        publishedAt: newestAt - index * gap,
        downloads: Math.round(downloads / count),
        thumbsUp: Math.round(thumbsUp / count),
      },
      ids,
      random,
    ),
  )
  const comments = Math.round((thumbsUp / 25) * random.next())
  return {
    model: {
      id,
      name: texts.name,
      description: texts.description,
      allowNoCredit: random.chance(0.7),
      allowCommercialUse: random.pick(licences),
      allowDerivatives: random.chance(0.85),
      allowDifferentLicense: random.chance(0.7),
      type,
      minor: false,
      sfwOnly: kind === 'mild' && random.chance(0.05),
      poi: false,
      nsfw: kind === 'mature',
      nsfwLevel: levelOf(versions.flatMap(({ images }) => images)),
      availability: 'Public',
      userId,
      baseModels: [...new Set(versions.map(({ baseModel }) => baseModel))],
      cosmetic: null,
      supportsGeneration: versions.some(({ supportsGeneration }) => supportsGeneration),
      stats: {
        downloadCount: downloads,
        thumbsUpCount: thumbsUp,
        thumbsDownCount: Math.round(thumbsUp / 300),
        commentCount: comments,
        tippedAmountCount: random.chance(0.3) ? random.whole(1, 40) * 50 : 0,
      },
      creator,
      tags: texts.tags,
      modelVersions: versions,
    },
    newestAt,
    figures: {
      downloads,
      gained: Math.ceil((70 * appeal) / (1 + age / 20)),
      countedAt: Math.max(now, newestAt),
      sway: 0.9,
      thumbsUp,
      comments,
      collected: Math.round(thumbsUp * random.next()),
      images: Math.round((thumbsUp / 4) * random.next()),
    },
    trainedOnSite: type === 'LORA' && random.chance(0.06),
    ...(type === 'Checkpoint' ? { checkpointType: random.chance(0.4) ? 'Trained' : 'Merge' } : {}),
  }
}
