import type { Days, Span } from '../../digest/digest.ts'
import { unbroken } from '../unbroken.ts'
import { SPANS } from './periods.ts'
import { titled } from './titled.ts'

/** Digests, as a channel sees them. */
export const digests = {
  days: (days: Days): string => days,
  freshTitle: (subject: string | undefined) =>
    titled(subject, 'published in the last 24 hours, most downloaded'),
  freshNote:
    '-# I have only begun to count downloads. From tomorrow on, this shows what gained most.',
  emptyDigest: (span: Span) => `Nothing that fits this channel gained downloads ${SPANS[span]}.`,
  gained: (count: string) => unbroken('📈', `+${count}`),
  moved: (up: number | undefined) =>
    up === undefined ? '🆕' : up > 0 ? `▲${up}` : up < 0 ? `▼${-up}` : '',
}
