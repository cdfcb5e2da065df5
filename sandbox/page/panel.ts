import type { CivitaiStandIn } from '../civitai/civitai.ts'
import type { Mood } from '../civitai/http/mood.ts'
import type { Discord } from '../discord/index.ts'

/** What stands beside the chat: what everybody's clock and Civitai's mood are, and what it cost. */
export interface PanelState {
  /** By the one clock of the bot and of both stand-ins, in milliseconds since 1970. */
  readonly now: number
  /** Whether the clock is on its way, and the bot doing what is due. */
  readonly moving: boolean
  readonly mood: Mood
  /** Requests so far. */
  readonly discord: number
  readonly civitai: number
  /** Questions that needed no request to Civitai, and those that did. */
  readonly hits: number
  readonly misses: number
}

/** What the page can see and change of the sandbox besides the chat. */
export interface Panel {
  readonly state: () => PanelState
  readonly setMood: (mood: Mood) => void
  /** Moves the clock ahead; resolves when the bot has done what was due on the way. */
  readonly move: (ms: number) => Promise<void>
  /** Resolves when the clock stands still: what is asked meanwhile would be too late at once. */
  readonly still: () => Promise<void>
}

interface Running {
  readonly discord: Pick<Discord, 'requested'>
  readonly civitai: Pick<CivitaiStandIn, 'mood' | 'setMood' | 'requests'>
  readonly app: { readonly counts: () => { readonly hits: number; readonly misses: number } }
  readonly now: () => number
  readonly move: (ms: number) => Promise<void>
}

/** The panel of a running sandbox; the clock is moved by one at a time. */
export function createPanel({ discord, civitai, app, now, move }: Running): Panel {
  let moving = false
  let still = Promise.resolve()
  return {
    state: () => ({
      now: now(),
      moving,
      mood: civitai.mood,
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
      still = moved.catch(() => {}) // Whoever moves it is told.
      await moved
    },
  }
}
