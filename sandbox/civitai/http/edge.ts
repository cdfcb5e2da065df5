import type { Answer } from './answer.ts'
import type { Question } from './question.ts'
import { queryText } from './question.ts'

// Beyond this the oldest memory goes: a sandbox runs for days.
const most = 1_000

/** Lays what the edge remembers over a fresh answer. */
export type Edge = (question: Question, fresh: Answer) => Answer

const seconds = (cacheControl: string, directive: string): number =>
  Number(new RegExp(`${directive}=(\\d+)`).exec(cacheControl)?.[1] ?? 0)

/**
 * The cache in front of Civitai, which keeps whatever is public for as long as its header says,
 * errors too: a model asked for a moment too early stays unknown for five minutes. After that it
 * is told once more, stale, while a fresh answer is fetched.
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
