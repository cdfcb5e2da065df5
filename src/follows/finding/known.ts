import type { ListedModel } from '../../civitai/catalogue/newest.ts'
import type { Follow } from '../follow.ts'
import { createFollowIndex, creatorKey, type FollowIndex } from './follow-index.ts'
import { knownBy } from './news.ts'
import { knownAt, type ReadingProgress } from './reading.ts'

/** What has become known of a new follow: the highest id of a version published before it was made. */
export interface Known {
  readonly follow: Follow
  readonly version: number
}

type Models = readonly ListedModel[]

/**
 * For each new follow, by its id, the highest id that is known to have been published before it,
 * whoever's it is: a version below that is old, whatever its date says by the time of a look.
 */
export type Floors = ReadonlyMap<number, number>

/** The floors, by the first page of the newest list. */
export const floorsOf = ({ unknown }: FollowIndex, before: Floors, models: Models): Floors =>
  new Map(
    unknown.map(({ id, since }) => [id, Math.max(before.get(id) ?? 0, knownBy(models, since))]),
  )

/** What is not told at first, by mistake or for good, is as old as anything was then. */
function knownIn(models: Models, { id, since }: Follow, floors: Floors): number {
  const floor = floors.get(id) ?? 0
  return models.every(({ versions }) => versions.length === 0)
    ? floor
    : knownBy(models, since, floor)
}

/** Of all follows of these models, by a look at them. */
export const knownOfModels = (
  { unknown }: FollowIndex,
  ids: readonly number[],
  models: Models,
  floors: Floors,
): readonly Known[] =>
  unknown.flatMap((follow) => {
    const { id, subject } = follow
    if (subject.kind !== 'model' || !ids.includes(subject.id) || !floors.has(id)) return []
    const its = models.filter(({ id }) => id === subject.id)
    return [{ follow, version: knownIn(its, follow, floors) }]
  })

/** Of all follows of a creator, by a look at what is theirs. */
export const knownOfCreator = (
  { unknown }: FollowIndex,
  creator: string,
  models: Models,
  floors: Floors,
): readonly Known[] =>
  unknown
    .filter(({ id, subject }) => floors.has(id) && subject.kind === 'creator')
    .filter(({ subject }) => creatorKey(subject.name) === creator)
    .map((follow) => ({ follow, version: knownIn(models, follow, floors) }))

/** Of all follows of tags, by the first page of the newest list. */
export const knownOfTags = (
  { unknown }: FollowIndex,
  progress: ReadingProgress,
  models: Models,
): readonly Known[] =>
  unknown
    .filter(({ subject }) => subject.kind === 'tag')
    .map((follow) => ({ follow, version: knownAt(progress, models, follow.since) }))

/** The follows with what has just become known of some. */
export function withKnown(index: FollowIndex, known: readonly Known[]): FollowIndex {
  if (known.length === 0) return index
  const versions = new Map(known.map(({ follow, version }) => [follow, version]))
  return createFollowIndex(
    index.all.map((follow) => ({
      ...follow,
      knownVersion: versions.get(follow) ?? follow.knownVersion,
    })),
  )
}
