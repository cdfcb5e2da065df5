import { Problem } from '../../problem.ts'
import type { Entry, Model, VersionOf } from '../model.ts'
import { nearness, tellingOf } from '../near.ts'
import { nothingOfAProblem, silenced } from './opening.ts'
import { type Meaning, meaningOf, type Page } from './query-meaning.ts'

/** The result of a search. */
export type Found =
  | {
      readonly kind: 'model'
      readonly model: Model
      /** The version that was named; it may be gone. */
      readonly version?: number
      /** The words by which others fit as well. */
      readonly others?: string
    }
  /** Several that fit about equally well, the likeliest first. */
  | {
      readonly kind: 'several'
      readonly entries: readonly Entry[]
      /** What was typed; absent where it may not be repeated. */
      readonly asked?: string
    }
  | { readonly kind: 'none'; readonly near: readonly Entry[] }
  /** What an address leads to that is no model. Whether it is there and may be shown is not known. */
  | { readonly kind: Page; readonly id: number }
  | { readonly kind: 'creator'; readonly name: string }

/** What a search needs from Civitai. Undefined where there is none, or none may be shown. */
export interface Sources {
  /** Throws a Problem when it may not be shown here. */
  model(id: number): Promise<Model | undefined>
  version(id: number): Promise<VersionOf | undefined>
  hash(hash: string): Promise<readonly VersionOf[]>
  entries(ids: readonly number[]): Promise<readonly Entry[]>
  search(words: string): Promise<readonly Entry[]>
  /** Well-known models, the most downloaded first. */
  popular(): Promise<readonly Entry[]>
  /** Models among what was found so far that are muted here. */
  leftOut(): readonly Entry[]
}

/** Finds the model that a text means, or says what else it is the address of. */
export const find = (typed: string, civitai: Sources): Promise<Found> =>
  findMeant(meaningOf(typed), civitai)

async function findMeant(meaning: Meaning, civitai: Sources): Promise<Found> {
  switch (meaning.kind) {
    case 'model': {
      const model = await civitai.model(meaning.id)
      if (model !== undefined) return found(model, meaning.version)
      return meaning.otherwise === undefined ? nothing : findMeant(meaning.otherwise, civitai)
    }
    case 'version': {
      const of = await civitai.version(meaning.id)
      return of === undefined ? nothing : versionFound(of, civitai)
    }
    case 'hash':
      return byHash(meaning.hash, meaning.words, civitai)
    case 'words':
      return byWords(meaning.words, civitai)
    case 'image':
    case 'post':
    case 'article':
    case 'collection':
    case 'creator':
      return meaning
    case 'elsewhere':
      throw new Problem((words) => words.unknownPage)
    case 'foreign':
      throw new Problem((words) => words.foreignAddress)
  }
}

const nothing: Found = { kind: 'none', near: [] }

const found = (model: Model, version: number | undefined): Found => ({
  kind: 'model',
  model,
  ...(version !== undefined && { version }),
})

async function versionFound({ model: id, version }: VersionOf, civitai: Sources): Promise<Found> {
  const model = await civitai.model(id)
  return model === undefined ? nothing : found(model, version)
}

/** Several models can contain the same file: people upload copies. */
async function byHash(hash: string, words: string | undefined, civitai: Sources): Promise<Found> {
  const [first, ...others] = await civitai.hash(hash)
  if (first === undefined) {
    if (words === undefined) throw new Problem((words) => words.unknownHash)
    return byWords(words, civitai)
  }
  const ids = new Set([first, ...others].map(({ model }) => model))
  if (ids.size === 1) return versionFound(first, civitai)
  const entries = await civitai.entries([...ids])
  const [only] = entries
  if (only === undefined && civitai.leftOut().length > 0) throw silenced()
  if (only === undefined || entries.length > 1) return severalOr(entries)
  return versionFound([first, ...others].find(({ model }) => model === only.id) ?? first, civitai)
}

const severalOr = (entries: readonly Entry[]): Found => {
  if (entries.length === 0) throw new Problem((words) => words.notShownHere)
  return { kind: 'several', entries }
}

const MENU = 25
const NEAR = 3
/** With this many times the downloads of the next one, a model is clearly meant. */
const FAR_MORE = 5
/** The distance up to which every typed word begins a word of the name. */
const EVERY_WORD = 4

async function byWords(words: string, civitai: Sources): Promise<Found> {
  const { found, near } = await searched(words, civitai)
  if (isMeantMuted(words, found, civitai)) throw silenced()
  if (found.length > 0) return chosen(words, found, civitai)
  if (tellingOf(words) !== 'something') throw new Problem((words) => words.nothingToSearch)
  return { kind: 'none', near: near.slice(0, NEAR).map(({ entry }) => entry) }
}

/** Whether something muted is meant: it has the very name, or nothing else fits. */
function isMeantMuted(words: string, found: readonly Ranked[], civitai: Sources): boolean {
  const [muted] = similar(words, civitai.leftOut())
  if (muted === undefined) return false
  const [first] = found
  return first === undefined
    ? muted.distance <= EVERY_WORD
    : muted.distance < 1 && first.distance >= 1
}

interface Searched {
  readonly found: readonly Ranked[]
  /** Where nothing is found, what may have been meant. */
  readonly near: readonly Ranked[]
}

/** What words find. By words that say nothing of a name only models of that very name are found. */
async function searched(words: string, civitai: Sources): Promise<Searched> {
  const telling = tellingOf(words)
  const entries = await civitai.search(words)
  if (telling === 'signs') {
    // Civitai's search knows no signs: it finds anything.
    return { found: similar(words, [...entries, ...(await civitai.popular())]), near: [] }
  }
  const found = ranked(words, entries)
  if (telling === 'common words') {
    return { found: found.filter(({ distance }) => distance < 1), near: [] }
  }
  if (found.length > 0) return { found, near: [] }
  const near = await nearOnes(words, civitai)
  // Civitai wants the words in order; here any order counts.
  return { found: near.filter(({ distance }) => distance <= EVERY_WORD), near }
}

/** The best fit if it is much better than the next; otherwise all of them. */
async function chosen(words: string, all: readonly Ranked[], civitai: Sources): Promise<Found> {
  const [first, second] = all
  if (first === undefined) return nothing
  if (second === undefined || isFarBetter(first, second)) {
    const model = await civitai.model(first.entry.id)
    if (model === undefined) return nothing
    return { kind: 'model', model, ...(fitting(all).length > 1 && { others: words }) }
  }
  return { kind: 'several', entries: all.slice(0, MENU).map(({ entry }) => entry) }
}

/** The models that words fit, the likeliest first. */
export const matching = async (words: string, civitai: Sources): Promise<readonly Entry[]> =>
  fitting((await searched(words, civitai)).found).map(({ entry }) => entry)

/** Those in which every word is found, or that fit as well as the best. */
function fitting(all: readonly Ranked[]): readonly Ranked[] {
  const [first] = all
  if (first === undefined) return []
  const worst = Math.max(EVERY_WORD, kindOf(first))
  return all.filter((one) => kindOf(one) <= worst)
}

interface Ranked {
  readonly entry: Entry
  readonly distance: number
}

/** By how well the name fits, then by downloads. Civitai also finds by tag and creator. */
const ranked = (words: string, entries: readonly Entry[]): readonly Ranked[] => {
  const distance = nearness(words)
  return entries
    .map((entry) => ({ entry, distance: distance(entry.name) }))
    .sort((a, b) => kindOf(a) - kindOf(b) || downloads(b) - downloads(a))
}

/** Names that fit in the same way are equal; those that only look alike come last. */
const kindOf = ({ distance }: Ranked): number => Math.min(Math.ceil(distance), 9)
const downloads = ({ entry }: Ranked): number => entry.downloads ?? 0

const isFarBetter = (first: Ranked, second: Ranked): boolean =>
  kindOf(first) < kindOf(second)
    ? first.distance <= 1 || downloads(first) > downloads(second)
    : downloads(first) >= FAR_MORE * Math.max(1, downloads(second))

async function nearOnes(words: string, civitai: Sources): Promise<readonly Ranked[]> {
  const half = words.slice(0, Math.ceil(words.length / 2))
  // Half of a harmless word can be a mature one; then it finds nothing.
  const begun = (await civitai.search(half).catch(nothingOfAProblem)) ?? []
  return similar(words, [...begun, ...(await civitai.popular())])
}

/** Those whose names are like a text, the nearest first. */
function similar(words: string, entries: readonly Entry[]): readonly Ranked[] {
  const distance = nearness(words)
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    .map((entry) => ({ entry, distance: distance(entry.name) }))
    .filter((one) => one.distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || downloads(b) - downloads(a))
}
