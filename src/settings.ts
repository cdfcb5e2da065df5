import { LRUCache } from 'lru-cache'
import { creatorMark, tagMark } from './civitai/marks.ts'
import { type Muted, NOTHING_MUTED, type Rating } from './rating.ts'
import type { KeptSettings, Store } from './store/store.ts'

/** What a server may decide of what it sees. */
export interface ServerSettings {
  readonly allow: Allow
  /** As they were typed, in the order in which they were muted. */
  readonly tags: readonly string[]
  readonly creators: readonly string[]
}

export type Allow = 'As each channel allows' | 'PG everywhere'

/** What a server that decided nothing sees. */
export const USUAL: ServerSettings = { allow: 'As each channel allows', tags: [], creators: [] }

/** What servers decided. All that differs from the usual is held in memory. */
export interface Settings {
  /** The most mature rating that is shown anywhere on a server. */
  ceiling(server: string): Rating
  /** What a server wants to see nothing of; undefined until settings were read. */
  muted(server: string): Muted | undefined
  /** What a server decided, as it is stored. */
  of(server: string): Promise<ServerSettings>
  /**
   * Stores what is made of what was decided before; obeyed here at once. `change` can be called again
   * where another manager was faster.
   */
  change(
    server: string,
    change: (before: ServerSettings) => ServerSettings,
  ): Promise<ServerSettings>
  /** Reads what was changed since the last time. Until the first time every server is PG. */
  read(): Promise<void>
}

interface SettingsOptions {
  readonly store: Pick<Store, 'settings' | 'servers'>
  /** The most mature rating shown anywhere, whatever a server decides. */
  readonly most: Rating
  readonly now: () => number
  /** Called where a change is stored, but cannot be read at once: the next reading has it. */
  readonly onUnread: (error: unknown) => void
}

const MINUTE = 60_000
/** Changes are read again for so long: another process may still be writing an earlier one. */
const OVERLAP = MINUTE
/** After that long everything is read, for what tells of a removal is not kept for ever. */
const ALL_EVERY = 60 * MINUTE
const AT_ONCE = 1_000
/**
 * Servers whose decisions are at hand, with what is left of lists for them; those of any other are
 * made of its text.
 */
const AT_HAND = 200
/** Nobody changes settings that often at the same moment. */
const TRIES = 10

export function createSettings({ store, most, now, onUnread }: SettingsOptions): Settings {
  /** Texts, because they take a fifth of the room of what is in them. */
  let held: Map<string, string> | undefined
  let readAllAt = 0
  let last = 0
  let reading: Promise<void> | undefined
  const atHand = new LRUCache<string, Decided>({ max: AT_HAND })

  async function readAll(): Promise<void> {
    const all = new Map<string, string>()
    const at = now()
    last = await readInto(all, 0)
    held = all
    readAllAt = at
    atHand.clear()
  }

  async function readInto(all: Map<string, string>, since: number): Promise<number> {
    let behind: Pick<KeptSettings, 'changedAt' | 'server'> = { changedAt: since, server: '' }
    for (;;) {
      const changed = await store.settings.changed(behind, AT_ONCE)
      for (const { server, kept } of changed) {
        if (all.get(server) === kept) continue
        atHand.delete(server)
        if (kept === undefined) all.delete(server)
        else all.set(server, kept)
      }
      behind = changed.at(-1) ?? behind
      if (changed.length < AT_ONCE) return Math.max(behind.changedAt, since)
    }
  }

  async function readOnce(): Promise<void> {
    if (held === undefined || Math.abs(now() - readAllAt) >= ALL_EVERY) return readAll()
    last = Math.max(last, await readInto(held, last - OVERLAP))
  }

  /** One after the other: an earlier look must not undo what a later one saw. */
  function read(): Promise<void> {
    const before = reading?.catch(() => {}) ?? Promise.resolve()
    reading = before.then(readOnce)
    return reading
  }

  function decided(server: string): Decided | undefined {
    const kept = held?.get(server)
    if (kept === undefined) return undefined
    const known = atHand.get(server) ?? decidedIn(kept)
    atHand.set(server, known)
    return known
  }

  return {
    read,
    ceiling(server) {
      if (held === undefined) return 'PG'
      return decided(server)?.isPg ? 'PG' : most
    },
    muted: (server) => held && (decided(server)?.muted ?? NOTHING_MUTED),
    async of(server) {
      return settingsIn((await store.settings.get(server))?.kept)
    },
    async change(server, change) {
      // A call from a server proves that the bot is on it.
      await store.servers.back(server)
      for (let tried = 0; tried < TRIES; tried++) {
        const before = await store.settings.get(server)
        const after = change(settingsIn(before?.kept))
        if (await store.settings.put(server, before?.changedAt, textOf(after), now())) {
          await read().catch(onUnread)
          return after
        }
      }
      throw new Error(`the settings of ${server} change all the time`)
    },
  }
}

/** What a place is judged by. */
interface Decided {
  readonly isPg: boolean
  readonly muted: Muted
}

function decidedIn(kept: string): Decided {
  const { allow, tags, creators } = settingsIn(kept)
  return {
    isPg: allow === 'PG everywhere',
    muted: new Set([...tags.map(tagMark), ...creators.map(creatorMark)]),
  }
}

/** What is kept of settings: nothing where they are as usual. */
function textOf({ allow, tags, creators }: ServerSettings): string | undefined {
  if (allow === USUAL.allow && tags.length === 0 && creators.length === 0) return undefined
  return JSON.stringify({ ...(allow !== USUAL.allow && { allow }), tags, creators })
}

/** Settings as they were kept. What cannot be read is as strict as it can be. */
function settingsIn(kept: string | undefined): ServerSettings {
  if (kept === undefined) return USUAL
  const { allow, tags, creators } = parsed(kept)
  const isPg = allow !== undefined && allow !== USUAL.allow
  return {
    allow: isPg || !isTexts(tags) || !isTexts(creators) ? 'PG everywhere' : USUAL.allow,
    tags: isTexts(tags) ? tags : [],
    creators: isTexts(creators) ? creators : [],
  }
}

function parsed(kept: string): { readonly [K in keyof ServerSettings]?: unknown } {
  try {
    return Object(JSON.parse(kept))
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

const isTexts = (all: unknown): all is readonly string[] =>
  Array.isArray(all) && all.every((one) => typeof one === 'string')
