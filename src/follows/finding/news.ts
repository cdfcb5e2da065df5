import type { ListedModel, ListedVersion } from '../../civitai/catalogue/newest.ts'
import { nameKey } from '../../civitai/names.ts'
import type { FoundNow } from '../../store/store.ts'
import type { Follow } from '../follow.ts'

const HOUR = 3_600_000

/** What is older is not told any more. */
export const TOLD_WITHIN = 24 * HOUR
/** A version whose pictures have no rating can be shown nowhere; most have one within minutes. */
const RATED_WITHIN = HOUR
/** How far clocks may disagree. */
const SLACK = HOUR

export type Found = FoundNow['findings'][number]

/**
 * Whether a version is new for a follow. A date alone does not tell: it is set anew when early access
 * ends. An id stays, so one that was known when the follow was made is not new.
 */
const isNew = ({ id, publishedAt }: ListedVersion, follow: Follow, now: number): boolean =>
  follow.knownVersion !== undefined &&
  id > follow.knownVersion &&
  publishedAt > follow.since &&
  isRecent(publishedAt, now)

/** Whether it may still be told. */
export const isRecent = (at: number, now: number): boolean =>
  at > now - TOLD_WITHIN && at <= now + SLACK

/** Whether it can be shown anywhere, or will not become more showable. */
export const isReady = ({ rated, publishedAt }: ListedVersion, now: number): boolean =>
  rated || publishedAt <= now - RATED_WITHIN

/** Whether a follow is about versions like this one. */
export const fits = ({ type, base }: Follow, model: ListedModel, version: ListedVersion): boolean =>
  (type === undefined || type === model.type) &&
  (base === undefined || (version.base !== undefined && nameKey(base) === nameKey(version.base)))

/** What is new in a version of a model for these follows. */
export function newsOf(
  model: ListedModel,
  version: ListedVersion,
  follows: readonly Follow[],
  now: number,
): readonly Found[] {
  return follows
    .filter((follow) => isNew(version, follow, now) && fits(follow, model, version))
    .map((follow) => ({
      follow,
      version: version.id,
      news: 'new',
      model: model.id,
      publishedAt: version.publishedAt,
      foundAt: now,
    }))
}

/** The highest id among versions published by a moment, or not above `floor`; 0 where there are none. */
export function knownBy(models: readonly ListedModel[], since: number, floor = 0): number {
  let known = 0
  for (const { versions } of models) {
    for (const { id, publishedAt } of versions) {
      if ((publishedAt <= since || id <= floor) && id > known) known = id
    }
  }
  return known
}
