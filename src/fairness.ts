import { LRUCache } from 'lru-cache'
import { PassingProblem } from './problem.ts'

/** Who asks, and from which server. */
export interface Who {
  readonly userId: string
  readonly guildId?: string
}

/**
 * Keeps one person's questions from slowing down others. Counts only questions that Civitai has to
 * be asked; answers from the cache are free.
 */
export interface Fairness {
  /** Counts a question. Throws a Problem with the time to try again when there were too many. */
  question(who: Who): void
  /** The same for a keystroke; these are counted separately. */
  keystroke(who: Who): void
}

/** No limits, for tests and benchmarks that ask thousands of questions. */
export const unlimited: Fairness = { question() {}, keystroke() {} }

const MINUTE = 60_000
/** Per minute. All of a minute's may come at once. */
const QUESTIONS = { person: 30, server: 120 }
const KEYSTROKES = { person: 60, server: 240 }
/** The least recent are forgotten first. */
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
      if (again > at) throw new PassingProblem((words) => words.tooManyQuestions(again))
      persons.take(userId, at)
      if (guildId !== undefined) servers.take(guildId, at)
    }
  }
  return { question: counter(QUESTIONS), keystroke: counter(KEYSTROKES) }
}

/**
 * A limit per minute by the generic cell rate algorithm: one number per asker, the moment at which
 * the whole minute is free again.
 */
function createAllowance(perMinute: number) {
  const each = MINUTE / perMinute
  const allFree = new LRUCache<string, number>({ max: HELD })
  const freeAt = (who: string, at: number): number => {
    const free = allFree.get(who) ?? at
    // It can only be later than that when the clock was put back.
    return free > at + MINUTE ? at : Math.max(free, at)
  }
  return {
    /** When the next one is free; `at` if it is now. */
    again: (who: string, at: number): number => Math.max(at, freeAt(who, at) + each - MINUTE),
    take: (who: string, at: number): void => {
      allFree.set(who, freeAt(who, at) + each)
    },
  }
}
