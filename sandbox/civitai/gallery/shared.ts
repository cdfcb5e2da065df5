import type { Entry } from '../catalogue/catalogue.ts'
import type { GalleryPlan } from '../catalogue/gallery-plan.ts'
import type { User } from '../catalogue/user.ts'
import { creatorOf } from '../catalogue/user.ts'
import type { WireVersion } from '../catalogue/wire.ts'
import { hostileUserNames } from '../generated/hostile-texts.ts'
import type { Random } from '../generated/random.ts'
import { createRandom } from '../generated/random.ts'
import { countsOf, drawnCounts } from './counts.ts'
import type { GalleryPicture } from './gallery-picture.ts'

const day = 86_400_000

/** How often each level occurs in galleries of mild models and of mature ones. */
const mildLevels = [
  [1, 58],
  [2, 16],
  [4, 10],
  [8, 6],
  [16, 4],
  [0, 5],
  [32, 1],
] as const
const matureLevels = [
  [1, 10],
  [2, 12],
  [4, 20],
  [8, 28],
  [16, 24],
  [0, 4],
  [32, 2],
] as const

// Versions of deleted models. Civitai answers no questions about them.
const foreignVersions = [128_078, 290_640, 691_639, 1_190_596]

/** The users who may have shared pictures. A plan may ask for deleted accounts or hostile names. */
const authorsFor = ({ authors }: GalleryPlan, fans: readonly User[]): readonly User[] => {
  if (authors === undefined) return fans
  const deleted = authors === 'deleted'
  return fans.filter(({ username }) =>
    deleted ? username === null : hostileUserNames.includes(username ?? ''),
  )
}

/** Publication times of posts, the oldest first. Some are in the future of the clock. */
function momentsOf(count: number, from: number, until: number, random: Random): number[] {
  return Array.from({ length: count }, () =>
    Math.round(from + (until - from) * random.next() ** 1.5),
  ).sort((a, b) => a - b)
}

interface Post {
  readonly author: User
  readonly publishedAt: number
  /** The index of its first picture. */
  readonly first: number
}

/** The post of each picture. All pictures of a post are published together. */
function postsOf(moments: readonly number[], random: Random, author: () => User): Post[] {
  let post: Post | undefined
  return moments.map((publishedAt, first) => {
    if (post === undefined || random.chance(0.6)) post = { author: author(), publishedAt, first }
    return post
  })
}

type Way = Pick<GalleryPicture, 'base' | 'versionIds'>

/** What is known about the making of a picture, with the weights for a random choice. */
const waysToMake = ({ id, baseModel: base }: WireVersion): readonly (readonly [Way, number])[] => [
  [{ base, versionIds: [id] }, 70],
  ...foreignVersions.map((other) => [{ base, versionIds: [other, id] }, 4] as const),
  [{ base, versionIds: [] }, 6],
  [{ base: null, versionIds: [] }, 4],
  [{ base, versionIds: undefined }, 2],
  [{ base: undefined, versionIds: undefined }, 2],
]

const driftOf = ({ rising, sinking }: GalleryPlan, rank: number) =>
  rank === rising ? 'up' : rank === sinking ? 'down' : undefined

/** Pictures that other users, and sometimes the creator, made with a version and shared. */
export function sharedPictures(where: {
  entry: Entry
  version: WireVersion
  publishedAt: number
  fans: readonly User[]
  firstId: number
  firstPost: number
}): GalleryPicture[] {
  const { entry, version, firstId, firstPost } = where
  const { model, figures } = entry
  const plan = (version.index === 0 && entry.gallery) || {}
  const random = createRandom(version.id)
  const authors = authorsFor(plan, where.fans)
  const levels = model.nsfw || (model.nsfwLevel & 3) === 0 ? matureLevels : mildLevels
  const count = plan.count ?? random.whole(10, version.index === 0 ? 36 : 16)
  const later = Math.max(where.publishedAt + 10 * day, figures.countedAt + 14 * day)
  // Planned galleries are complete at the start.
  const planned = Math.min(where.publishedAt + (plan.within ?? Infinity), figures.countedAt)
  const until = plan.count === undefined ? later : planned
  const ways = waysToMake(version)
  const origin = { kind: 'shared' as const, model, plan }
  const moments = momentsOf(count, where.publishedAt, until, random)

  const posts = postsOf(moments, random, () =>
    plan.authors === undefined && random.chance(0.1) ? creatorOf(entry) : random.pick(authors),
  )
  return posts.map(({ author, publishedAt, first }, n): GalleryPicture => {
    const early = random.chance(0.1) ? random.next() * 60 * day : random.next() * day
    const { reactions } = plan
    const way = random.weighted(ways)
    return {
      id: firstId + n,
      level: plan.levels?.[n % plan.levels.length] ?? random.weighted(levels),
      type: plan.type ?? (random.chance(0.06) ? 'video' : 'image'),
      author,
      uploadedAt: Math.round(publishedAt - early),
      publishedAt,
      uncountedFor: random.chance(0.5) ? random.next() * 4 * day : 0,
      counts:
        reactions === undefined
          ? drawnCounts(entry, random)
          : countsOf(Math.max(0, reactions - n * Math.ceil(reactions / count))),
      postId: random.chance(0.02) ? null : firstPost + first,
      place: n - first,
      modelId: model.id,
      versionId: version.id,
      base: way.base,
      versionIds: way.versionIds,
      flagged: (plan.count === undefined && random.chance(0.02)) || model.minor || model.poi,
      hasMeta: plan.meta !== undefined || random.chance(0.8),
      vanishing: n < (plan.vanishing ?? 0),
      drift: driftOf(plan, n),
      origin,
    }
  })
}
