import type { CreatorStore } from '../../store/store.ts'

/** Creators of all models ever seen, to suggest while somebody types; kept over restarts. */
export interface CreatorNames {
  /** Names that contain what is typed. */
  readonly known: (typed: string) => readonly string[]
  readonly see: (names: readonly string[]) => void
  /** Reads what was kept, in batches. */
  load(): Promise<void>
  /** Keeps what was seen since the last time. */
  save(): Promise<void>
}

/** Characters; Civitai has no longer names. */
const LONGEST = 100
const HELD = 100_000
const AT_ONCE = 100
const READ_AT_ONCE = 1_000
const KNOWN = 500

export function createCreatorNames(store: CreatorStore): CreatorNames {
  /** By the name in lower case: Civitai's names differ by more than case. */
  const names = new Map<string, string>()
  const unsaved = new Set<string>()

  function hold(name: string): boolean {
    const key = name.toLowerCase()
    if (names.has(key) || names.size >= HELD || name.length > LONGEST) return false
    names.set(key, name)
    return true
  }

  return {
    known(typed) {
      const wanted = typed.toLowerCase()
      const found: string[] = []
      for (const [key, name] of names) {
        if (key.includes(wanted)) found.push(name)
        if (found.length === KNOWN) break
      }
      return found
    },
    see(seen) {
      for (const name of seen) if (hold(name)) unsaved.add(name)
    },
    async load() {
      for (let behind: string | undefined = ''; behind !== undefined; ) {
        const read: readonly string[] = await store.names(behind, READ_AT_ONCE)
        for (const name of read) hold(name)
        behind = read.length < READ_AT_ONCE ? undefined : read.at(-1)
      }
    },
    async save() {
      while (unsaved.size > 0) {
        const some = [...unsaved].slice(0, AT_ONCE)
        await store.keep(some)
        for (const name of some) unsaved.delete(name)
      }
    },
  }
}
