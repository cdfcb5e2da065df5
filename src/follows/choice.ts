import type { Waiting } from '../store/store.ts'

/** What a channel's next message tells of. */
export interface Choice {
  /** The first found first. All of them are to be published, or none is. */
  readonly told: readonly Waiting[]
  readonly isList: boolean
}

/** What a channel was told lately. */
export interface Lately {
  /** When follows posted there, the last first. */
  readonly posted: readonly number[]
  /** When a follow of a tag last did, by its id. */
  readonly tags: ReadonlyMap<number, number>
}

const HOUR = 3_600_000
/** The most messages of follows in a channel, per hour. */
const PER_HOUR = 10
/** More than that due at once are one list. */
const APART = 3

/** When a channel's next message is due; undefined where nothing waits. */
export function dueAt(
  waiting: readonly Waiting[],
  { posted, tags }: Lately,
  now: number,
): number | undefined {
  if (waiting.length === 0) return undefined
  const wishes = waiting.map(({ follow: { id, subject } }) => {
    const last = subject.kind === 'tag' ? tags.get(id) : undefined
    return last === undefined ? now : after(last, now)
  })
  const full = posted[PER_HOUR - 1]
  return Math.max(now, Math.min(...wishes), full === undefined ? now : after(full, now))
}

/** An hour later; a moment that a clock puts ahead of now counts as now. */
const after = (moment: number, now: number): number => Math.min(moment, now) + HOUR

/**
 * What is told now of what waits, the first found first: one version, or a list. A tag's are always a
 * list. What is published is made under another ceiling, so it never stands beside what is not.
 * `tries`: how often that was to be told in vain; each time it is another message's turn, so that one
 * which cannot be made holds up no other.
 */
export function choiceOf(
  waiting: readonly Waiting[],
  { posted, tags }: Lately,
  now: number,
  tries = 0,
): Choice | undefined {
  const isDue = ({ follow: { id, subject } }: Waiting): boolean => {
    const last = subject.kind === 'tag' ? tags.get(id) : undefined
    return last === undefined || after(last, now) <= now
  }
  const due = waiting.filter(isDue)
  const turns = [...Map.groupBy(due, messageOf).values()]
  const [first] = turns[tries % turns.length] ?? []
  if (first === undefined) return undefined
  const alike = due.filter(({ follow }) => follow.publish === first.follow.publish)
  const messages = Map.groupBy(alike, messageOf)
  const room = PER_HOUR - posted.filter((at) => after(at, now) > now).length
  if (messages.size > Math.min(APART, Math.max(1, room))) return { told: alike, isList: true }
  const told = messages.get(messageOf(first)) ?? []
  return { told, isList: first.follow.subject.kind === 'tag' }
}

/** Which message it would be in, if that were not of too many. */
const messageOf = ({ finding, follow }: Waiting): string =>
  follow.subject.kind === 'tag' ? `tag ${follow.id}` : `${finding.version} ${finding.news}`
