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

/** Of all follows of these models, by a look at them. */
export const knownOfModels = (
  { unknown }: FollowIndex,
  ids: readonly number[],
  models: Models,
): readonly Known[] =>
  unknown.flatMap((follow) => {
    const { subject, since } = follow
    if (subject.kind !== 'model' || !ids.includes(subject.id)) return []
    const its = models.filter(({ id }) => id === subject.id)
    return [{ follow, version: knownBy(its, since) }]
  })

/** Of all follows of a creator, by a look at what is theirs. */
export const knownOfCreator = (
  { unknown }: FollowIndex,
  creator: string,
  models: Models,
): readonly Known[] =>
  unknown
    .filter(({ subject }) => subject.kind === 'creator' && creatorKey(subject.name) === creator)
    .map((follow) => ({ follow, version: knownBy(models, follow.since) }))

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
