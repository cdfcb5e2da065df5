import type { Entry } from '../catalogue/catalogue.ts'
import { entryAt, entryWithAll } from '../catalogue/later.ts'
import type { WireVersion } from '../catalogue/wire.ts'

/** A version with its model. */
export interface Held {
  readonly entry: Entry
  readonly version: WireVersion
}

/** Finds models, versions and files as they are at a moment, whether or not they may be shown. */
export interface Shelf {
  model(id: number, now: number): Entry | undefined
  version(id: number, now: number): Held | undefined
  /**
   * The versions with a file of this hash (in capitals), the oldest first. `kind` names the only
   * kind of hash to look at.
   */
  holders(hash: string, now: number, kind?: string): readonly Held[]
}

interface Index {
  readonly models: ReadonlyMap<number, Entry>
  readonly versions: ReadonlyMap<number, Held>
  readonly hashes: ReadonlyMap<string, readonly Held[]>
}

const publishedAt = ({ entry, version }: Held): number =>
  Date.parse(version.publishedAt ?? '') || entry.newestAt

/** Undefined for a version that is not there yet. */
function heldAt(held: Held | undefined, now: number): Held | undefined {
  if (held === undefined || held.entry.later === undefined) return held
  const entry = entryAt(held.entry, now)
  const version = entry.model.modelVersions.find(({ id }) => id === held.version.id)
  return version && { entry, version }
}

function indexOf(entries: readonly Entry[]): Index {
  const versions = new Map<number, Held>()
  const hashes = new Map<string, Held[]>()
  for (const entry of entries) {
    for (const version of entryWithAll(entry).model.modelVersions) {
      const held = { entry, version }
      versions.set(version.id, held)
      const found = version.files.flatMap((file) => Object.values(file.hashes))
      for (const hash of new Set(found.map((text) => text.toUpperCase()))) {
        const holders = hashes.get(hash)
        if (holders) holders.push(held)
        else hashes.set(hash, [held])
      }
    }
  }
  for (const holders of hashes.values()) holders.sort((a, b) => publishedAt(a) - publishedAt(b))
  return { models: new Map(entries.map((entry) => [entry.model.id, entry])), versions, hashes }
}

/** Builds its index at the first lookup, since many tests never need one. */
export function createShelf(entries: readonly Entry[]): Shelf {
  let made: Index | undefined
  const index = () => {
    made ??= indexOf(entries)
    return made
  }
  return {
    model: (id, now) => {
      const entry = index().models.get(id)
      return entry && entryAt(entry, now)
    },
    version: (id, now) => heldAt(index().versions.get(id), now),
    holders: (hash, now, kind) =>
      (index().hashes.get(hash) ?? [])
        .map((held) => heldAt(held, now))
        .filter((held) => held !== undefined)
        .filter(
          ({ version }) =>
            kind === undefined ||
            version.files.some(({ hashes }) => hashes[kind]?.toUpperCase() === hash),
        ),
  }
}
