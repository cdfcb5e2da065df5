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
  /** What it can be muted by, whether or not that may be shown. */
  readonly marks?: Marks
  readonly [held]: T
}

/** The tags and the creator of a thing, as `src/civitai/marks.ts` writes them. */
export type Marks = readonly string[]

/** The marks of what a place wants to see nothing of. */
export type Muted = ReadonlySet<string>
export const NOTHING_MUTED: Muted = new Set()

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
  readonly marks?: Marks
  readonly sealed: unknown
}

/** A thing with its level, and what it can be muted by. */
export const rated = <T>(level: Level, parts: Parts<T>, marks?: Marks): Rated<T> => {
  const sealed: Sealed = { level, ...(marks && { marks }), sealed: parts }
  // The only place that makes the opaque type.
  return sealed as unknown as Rated<T>
}

/** The marks of each element of an opened list. */
const marksIn = new WeakMap<readonly unknown[], readonly (Marks | undefined)[]>()

/**
 * A rated thing as a ceiling allows it: without the parts held back, and in its lists without what
 * is muted; undefined if nothing is left. Everybody shares it, so it is frozen.
 */
export function opened<T>(thing: Rated<T>, ceiling: Rating, muted = NOTHING_MUTED): T | undefined {
  const whole = isMuted(thing, muted) ? undefined : openedOnce(thing, ceiling)
  const isList = muted.size > 0 && typeof whole === 'object' && whole !== null
  // Safe by `Parts`: only parts that `T` can miss are rated.
  return (isList ? heardOnce(muted)(whole) : whole) as T | undefined
}

const openedOnce = madeOnce((thing: Rated<unknown>, ceiling: Rating) => open(thing, ceiling))

/** Whether a place wants to see nothing of it. */
export const isMuted = ({ marks }: Pick<Rated<unknown>, 'marks'>, muted: Muted): boolean =>
  muted.size > 0 && (marks?.some((mark) => muted.has(mark)) ?? false)

const heardOnce = madeOnce((muted: Muted) => madeOnce((whole: object) => heard(whole, muted)))

/** What was opened, without what is muted. The lists to look at are itself or right in it. */
function heard(whole: object, muted: Muted): object {
  if (Array.isArray(whole)) return heardIn(whole, muted)
  const shorter = Object.entries(whole).flatMap(([key, part]) => {
    const left = Array.isArray(part) ? heardIn(part, muted) : part
    return left === part ? [] : [[key, left] as const]
  })
  return shorter.length === 0 ? whole : Object.freeze({ ...whole, ...Object.fromEntries(shorter) })
}

function heardIn(list: readonly unknown[], muted: Muted): readonly unknown[] {
  const all = marksIn.get(list) ?? []
  const left = list.filter((_, at) => !isMuted({ marks: all[at] ?? [] }, muted))
  return left.length === list.length ? list : Object.freeze(left)
}

function open(value: unknown, ceiling: Rating): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isSealed(value)) return fits(value.level, ceiling) ? open(value.sealed, ceiling) : undefined
  if (Array.isArray(value)) return openList(value, ceiling)
  const kept: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    const shown = open(part, ceiling)
    if (shown !== undefined) kept[key] = shown
  }
  return Object.freeze(kept)
}

function openList(parts: readonly unknown[], ceiling: Rating): readonly unknown[] {
  const shown: unknown[] = []
  const marks: (Marks | undefined)[] = []
  for (const part of parts) {
    const one = open(part, ceiling)
    if (one === undefined) continue
    shown.push(one)
    marks.push(typeof part === 'object' && part !== null && isSealed(part) ? part.marks : undefined)
  }
  if (marks.some((mark) => mark !== undefined)) marksIn.set(shown, marks)
  return Object.freeze(shown)
}

const isSealed = (value: object): value is Sealed => 'sealed' in value && 'level' in value
