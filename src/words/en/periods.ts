import type { Period, TrendSpan } from '../../civitai/model.ts'

export const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'in the last day',
  Week: 'this week',
  Month: 'this month',
  Year: 'this year',
}

export const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'in the last 24 hours',
  week: 'in the last 7 days',
  month: 'in the last 30 days',
}
