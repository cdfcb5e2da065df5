import { LRUCache } from 'lru-cache'
import { Problem } from './problem.ts'

/** Who asks, and from which server. */
export interface Who {
  readonly userId: string
  readonly guildId?: string
}

/**
 * Keeps one person's questions from slowing the next one's: counts those for which Civitai must be
 * asked. Remembered answers are free.
 */
export interface Fairness {
  /** Counts a question; a Problem that says when to try again where there were too many. */
  question(who: Who): void
  /** The same of a keystroke, counted apart. */
  keystroke(who: Who): void
}

/** Counts nobody's, for who asks a thousand questions a minute on purpose. */
export const unlimited: Fairness = { question() {}, keystroke() {} }

const MINUTE = 60_000
/** A minute's questions, which can also come at once; people type more than they ask. */
const QUESTIONS = { person: 30, server: 120 }
const KEYSTROKES = { person: 60, server: 240 }
/** Who has asked nothing for longest is forgotten first, and begins anew. */
const HELD = 10_000

export function createFairness(now: () => number): Fairness {
  const counter = (perMinute: { readonly person: number; readonly server: number }) => {
    const persons = createAllowance(perMinute.person)
    const servers = createAllowance(perMinute.server)
    return ({ userId, guildId }: Who): void => {
      const at = now()
      const again = Math.max(
        persons.again(userId, at),
        guildId === undefined ? at : servers.again(guildId, at),
      )
      if (again > at) throw new Problem((words) => words.tooManyQuestions(again))
      persons.take(userId, at)
      if (guildId !== undefined) servers.take(guildId, at)
    }
  }
  return { question: counter(QUESTIONS), keystroke: counter(KEYSTROKES) }
}

/**
 * So many a minute and as many at once, by the moment at which all of them are free again (the
 * generic cell rate algorithm): one number for each who asks.
 */
function createAllowance(perMinute: number) {
  const each = MINUTE / perMinute
  const allFree = new LRUCache<string, number>({ max: HELD })
  const freeAt = (who: string, at: number): number => {
    const free = allFree.get(who) ?? at
    // Later than it can be only where the clock was put back.
    return free > at + MINUTE ? at : Math.max(free, at)
  }
  return {
    /** When one is free; `at` itself where one is now. */
    again: (who: string, at: number): number => Math.max(at, freeAt(who, at) + each - MINUTE),
    take: (who: string, at: number): void => {
      allFree.set(who, freeAt(who, at) + each)
    },
  }
}
