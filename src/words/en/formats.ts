/** How English writes figures, days and lists. */

export const number = new Intl.NumberFormat('en')
export const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
export const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
export const percent = new Intl.NumberFormat('en', { style: 'percent' })
/** Of a day that is already the one meant, wherever that is. */
export const dayName = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})
/** Of `weekdaysIn`, which tells days in UTC. */
export const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
export const shortWeekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
export const both = new Intl.ListFormat('en', { type: 'conjunction' })
export const either = new Intl.ListFormat('en', { type: 'disjunction' })
