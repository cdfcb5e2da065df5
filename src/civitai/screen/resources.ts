import { Problem } from '../../problem.ts'
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
const SHA256_LENGTH = 64
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
  /** Nobody is to wait for the many small questions of one message. */
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
  async function byFile(hash: string): Promise<Identified> {
    const lane = hash.length === SHA256_LENGTH ? asker : patient
    const versions = (await arrived(catalogue.file(hash, lane))) ?? []
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

  /** One thing after another, so that a message with many of them leaves room for others. */
  function inTurn() {
    let last: Promise<unknown> = Promise.resolve()
    return (work: () => Promise<Identified>): Promise<Identified> => {
      const next = last.then(work)
      last = next
      return next
    }
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
    const file = (hash: string) =>
      once(hash, () =>
        hash.length === SHA256_LENGTH ? byFile(hash) : turn(() => answered(() => byFile(hash))),
      )
    const guess = (name: string) =>
      once(`name ${name}`, () => {
        names += 1
        return names > MOST_NAMES
          ? Promise.resolve(UNASKED)
          : turn(() => answered(() => byName(name)))
      })
    return resources.map(async ({ version, hash, name }) => {
      const found =
        version === undefined
          ? hash === undefined
            ? UNKNOWN
            : await file(hash)
          : await once(`@${version}`, () => byVersion(version))
      // A name is all that is left.
      return found.kind === 'unknown' && name !== undefined ? guess(name) : found
    })
  }

  return {
    written: (written) => shown(catalogue.written(written)),
    identify,
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
