import type { Days, Span } from '../../digest/digest.ts'
import { unbroken } from '../unbroken.ts'
import { weekdaysIn } from '../weekdays.ts'
import { percent, shortWeekday, weekday } from './formats.ts'
import { SPANS } from './periods.ts'
import { titled } from './titled.ts'

const SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Every day',
  '12345': 'Weekdays',
  '67': 'Weekends',
}

/** Digests, as a channel sees them. */
export const digests = {
  days: (days: Days): string =>
    SETS[days] ?? weekdaysIn(days.length === 1 ? weekday : shortWeekday, days).join(', '),
  risingTitle: (span: Span, subject: string | undefined) =>
    titled(subject, `rising ${SPANS[span]}`),
  newestTitle: (span: Span, subject: string | undefined) =>
    titled(subject, `newest ${SPANS[span]}`),
  freshTitle: (subject: string | undefined) =>
    titled(subject, 'published in the last 24 hours, most downloaded'),
  freshNote:
    '-# I have only begun to count downloads. From tomorrow on, this ranks by downloads gained.',
  emptyDigest: (span: Span) => `Nothing that fits this channel gained downloads ${SPANS[span]}.`,
  nothingNew: (span: Span) => `Nothing new that fits this channel ${SPANS[span]}.`,
  /** By how much of what it had before: 0.5 is half as many again. */
  risen: (share: number) => unbroken('📈', `+${percent.format(share)}`),
  gained: (count: string) => unbroken('📈', `+${count}`),
  moved: (up: number | undefined) =>
    up === undefined ? '🆕' : up > 0 ? `▲${up}` : up < 0 ? `▼${-up}` : '',
}
