/** Civitai's ratings, mildest first. */
export const RATINGS = ['PG', 'PG-13', 'R', 'X', 'XXX'] as const
export type Rating = (typeof RATINGS)[number]

/**
 * What decides where a thing may be shown: its rating; `only PG` where it is mild itself but must
 * not stand beside what is mature (flagged `minor` or `poi`); or `nowhere` (unrated, blocked, banned).
 */
export type Level = Rating | 'only PG' | 'nowhere'

const strictness = (level: Rating | 'nowhere'): number =>
  level === 'nowhere' ? RATINGS.length : RATINGS.indexOf(level)

/** Whether a thing of this level may be shown in a place with this ceiling. */
export const fits = (level: Level, ceiling: Rating): boolean =>
  level === 'only PG' ? ceiling === 'PG' : strictness(level) <= strictness(ceiling)

/** The strictest of several levels: a whole is as mature as its most mature necessary part. */
export const strictest = (...levels: readonly Level[]): Level => levels.reduce(stricter, 'PG')

function stricter(a: Level, b: Level): Level {
  if (a === 'only PG') return b === 'PG' || b === 'only PG' ? 'only PG' : 'nowhere'
  if (b === 'only PG') return stricter(b, a)
  return strictness(a) >= strictness(b) ? a : b
}

/** The mildest of several ratings: how much a place must allow for at least one of them to fit. */
export const mildest = (...levels: readonly (Rating | 'nowhere')[]): Rating | 'nowhere' =>
  levels.reduce((a, b) => (strictness(a) <= strictness(b) ? a : b), 'nowhere')

declare const held: unique symbol

/**
 * A thing and the level that decides where it may be shown. Its type lets nobody look inside:
 * `opened` is the only way to what it holds, so nothing can be shown that was not held against a
 * ceiling first.
 */
export interface Rated<T> {
  readonly level: Level
  readonly [held]: T
}

/**
 * `T` before the screen: wherever an array has an element or an object an optional property, that
 * part may be rated by itself, because there it can be held back and the rest is still a `T`. A
 * required part cannot: its level belongs into the level of the whole.
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

/** Seals a thing under its level. */
export const rated = <T>(level: Level, parts: Parts<T>): Rated<T> => {
  const sealed: Sealed = { level, sealed: parts }
  // The one place where a sealed thing takes on its opaque type.
  return sealed as unknown as Rated<T>
}

/** What was opened, as long as the rated thing lives. All who ask share it, so it is frozen. */
const openings = new WeakMap<Rated<unknown>, Map<Rating, unknown>>()

/** What a rated thing shows under a ceiling: without the parts held back, or nothing at all. */
export function opened<T>(thing: Rated<T>, ceiling: Rating): T | undefined {
  const known = openings.get(thing) ?? new Map<Rating, unknown>()
  if (!known.has(ceiling)) {
    known.set(ceiling, open(thing, ceiling))
    openings.set(thing, known)
  }
  // The cast stands on `Parts`: rated parts are only where `T` allows their absence.
  return known.get(ceiling) as T | undefined
}

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
