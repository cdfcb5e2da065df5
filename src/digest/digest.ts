import type { ModelType } from '../civitai/model.ts'

/**
 * The weekdays on which a digest is posted, as ISO numbers them, in order and each once: `1234567`
 * is every day, `14` Mondays and Thursdays.
 */
export type Days = string

/** What a digest ranks by. */
export type Rank = 'Most downloads gained' | 'Rising' | 'Newest'

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

/** What a manager decides about a digest. */
export interface Plan extends Timetable, Filters {
  readonly channel: string
  /** Its name when it was chosen. */
  readonly channelName: string
  readonly rank: Rank
  /** Whether it leaves out what it showed in the last seven days. */
  readonly fresh: boolean
  /** The most models to show. */
  readonly count: number
  /** A role's id. */
  readonly mention?: string | undefined
  /** Whether it is published to the channels that follow its announcement channel. */
  readonly publish: boolean
}

/**
 * Why a digest is paused: a manager `asked`; the channel is `closed`, `gone` or `locked`; or
 * `unplannable`: its next run cannot be computed, because its time zone is unknown here, for example.
 */
export type Pause = 'asked' | 'closed' | 'gone' | 'locked' | 'unplannable'

export interface Digest extends Plan {
  readonly id: number
  /** The server's id. */
  readonly server: string
  /** The locale it is written in, as Discord spells it. */
  readonly locale: string
  readonly paused?: Pause | undefined
  /** The next run in milliseconds since 1970; also kept while it is paused. */
  readonly nextAt: number
  /** The local day, `YYYY-MM-DD`, of its newest delivery. No day is delivered twice. */
  readonly lastDay?: string | undefined
}

/** The span a digest looks back over: a day, or a week for a digest of one weekday. */
export type Span = 'day' | 'week'

export const spanOf = ({ days }: Timetable): Span => (days.length === 1 ? 'week' : 'day')

/** The filters that may be named in a place. */
export const withoutHidden = <T extends Filters>(
  filters: T,
  mayShow: (text: string) => boolean,
): T => {
  const shown = (text: string | undefined) =>
    text !== undefined && mayShow(text) ? text : undefined
  return { ...filters, base: shown(filters.base), tag: shown(filters.tag) }
}
