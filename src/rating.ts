import { madeOnce } from './made-once.ts'

/** Civitai's ratings, mildest first. */
export const RATINGS = ['PG', 'PG-13', 'R', 'X', 'XXX'] as const
export type Rating = (typeof RATINGS)[number]

/**
 * Where a thing may be shown: wherever its rating fits; `only PG` (flagged `minor` or `poi`: mild,
 * but never beside mature things); or `nowhere` (unrated, blocked, banned).
 */
export type Level = Rating | 'only PG' | 'nowhere'

const strictness = (level: Rating | 'nowhere'): number =>
  level === 'nowhere' ? RATINGS.length : RATINGS.indexOf(level)

/** Whether a thing of this level may be shown under this ceiling. */
export const fits = (level: Level, ceiling: Rating): boolean =>
  level === 'only PG' ? ceiling === 'PG' : strictness(level) <= strictness(ceiling)

/** The strictest of several levels: a whole is as mature as its most mature required part. */
export const strictest = (...levels: readonly Level[]): Level => levels.reduce(stricter, 'PG')

function stricter(a: Level, b: Level): Level {
  if (a === 'only PG') return b === 'PG' || b === 'only PG' ? 'only PG' : 'nowhere'
  if (b === 'only PG') return stricter(b, a)
  return strictness(a) >= strictness(b) ? a : b
}

/** The mildest of several levels: where at least one of them may be shown. */
export const mildest = (...levels: readonly (Rating | 'nowhere')[]): Rating | 'nowhere' =>
  levels.reduce((a, b) => (strictness(a) <= strictness(b) ? a : b), 'nowhere')

declare const held: unique symbol

/**
 * A thing and its level. The type is opaque: `opened` is the only way to the thing, so nothing can
 * be shown that was not checked against a ceiling.
 */
export interface Rated<T> {
  readonly level: Level
  readonly [held]: T
}

/**
 * `T` before the screen. Elements of arrays and optional properties may be rated by themselves:
 * when one is held back, the rest is still a `T`. A required part has no level of its own; it counts
 * in the level of the whole.
 */
export type Parts<T> = T extends readonly (infer E)[]
  ? readonly Part<E>[]
  : T extends object
    ? { readonly [K in keyof T]: undefined extends T[K] ? Part<T[K]> : Parts<T[K]> }
    : T
type Part<T> = T extends undefined ? T : Parts<T> | Rated<T>

interface Sealed {
  readonly level: Level
  readonly sealed: unknown
}

/** A thing with its level. */
export const rated = <T>(level: Level, parts: Parts<T>): Rated<T> => {
  const sealed: Sealed = { level, sealed: parts }
  // The only place that makes the opaque type.
  return sealed as unknown as Rated<T>
}

/**
 * A rated thing as a ceiling allows it: without the parts held back; undefined if nothing is left.
 * Everybody shares it, so it is frozen.
 */
export const opened = <T>(thing: Rated<T>, ceiling: Rating): T | undefined =>
  openedOnce(thing, ceiling) as T | undefined // Safe by `Parts`: only parts that `T` can miss are rated.

const openedOnce = madeOnce((thing: Rated<unknown>, ceiling: Rating) => open(thing, ceiling))

function open(value: unknown, ceiling: Rating): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isSealed(value)) return fits(value.level, ceiling) ? open(value.sealed, ceiling) : undefined
  if (Array.isArray(value)) {
    return Object.freeze(
      value.map((part) => open(part, ceiling)).filter((part) => part !== undefined),
    )
  }
  const kept: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    const shown = open(part, ceiling)
    if (shown !== undefined) kept[key] = shown
  }
  return Object.freeze(kept)
}

const isSealed = (value: object): value is Sealed => 'sealed' in value && 'level' in value
