import { GenerationFault, type GenerationFaultKind } from '../fault.ts'

/** An answer as it came in. */
export interface Answer {
  readonly status: number
  /** The JSON, or the plain text of a refusal; undefined for anything else. */
  readonly body: unknown
  /** Whether something in between answered with a page of its own. */
  readonly isPage: boolean
  /** In milliseconds. */
  readonly retryAfter?: number | undefined
}

/** What is asked, as far as it changes what a refusal means. */
export type Purpose = 'buying' | 'other'

/**
 * What a status other than 2xx means. Sources: developer-docs
 * (orchestration/guide/errors-and-retries); civitai/civitai, which takes every 403 for too little Buzz;
 * civitai/civitai-comfy-nodes, which takes 402 for that.
 */
export function faultOf(answer: Answer, purpose: Purpose): GenerationFault {
  const { status, retryAfter } = answer
  const kind = kindOf(answer, purpose)
  // Whatever is between us and them may have passed it on all the same.
  const unsure = kind === 'away' || kind === 'odd'
  return new GenerationFault(kind, `the orchestrator answered ${status}`, { retryAfter, unsure })
}

function kindOf({ status, body, isPage }: Answer, purpose: Purpose): GenerationFaultKind {
  if (status >= 500 || status === 408 || status === 425) return 'away'
  if (status === 429) return 'too many'
  if (status === 401) return 'unauthorised'
  if (status === 402) return 'no buzz'
  // Its own refusals are JSON: a page comes from something in between.
  if (isPage && (status === 403 || status === 404)) return 'away'
  if (status === 404) return 'missing'
  if (status === 403) return forbidden(textIn(body), purpose)
  if (status === 400) return refused(textIn(body))
  return status >= 400 ? 'refused' : 'odd'
}

const BUZZ = /\b(?:buzz|funds?|balance|budget|afford)\b/i
const RIGHTS = /\b(?:scopes?|permissions?|authori[sz]ed|banned|muted|allowed|tier)\b/i

function forbidden(text: string, purpose: Purpose): GenerationFaultKind {
  if (BUZZ.test(text)) return 'no buzz'
  return purpose === 'other' || RIGHTS.test(text) ? 'forbidden' : 'no buzz'
}

function refused(text: string): GenerationFaultKind {
  if (/requires mature content/i.test(text)) return 'mature prompt'
  if (/not enabled for generation/i.test(text)) return 'not enabled'
  return /insufficient (?:buzz|funds)/i.test(text) ? 'no buzz' : 'refused'
}

/** Texts and lists of texts are looked through to this depth: `errors` has lists by path. */
const DEPTH = 3
/** Parts, and characters of each. */
const MOST_PARTS = 50
const MOST_CHARACTERS = 500

/** All texts of an error: ProblemDetails, or the bare JSON string that a 403 is. */
function textIn(body: unknown, depth = DEPTH): string {
  if (typeof body === 'string') return body.slice(0, MOST_CHARACTERS)
  if (typeof body !== 'object' || body === null || depth === 0) return ''
  return Object.values(body)
    .slice(0, MOST_PARTS)
    .map((part) => textIn(part, depth - 1))
    .join('\n')
}
