/** A Monday: the weekdays by their ISO numbers are the seven days from it on. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** A date, in UTC, of each of these weekdays, given by their ISO numbers (`14`). */
export const weekdayDates = (numbers: string): readonly number[] =>
  [...numbers].filter((day) => /[1-7]/.test(day)).map((day) => MONDAY + (Number(day) - 1) * DAY)
