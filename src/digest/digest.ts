import type { ModelType } from '../civitai/model.ts'

/** The days of a week on which a digest is posted, as its manager chose them. */
export type Days =
  | 'Every day'
  | 'Weekdays'
  | 'Monday'
  | 'Tuesday'
  | 'Wednesday'
  | 'Thursday'
  | 'Friday'
  | 'Saturday'
  | 'Sunday'

/** When a digest is posted, on the clocks of a time zone. */
export interface Timetable {
  /** `HH:MM`. */
  readonly time: string
  /** IANA name. */
  readonly zone: string
  readonly days: Days
}

/** Which models a digest is about. */
export interface Filters {
  readonly type?: ModelType | undefined
  readonly base?: string | undefined
  readonly tag?: string | undefined
}

/** What a manager decides of a digest. */
export interface Plan extends Timetable, Filters {
  readonly channel: string
  /** As it was called when it was chosen. */
  readonly channelName: string
  /** How many models at most. */
  readonly count: number
  /** A role's id. */
  readonly mention?: string | undefined
  /** Whether it is published from its announcement channel to those that follow it. */
  readonly publish: boolean
}

/**
 * Why nothing is posted for now: a manager's wish, a channel that is gone, closed or locked, or a
 * next run that cannot be worked out, its time zone being unknown here, say.
 */
export type Pause = 'asked' | 'closed' | 'gone' | 'locked' | 'unplannable'

export interface Digest extends Plan {
  readonly id: number
  /** The server's id. */
  readonly server: string
  /** The language it is written in, as Discord spells it. */
  readonly locale: string
  readonly paused?: Pause | undefined
  /** When it is posted next, in milliseconds since 1970, whether paused or not. */
  readonly nextAt: number
  /** The local day, `YYYY-MM-DD`, of the newest delivery there is; no day is delivered twice. */
  readonly lastDay?: string | undefined
}

/** Over how long downloads are counted: a day, or a week for a digest of one weekday. */
export type Span = 'day' | 'week'

export const spanOf = ({ days }: Timetable): Span =>
  days === 'Every day' || days === 'Weekdays' ? 'day' : 'week'

/** The filters without those that a place must not even name. */
export const withoutHidden = <T extends Filters>(
  filters: T,
  mayShow: (text: string) => boolean,
): T => {
  const shown = (text: string | undefined) =>
    text !== undefined && mayShow(text) ? text : undefined
  return { ...filters, base: shown(filters.base), tag: shown(filters.tag) }
}
