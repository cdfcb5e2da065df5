import type { Days, Span } from '../../digest/digest.ts'
import { unbroken } from '../unbroken.ts'
import { ordinal } from './formats.ts'
import { SPANS } from './periods.ts'

/** Digests, as a channel sees them. */
export const digests = {
  days: (days: Days): string => days,
  digestTitle: (span: Span) => `Most downloaded ${SPANS[span]}`,
  freshTitle: 'Published in the last 24 hours, by downloads of all time',
  freshNote:
    '-# Downloads are counted from day to day, and the counting has only begun: from tomorrow on this ranks what gained most.',
  emptyDigest: (span: Span) => `Nothing that fits this channel gained downloads ${SPANS[span]}.`,
  gained: (count: string) => unbroken('📈', 'about', `+${count}`),
  moved: (up: number | undefined) =>
    up === undefined ? '🆕' : up > 0 ? `▲${up}` : up < 0 ? `▼${-up}` : '',
  postsInList: (posts: number, span: Span) => `${ordinal(posts)} ${span} in the list`,
}
