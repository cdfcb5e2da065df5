import DataLoader from 'dataloader'
import type { Remembered } from '../../cache.ts'
import { type Rated, rated } from '../../rating.ts'
import { firstFound } from '../asking/fault.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Entry, VersionOf } from '../model.ts'
import { ratedEntry } from '../rated/entry.ts'
import { levelOfText } from '../rated/levels.ts'
import { shorten, TEXT_LENGTH } from '../rated/shorten.ts'
import { read } from '../wire/entry.ts'
import { modelsWithVersions, versionOf, versionsByHash } from '../wire/model.ts'
import type { Endpoints } from './endpoints.ts'
import { FILES, RESOURCES, VOCABULARY } from './freshness.ts'

/** A version as a picture's author names it, each part rated by itself. */
interface NamedVersion {
  readonly entry: Rated<Entry>
  readonly version: number
  readonly name: Rated<string>
}

/**
 * What pictures were made with. What is asked for at once is one question; each answer is remembered
 * by itself, also that there is none.
 */
export interface Resources {
  /** A version and its model, whatever their ratings; undefined where Civitai has none. */
  named(version: number, asker: Asker): Promise<Remembered<NamedVersion>>
  /**
   * The versions that contain a file, in no order; undefined where Civitai has none. One of many files
   * that a message names waits for its `turn` before it is a question of its own, and is not asked
   * for again for a day; one that somebody asks for is, for it may just be uploaded.
   */
  file(hash: string, asker: Asker, turn?: Turn): Promise<Remembered<readonly VersionOf[]>>
}

/** Does a piece of work once those before it are done. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>

interface Asked<K> {
  readonly key: K
  readonly asker: Asker
}

/** The most that Civitai is asked for at once. */
const AT_ONCE = 100
const SHA256_LENGTH = 64

export function createResources({ ask, cache, screen, onUnheard }: Endpoints): Resources {
  /** Answers questions that come at once together. */
  const together = <K, V>(answers: (keys: readonly K[], asker: Asker) => Promise<(key: K) => V>) =>
    new DataLoader<Asked<K>, V>(
      async (asked) => {
        const [first] = asked
        if (first === undefined) return []
        const answer = await answers(
          asked.map(({ key }) => key),
          first.asker,
        )
        return asked.map(({ key }) => answer(key))
      },
      // What is to be remembered the cache remembers.
      { cache: false, maxBatchSize: AT_ONCE },
    )

  const versions = together(async (ids: readonly number[], asker) => {
    // Everything there is: mature and archived models as well.
    const query = { nsfw: true, archived: true, limit: AT_ONCE, modelVersionIds: ids.join(',') }
    const models = read(modelsWithVersions, await ask('/models', query, asker))
    return (id: number): NamedVersion | undefined => {
      const model = models.find(({ modelVersions }) => modelVersions.some((one) => one.id === id))
      const version = model?.modelVersions.find((one) => one.id === id)
      if (model === undefined || version === undefined) return undefined
      const name = shorten(version.name, TEXT_LENGTH)
      return {
        entry: ratedEntry(model, screen),
        version: id,
        name: rated<string>(levelOfText(name, screen), name),
      }
    }
  })

  const path = '/model-versions/by-hash'
  const files = together(async (hashes: readonly string[], asker) => {
    const found = read(versionsByHash, await ask(path, {}, asker, hashes))
    // An archived model tells of no files.
    const isAlone = hashes.length === 1
    return (hash: string): readonly VersionOf[] | undefined => {
      const holding = found
        .filter((one) => isAlone || one.hashes.includes(hash))
        .map(({ of }) => of)
      return holding.length === 0 ? undefined : holding
    }
  })

  return {
    named: (id, asker) =>
      cache.remember(
        `/model-versions/${id}#named`,
        RESOURCES,
        (asker) => versions.load({ key: id, asker }),
        asker,
      ),

    file(hash, asker, turn) {
      const load = (asker: Asker): Promise<readonly VersionOf[] | undefined> => {
        // Only the endpoint for many hashes names every version that shares a file.
        const all = () => files.load({ key: hash, asker })
        // The other one takes any kind of hash, but one at a time.
        const alone = async () => [read(versionOf, await ask(`${path}/${hash}`, {}, asker))]
        const one = () => (turn === undefined ? alone() : turn(alone))
        return firstFound(hash.length === SHA256_LENGTH ? [all, one] : [one], onUnheard)
      }
      const kept = turn === undefined ? VOCABULARY : FILES
      return cache.remember(`${path}/${hash}`, kept, load, asker)
    },
  }
}
