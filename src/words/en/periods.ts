import type { Period, TrendSpan } from '../../civitai/model.ts'

export const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'in the last 24 hours',
  Week: 'this week',
  Month: 'this month',
  Year: 'this year',
}

/** A week is the last seven days, as Civitai counts it too. */
export const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'in the last 24 hours',
  week: 'this week',
  month: 'this month',
}
