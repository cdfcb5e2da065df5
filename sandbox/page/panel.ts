import type { CivitaiStandIn } from '../civitai/civitai.ts'
import type { Mood } from '../civitai/http/mood.ts'
import type { Discord } from '../discord/index.ts'

/**
 * The content of the panel beside the chat: the clock, Civitai's mood, and the numbers of requests.
 */
export interface PanelState {
  /** In ms since 1970, by the clock of the bot and of both stand-ins. */
  readonly now: number
  /** Whether the clock is being moved. */
  readonly moving: boolean
  readonly mood: Mood
  /** The language of the server. */
  readonly guildLocale: string
  /** Requests to Discord and to Civitai so far. */
  readonly discord: number
  readonly civitai: number
  /** Questions answered from the cache, and those that needed a request. */
  readonly hits: number
  readonly misses: number
}

/** What the page can see and change besides the chat. */
export interface Panel {
  readonly state: () => PanelState
  readonly setMood: (mood: Mood) => void
  /** Moves the clock ahead. Resolves when the bot has done what was due on the way. */
  readonly move: (ms: number) => Promise<void>
  /** Resolves when the clock has stopped. A command sent earlier would time out. */
  readonly still: () => Promise<void>
}

interface Running {
  readonly discord: Pick<Discord, 'requested' | 'guildLocale'>
  readonly civitai: Pick<CivitaiStandIn, 'mood' | 'setMood' | 'requests'>
  readonly app: { readonly counts: () => { readonly hits: number; readonly misses: number } }
  readonly now: () => number
  readonly move: (ms: number) => Promise<void>
}

/** The panel of a running sandbox. */
export function createPanel({ discord, civitai, app, now, move }: Running): Panel {
  let moving = false
  let still = Promise.resolve()
  return {
    state: () => ({
      now: now(),
      moving,
      mood: civitai.mood,
      guildLocale: discord.guildLocale(),
      discord: discord.requested(),
      civitai: civitai.requests.count,
      ...app.counts(),
    }),
    setMood: civitai.setMood,
    still: () => still,
    async move(ms) {
      moving = true
      const moved = move(ms).finally(() => {
        moving = false
      })
      still = moved.catch(() => {}) // The caller of `move` gets the error.
      await moved
    },
  }
}
