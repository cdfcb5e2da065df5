import type { ListedModel, ListedVersion } from '../../civitai/catalogue/newest.ts'
import type { Follow } from '../follow.ts'
import { type Found, fits, isRecent } from './news.ts'

/** The versions of followed models that only who pays had at the last look, by model and version. */
export type Early = Readonly<Record<string, Readonly<Record<string, EarlyVersion>>>>

interface EarlyVersion {
  readonly publishedAt: number
  /** Until when it was to last; absent where it is for good. */
  readonly until?: number | undefined
}

const isEarly = ({ early }: ListedVersion, now: number): boolean =>
  early !== undefined && (early.until === undefined || early.until > now)

/** What is early now; models that were not looked at stay as they were. */
export function earlyAfter(
  before: Early,
  models: readonly ListedModel[],
  followed: readonly number[],
  now: number,
): Early {
  const ids = new Set(followed.map(String))
  const after = new Map(Object.entries(before).filter(([id]) => ids.has(id)))
  for (const model of models) {
    const early = model.versions
      .filter((version) => isEarly(version, now))
      .map(({ id, publishedAt, early }) => [id, { publishedAt, until: early?.until }] as const)
    if (early.length === 0) after.delete(String(model.id))
    else after.set(String(model.id), Object.fromEntries(early))
  }
  return Object.fromEntries(after)
}

/** What a look at models finds to be open to all that was early before, for those who follow them. */
export function openedSince(
  before: Early,
  models: readonly ListedModel[],
  followsOf: (model: ListedModel) => readonly Follow[],
  now: number,
): readonly Found[] {
  return models.flatMap((model) => {
    const early = before[String(model.id)] ?? {}
    return model.versions.flatMap((version): readonly Found[] => {
      const was = early[String(version.id)]
      if (was === undefined || isEarly(version, now)) return []
      const at = openedAt(was, version, now)
      return followsOf(model)
        .filter(({ subject }) => subject.kind === 'model')
        .filter((follow) => at > follow.since && isRecent(at, now) && fits(follow, model, version))
        .map((follow) => ({
          follow,
          version: version.id,
          news: 'open',
          model: model.id,
          publishedAt: at,
          foundAt: now,
        }))
    })
  })
}

/** Civitai sets the date anew; where a creator ended it by hand, it may not. */
function openedAt(was: EarlyVersion, { publishedAt }: ListedVersion, now: number): number {
  if (publishedAt > was.publishedAt) return publishedAt
  return Math.min(was.until ?? now, now)
}
