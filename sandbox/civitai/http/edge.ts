import type { Answer } from './answer.ts'
import type { Question } from './question.ts'
import { queryText } from './question.ts'

// A sandbox may run for days, so the oldest entry is dropped beyond this many.
const most = 1_000

/** Returns the cached answer in place of the fresh one, if there is one. */
export type Edge = (question: Question, fresh: Answer) => Answer

const seconds = (cacheControl: string, directive: string): number =>
  Number(new RegExp(`${directive}=(\\d+)`).exec(cacheControl)?.[1] ?? 0)

/**
 * The cache in front of Civitai. It keeps public answers for as long as their header says, also
 * errors: a model asked for too early stays unknown for five minutes. After that, the stale answer
 * is sent once more while a fresh one is fetched.
 */
export function createEdge(): Edge {
  const memory = new Map<string, { readonly answer: Answer; readonly at: number }>()
  return ({ method, path, query, at }, fresh) => {
    if (method !== 'GET') return fresh
    const key = `${path}?${queryText(query)}`
    const known = memory.get(key)
    const age = known && (at - known.at) / 1_000
    const cacheControl = known?.answer.headers['cache-control'] ?? ''
    const keeps = seconds(cacheControl, 's-maxage')
    if (known && age !== undefined && age < keeps) return aged(known.answer, age)

    memory.delete(key)
    if (seconds(fresh.headers['cache-control'] ?? '', 's-maxage') > 0) {
      memory.set(key, { answer: fresh, at })
      const [first] = memory.keys()
      if (memory.size > most && first !== undefined) memory.delete(first)
    }
    const stale = keeps + seconds(cacheControl, 'stale-while-revalidate')
    return known && age !== undefined && age < stale ? aged(known.answer, age) : fresh
  }
}

const aged = (answer: Answer, age: number): Answer => ({
  ...answer,
  headers: { ...answer.headers, age: String(Math.floor(age)) },
})
