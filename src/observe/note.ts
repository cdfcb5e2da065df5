import type { Verdict } from '../civitai/asking/lanes.ts'

/**
 * What somebody did: used a command, one of a message's, pressed, chose from a menu, sent in a form, or
 * is typing.
 */
export type InteractionKind =
  | 'command'
  | 'message'
  | 'button'
  | 'menu'
  | 'form'
  | 'typing'
  | 'other'

export type PlaceKind = 'channel' | 'announcements' | 'thread' | 'dm' | 'group' | 'other'

/**
 * How an interaction ended: `answered`, or with a sentence instead: a `problem` of who asked, one that
 * is `passing`, the `store` away, a `bug`, a button that is `outdated`, the bot `stopping`. Or without:
 * Discord `refused` the answer, it came too `late`, its message was `gone`, or it was `lost`.
 */
export type Ending =
  | 'answered'
  | 'problem'
  | 'passing'
  | 'store'
  | 'bug'
  | 'outdated'
  | 'stopping'
  | 'refused'
  | 'late'
  | 'gone'
  | 'lost'

/** One interaction when it is over. Nothing of it is anybody's: no id, no name, no text. */
export interface Handled {
  /** The path of a command as it is today (`digest list`), `delete`, or `unknown`. */
  readonly command: string
  readonly kind: InteractionKind
  readonly place: PlaceKind
  readonly outcome: Ending
  /** Milliseconds from its receipt to the first answer; absent where there was none. */
  readonly ms: number | undefined
  /** The worst that was met in the cache, if it was asked. */
  readonly cache: Verdict | 'unasked'
}

/** What an interaction comes to, noted on its way. */
export interface Note {
  asks(command: string): void
  /** The last word counts. */
  ends(outcome: Ending): void
  reads(verdict: Verdict): void
  /** Discord has a first answer. */
  answered(): void
  /** It is over; what comes later is not noted. */
  close(): void
}

/** What is known of an interaction before it is read. */
export type Begun = Pick<Handled, 'kind' | 'place'>

const BADNESS: Readonly<Record<Handled['cache'], number>> = {
  unasked: 0,
  hit: 1,
  stale: 2,
  miss: 3,
}

/** Begins notes; `onHandled` is told of each interaction once. `elapsed` is in milliseconds. */
export const createNotes =
  (elapsed: () => number, onHandled: (handled: Handled) => void) =>
  ({ kind, place }: Begun): Note => {
    const since = elapsed()
    let command = 'unknown'
    let outcome: Ending = 'answered'
    let cache: Handled['cache'] = 'unasked'
    let ms: number | undefined
    let isOver = false
    return {
      asks(asked) {
        command = asked
      },
      ends(ending) {
        outcome = ending
      },
      reads(verdict) {
        if (BADNESS[verdict] > BADNESS[cache]) cache = verdict
      },
      answered() {
        ms ??= Math.round(elapsed() - since)
      },
      close() {
        if (isOver) return
        isOver = true
        onHandled({ command, kind, place, outcome, ms, cache })
      },
    }
  }
