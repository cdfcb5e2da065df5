/** How people type weekdays in a language; all in lower case. */
export interface DayWords {
  /** Of Monday, then of Tuesday and so on. Two letters or more of the beginning will do for each. */
  readonly names: readonly (readonly string[])[]
  /** Several days under one name, of one word or more. A final `s` may be missing, or be too many. */
  readonly everyDay: readonly string[]
  readonly weekdays: readonly string[]
  readonly weekends: readonly string[]
  /** Words that change nothing: "every Monday and on Thursdays". */
  readonly fillers: readonly string[]
  /** Between the first and the last of several: "Monday to Friday"; regular expressions. */
  readonly to: readonly string[]
  /** Before the first of several, and only there. */
  readonly from?: readonly string[]
  /** What looks like weekdays: days of a month, counted weeks. A text with one means none for certain. */
  readonly dates?: readonly string[]
}

/** The language that days are written in where nobody reads them; people may always type it. */
export const ENGLISH_DAYS: DayWords = {
  names: [
    ['monday'],
    ['tuesday'],
    ['wednesday', 'weds'],
    ['thursday'],
    ['friday'],
    ['saturday'],
    ['sunday'],
  ],
  everyDay: ['day', 'everyday', 'daily', 'all'],
  weekdays: ['weekday', 'workday'],
  weekends: ['weekend'],
  fillers: ['and', 'on', 'every', 'each'],
  to: ['to', 'through', 'thru', 'till', 'until'],
}
