import type { Answer } from './answer.ts'
import { caching, html, json } from './answer.ts'

/** How the whole stand-in behaves. The real Civitai was seen to fail in each of these ways. */
export type Mood = 'fine' | 'slow' | 'overloaded' | 'down' | 'garbled'

/** All moods, for the panel of the page. */
export const moods: readonly Mood[] = ['fine', 'slow', 'overloaded', 'down', 'garbled']

const searches: Readonly<Record<string, string>> = { '/models': 'Model', '/images': 'Image' }

/** What an overloaded Civitai answers to everything: retry in two seconds. */
function overloaded(path: string): Answer {
  const search = searches[path]
  const error = search
    ? `${search} search is temporarily overloaded — please retry.`
    : 'Server busy, please retry shortly.'
  return json(503, { error }, caching.none, { headers: { 'retry-after': '2' } })
}

/** Turns an answer into one that no client can read: in turn HTML, truncated JSON, plain text. */
function garbled(answer: Answer, turn: number): Answer {
  switch (turn % 3) {
    case 0:
      return html(200, "We're adjusting a few things, be back in a few minutes")
    case 1:
      return { ...answer, status: 200, body: answer.body.slice(0, answer.body.length >> 1) }
    default:
      return {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: 'Internal Server Error',
      }
  }
}

/** Applies the mood to an answer. `turn` counts the garbled answers so far. */
export function inMood(mood: Mood, answer: Answer, path: string, turn: () => number): Answer {
  if (mood === 'overloaded') return overloaded(path)
  return mood === 'garbled' ? garbled(answer, turn()) : answer
}
