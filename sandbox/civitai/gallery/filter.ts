import type { GalleryPicture } from './gallery-picture.ts'
import type { ImagesQuery } from './query.ts'
import { maskOf } from './query.ts'
import { tagIdsOf } from './tags.ts'

const minute = 60_000
const day = 86_400_000

const periods = { Day: day, Week: 7 * day, Month: 30 * day, Year: 365 * day, AllTime: Infinity }

const blocked = 32

/** The search index rounds times down to the minute, so that more answers can be cached. */
export const snapped = (at: number): number => Math.floor(at / minute) * minute

type Test = (picture: GalleryPicture) => boolean

/** Filters shared by the search index and the database. */
function* sharedTests(query: ImagesQuery): Generator<Test> {
  yield ({ flagged }) => !flagged
  const { postId, modelVersionId, username, userId, type, baseModels, tags } = query
  if (postId) yield (picture) => picture.postId === postId
  if (modelVersionId) {
    yield ({ versionId, versionIds }) =>
      versionId === modelVersionId || versionIds?.includes(modelVersionId) === true
  }
  // If both are given, the number wins.
  if (userId) yield ({ author }) => author.userId === userId
  else if (username) {
    const name = username.toLowerCase()
    yield ({ author }) => author.username?.toLowerCase() === name
  }
  if (type) yield (picture) => picture.type === type
  if (baseModels?.length) {
    const bases: readonly unknown[] = baseModels
    yield ({ base }) => bases.includes(base)
  }
  if (tags?.length) yield (picture) => tagIdsOf(picture).some((id) => tags.includes(id))
}

const passing =
  (tests: readonly Test[]): Test =>
  (picture) =>
    tests.every((test) => test(picture))

/**
 * Filters like the search index. Levels are compared as whole numbers (Civitai's source): a level
 * of several bits is never found, Blocked cannot be asked for, and unrated pictures match any mask.
 */
export function found(query: ImagesQuery, now: number): Test {
  const mask = (maskOf(query) || 1) & ~blocked
  const levels = [1, 2, 4, 8, 16].filter((bit) => (mask & bit) !== 0)
  const since = snapped(now - periods[query.period])
  const until = snapped(now)
  const tests: Test[] = [
    ({ publishedAt }) => publishedAt <= until && publishedAt > since,
    ({ level }) => level === 0 || levels.includes(level),
    ...sharedTests(query),
  ]
  if (query.requiringMeta) tests.push(({ hasMeta }) => hasMeta)
  return passing(tests)
}

/**
 * Filters like the database. A mask of 0 filters nothing. A period counts from the start of its
 * first day and compares the time of upload.
 */
export function selected(query: ImagesQuery, now: number): Test {
  const mask = maskOf(query)
  const since = Math.floor(now / day) * day - periods[query.period]
  const { imageId, modelId, modelVersionId } = query
  const tests: Test[] = [
    ({ publishedAt }) => publishedAt < now,
    ({ uploadedAt }) => uploadedAt >= since,
    ({ level }) => level !== 0 && level !== blocked && (mask === 0 || (level & mask) !== 0),
    ...sharedTests(query),
  ]
  if (imageId) tests.push(({ id }) => id === imageId)
  if (modelId && !modelVersionId) tests.push((picture) => picture.modelId === modelId)
  return passing(tests)
}
