import type { MakerEntry } from '../maker.ts'
import type { Entry, Model } from '../model.ts'
import { find, type Sources } from './find.ts'
import { nothingOfAProblem } from './opening.ts'
import { type Meaning, meaningOf } from './query-meaning.ts'
import { type TypedAhead, typedAhead } from './type-ahead.ts'

/** What suggestions are made of. */
export interface Suggesting {
  readonly sources: Sources
  readonly ahead: TypedAhead
  /** How a model that is named is suggested, with the version that is; undefined where it is not. */
  entryOf(model: Model, version: number | undefined): MakerEntry | undefined
  /** Whether one of several that are named is suggested. */
  suits(entry: Entry): boolean
}

/** Digits: shorter ids are rarely meant, and each keystroke would ask for another one. */
const SHORTEST_ID = 4

/** What is told when it is sent off, and otherwise has nothing to suggest. */
const NO_MODEL: ReadonlySet<Meaning['kind']> = new Set([
  'image',
  'post',
  'article',
  'collection',
  'creator',
  'elsewhere',
  'foreign',
])

/** Models for a half-typed text: the one that it names, or those whose names are like it. */
export async function suggested(
  typed: string,
  { sources, ahead, entryOf, suits }: Suggesting,
): Promise<readonly MakerEntry[]> {
  // The typed text is not shown, so a beginning of a mature word is fine.
  const meant = meaningOf(typed)
  const isShort = /^\d+$/.test(typed) && typed.length < SHORTEST_ID
  if (meant.kind === 'words' || isShort) return typedAhead(typed, ahead)
  if (NO_MODEL.has(meant.kind)) return []
  // What is named while somebody types is looked up, but not searched for as well.
  const named: Sources = { ...sources, search: async () => [], popular: async () => [] }
  const found = await find(typed, named).catch(nothingOfAProblem)
  if (found?.kind === 'model') return [entryOf(found.model, found.version) ?? []].flat()
  return found?.kind === 'several' ? found.entries.filter(suits) : typedAhead(typed, ahead)
}
