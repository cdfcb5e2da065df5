/** A Monday: the weekdays by their ISO numbers are the seven days from it on. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** The names of weekdays, given by their ISO numbers (`14`), in whatever language the format is. */
export const weekdaysIn = (format: Intl.DateTimeFormat, days: string): readonly string[] =>
  [...days]
    .filter((day) => /[1-7]/.test(day))
    .map((day) => format.format(MONDAY + (Number(day) - 1) * DAY))
