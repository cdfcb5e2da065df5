import { COUNTS, HEADS, REQUESTS, SLACK } from './bounds.ts'
import type { Progress, Round, Taking } from './progress.ts'

/** The next piece of work, or until when there is none. */
export type Next =
  /** Begin a snapshot; count some models for it; finish it with what was counted. */
  | { readonly work: 'begin' }
  | { readonly work: 'count' | 'finish'; readonly taking: Taking }
  /** Begin a round of all heads; read a page of one; end the round. */
  | { readonly work: 'beginRound' }
  | { readonly work: 'readHead' | 'endRound'; readonly round: Round }
  | { readonly work: 'none'; readonly until: number }

const DAY = 86_400_000
export const dayOf = (at: number): number => Math.floor(at / DAY)

/** Counts come before heads: their timing matters. */
export function nextOf(progress: Progress, at: number): Next {
  const { round, roundEndedAt, taking, takenAt } = progress
  const free = requestsFrom(progress, at)
  if (taking !== undefined) {
    const ends = taking.at + COUNTS.within
    const isOver = taking.done >= taking.models || at >= ends || at < taking.at - SLACK
    if (isOver) return { work: 'finish', taking }
    return free <= at ? { work: 'count', taking } : { work: 'none', until: Math.min(free, ends) }
  }
  if (round?.left.length === 0) return { work: 'endRound', round }
  // Until all heads were read once, there is nothing to count.
  const countAt = roundEndedAt === undefined ? undefined : dueAt(takenAt, COUNTS.every, at)
  const roundAt = round === undefined ? dueAt(roundEndedAt, HEADS.every, at) : at
  const until = Math.max(free, Math.min(countAt ?? roundAt, roundAt))
  if (until > at) return { work: 'none', until }
  if (countAt !== undefined && countAt <= at) return { work: 'begin' }
  return round === undefined ? { work: 'beginRound' } : { work: 'readHead', round }
}

/** When a recurring job is due: at once if it never ran or the clock was wrong. */
const dueAt = (last: number | undefined, every: number, at: number): number =>
  last === undefined || last > at + SLACK ? at : last + every

/** When Civitai may be asked again. */
function requestsFrom({ requests, failed }: Progress, at: number): number {
  const isSpent = requests.day === dayOf(at) && requests.sent >= REQUESTS.aDay
  const tomorrow = isSpent ? (dayOf(at) + 1) * DAY : at
  const isPast = failed === undefined || failed.until > at + SLACK
  return Math.max(tomorrow, isPast ? at : failed.until)
}
