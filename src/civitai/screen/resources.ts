import { Problem } from '../../problem.ts'
import { fits, isMuted } from '../../rating.ts'
import type { Turn } from '../catalogue/resources.ts'
import type { Generation, Identified, Resource, WrittenDown } from '../image.ts'
import { clearlyMeant, tellingOf } from '../near.ts'
import type { Sources } from './find.ts'
import type { Opening } from './opening.ts'

/** What pictures were made with, as one place may see it. */
export interface ScreenedResources {
  /** How a picture was made, as its file tells; undefined where nothing of it may be shown. */
  written(written: WrittenDown): Generation | undefined
  /**
   * Which model each resource is, in the order given, each as soon as it is known. Those that turn out
   * to be the same version share one object. Never rejects for want of an answer.
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

/** What several models that hold the same file are, the most telling first. */
const KINDS: readonly Identified['kind'][] = ['known', 'muted', 'held back']

export function screenedResources(
  opening: Opening,
  { search, leftOut }: Pick<Sources, 'search' | 'leftOut'>,
): ScreenedResources {
  const { catalogue, ceiling, muted, shown, asker, arrived } = opening
  /** Nobody is to wait for the many questions of one message. */
  const patient = { ...asker, lane: 'autocomplete' } as const

  async function byVersion(id: number): Promise<Identified> {
    const named = await arrived(catalogue.named(id, asker))
    if (named === undefined) return UNKNOWN
    const entry = shown(named.entry)
    if (entry === undefined) {
      const fitsHere = fits(named.entry.level, ceiling)
      return { kind: fitsHere && isMuted(named.entry, muted) ? 'muted' : 'held back' }
    }
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
  async function byFile(
    hash: string,
    turn: Turn,
    ofVersion: (id: number) => Promise<Identified>,
  ): Promise<Identified> {
    const versions = (await arrived(catalogue.file(hash, patient, turn))) ?? []
    const all = await Promise.all(versions.map(({ version }) => ofVersion(version)))
    const best = KINDS.flatMap((kind) => all.find((one) => one.kind === kind) ?? [])
    return best[0] ?? UNKNOWN
  }

  async function byName(name: string): Promise<Identified> {
    const words = name.replaceAll(/[_\s]+/g, ' ').trim()
    if (words.length < SHORTEST_NAME || NO_NAMES.has(words.toLowerCase())) return UNKNOWN
    if (tellingOf(words) !== 'something') return UNKNOWN
    const heard = await search(words)
    // Nothing else is to be taken for what is muted.
    const all = [...heard, ...leftOut()]
    const meant = clearlyMeant(
      words,
      all.map((entry) => entry.name),
    )
    const entry = all.find((one) => one.name === meant)
    if (entry === undefined) return UNKNOWN
    return heard.includes(entry) ? { kind: 'known', entry, isGuess: true } : { kind: 'muted' }
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
    const versions = new Map<number, Promise<Identified>>()
    const ofVersion = (id: number): Promise<Identified> => {
      const coming = versions.get(id) ?? byVersion(id)
      versions.set(id, coming)
      return coming
    }
    const guess = (name: string): Promise<Identified> => {
      names += 1
      return names > MOST_NAMES ? Promise.resolve(UNASKED) : turn(() => byName(name))
    }
    /** A name only guesses, so it is the last one: nothing that is held back is guessed at. */
    const waysTo = ({ version, hash, name }: Resource) => [
      ...(version === undefined ? [] : [() => once(`@${version}`, () => ofVersion(version))]),
      ...(hash === undefined ? [] : [() => once(hash, () => byFile(hash, turn, ofVersion))]),
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
