import { Problem } from '../../problem.ts'
import type { Turn } from '../catalogue/resources.ts'
import type { Generation, Identified, Resource, WrittenDown } from '../image.ts'
import type { Entry } from '../model.ts'
import { clearlyMeant, tellingOf } from '../near.ts'
import type { Opening } from './opening.ts'

/** What pictures were made with, as one place may see it. */
export interface ScreenedResources {
  /** How a picture was made, as its file tells; undefined where nothing of it may be shown. */
  written(written: WrittenDown): Generation | undefined
  /**
   * Which model each resource is, in the order given, each as soon as it is known. Never rejects for
   * want of an answer.
   */
  identify(resources: readonly Resource[]): readonly Promise<Identified>[]
}

const MOST = 20
/** Each takes a search. */
const MOST_NAMES = 5
const SHORTEST_NAME = 3
/** What programs call things that they know no name of. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'ckpt',
  'default',
  'lora',
  'model',
  'unknown',
  'vae',
])

const UNKNOWN: Identified = { kind: 'unknown' }
const UNASKED: Identified = { kind: 'unasked' }
const HELD_BACK: Identified = { kind: 'held back' }

export function screenedResources(
  opening: Opening,
  search: (words: string) => Promise<readonly Entry[]>,
): ScreenedResources {
  const { catalogue, shown, asker, arrived } = opening
  /** Nobody is to wait for the many questions of one message. */
  const patient = { ...asker, lane: 'autocomplete' } as const

  async function byVersion(id: number): Promise<Identified> {
    const named = await arrived(catalogue.named(id, asker))
    if (named === undefined) return UNKNOWN
    const entry = shown(named.entry)
    if (entry === undefined) return HELD_BACK
    const versionName = shown(named.name)
    return {
      kind: 'known',
      entry,
      version: id,
      ...(versionName && { versionName }),
      isGuess: false,
    }
  }

  /** Several models can contain the same file: people upload copies. */
  async function byFile(hash: string, turn: Turn): Promise<Identified> {
    const versions = (await arrived(catalogue.file(hash, patient, turn))) ?? []
    const all = await Promise.all(versions.map(({ version }) => byVersion(version)))
    return (
      all.find(({ kind }) => kind === 'known') ??
      all.find(({ kind }) => kind === 'held back') ??
      UNKNOWN
    )
  }

  async function byName(name: string): Promise<Identified> {
    const words = name.replaceAll(/[_\s]+/g, ' ').trim()
    if (words.length < SHORTEST_NAME || NO_NAMES.has(words.toLowerCase())) return UNKNOWN
    if (tellingOf(words) !== 'something') return UNKNOWN
    const entries = await search(words)
    const meant = clearlyMeant(
      words,
      entries.map((entry) => entry.name),
    )
    const entry = entries.find((one) => one.name === meant)
    return entry === undefined ? UNKNOWN : { kind: 'known', entry, isGuess: true }
  }

  function identify(resources: readonly Resource[]): readonly Promise<Identified>[] {
    const asked = new Map<string, Promise<Identified>>()
    const turn = inTurn()
    let names = 0
    const once = (key: string, work: () => Promise<Identified>): Promise<Identified> => {
      const before = asked.get(key)
      if (before !== undefined) return before
      const coming = asked.size < MOST ? answered(work) : Promise.resolve(UNASKED)
      asked.set(key, coming)
      return coming
    }
    const guess = (name: string): Promise<Identified> => {
      names += 1
      return names > MOST_NAMES ? Promise.resolve(UNASKED) : turn(() => byName(name))
    }
    /** A name only guesses, so it is the last one: nothing that is held back is guessed at. */
    const waysTo = ({ version, hash, name }: Resource) => [
      ...(version === undefined ? [] : [() => once(`@${version}`, () => byVersion(version))]),
      ...(hash === undefined ? [] : [() => once(hash, () => byFile(hash, turn))]),
      ...(name === undefined ? [] : [() => once(`name ${name}`, () => guess(name))]),
    ]
    return resources.map(async (resource) => {
      for (const way of waysTo(resource)) {
        const found = await way()
        if (found.kind !== 'unknown') return found
      }
      return UNKNOWN
    })
  }

  return {
    written: (written) => shown(catalogue.written(written)),
    identify,
  }
}

/** One thing after another, so that a message with many of them leaves room for others. */
function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    // Whoever asked is told; those behind only wait.
    last = next.catch(() => {})
    return next
  }
}

/** What work finds; an answer that does not come is none. */
const answered = async (work: () => Promise<Identified>): Promise<Identified> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return UNASKED
    throw error
  }
}
