import type { Entry } from '../catalogue/catalogue.ts'
import type { WireVersion } from '../catalogue/wire.ts'

/** A version together with the model it is one of. */
export interface Held {
  readonly entry: Entry
  readonly version: WireVersion
}

/** Finds what has a number; whether it may be shown is up to who asks. */
export interface Shelf {
  model(id: number): Entry | undefined
  version(id: number): Held | undefined
  /**
   * The versions with a file of that hash, given in capitals, the oldest first; `kind` is the
   * name of the only kind of hash that counts.
   */
  holders(hash: string, kind?: string): readonly Held[]
}

interface Index {
  readonly models: ReadonlyMap<number, Entry>
  readonly versions: ReadonlyMap<number, Held>
  readonly hashes: ReadonlyMap<string, readonly Held[]>
}

const publishedAt = ({ entry, version }: Held): number =>
  Date.parse(version.publishedAt ?? '') || entry.newestAt

function indexOf(entries: readonly Entry[]): Index {
  const versions = new Map<number, Held>()
  const hashes = new Map<string, Held[]>()
  for (const entry of entries) {
    for (const version of entry.model.modelVersions) {
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

/** Indexes entries when something is looked up for the first time: many tests never do. */
export function createShelf(entries: readonly Entry[]): Shelf {
  let made: Index | undefined
  const index = () => {
    made ??= indexOf(entries)
    return made
  }
  return {
    model: (id) => index().models.get(id),
    version: (id) => index().versions.get(id),
    holders: (hash, kind) =>
      (index().hashes.get(hash) ?? []).filter(
        ({ version }) =>
          kind === undefined ||
          version.files.some(({ hashes }) => hashes[kind]?.toUpperCase() === hash),
      ),
  }
}
