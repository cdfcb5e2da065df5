import { tagMark } from '../../../src/civitai/marks.ts'
import { rated } from '../../../src/rating.ts'
import { type ServerSettings, USUAL } from '../../../src/settings.ts'
import { TAG } from '../greek.ts'
import { type Asked, ask, has, type Otherwise } from './asked.ts'

/** A server that decided this. */
const decided = (change: Partial<ServerSettings>): Otherwise => {
  const before = { ...USUAL, ...change }
  return { settings: { of: async () => before, change: async (_, change) => change(before) } }
}
const many = Array.from({ length: 50 }, (_, n) => `${'μ'.repeat(48)}${n}`)
const full = decided({ tags: many, creators: ['77'], allow: 'PG everywhere' })

/** What a server decides, and what keeps it from that. */
export const settings: readonly Asked[] = [
  ask('settings show'),
  ask('settings show', {}, full),
  ask('settings show', {}, { ...full, ...has({ typed: (text) => rated('XXX', text) }) }),
  ask('settings show', {}, { settings: { ceiling: () => 'PG' } }),
  ask('settings show', {}, { direct: true }),
  ask('settings rating', { allow: 'PG everywhere' }),
  ask('settings rating', { allow: 'wrong' }),
  ask('settings mute', { tag: TAG }),
  ask('settings mute', { tag: TAG }, has({ typed: (text) => rated('XXX', text) })),
  ask('settings mute', { tag: TAG }, decided({ tags: [TAG] })),
  ask('settings mute', { tag: TAG, creator: '77' }),
  ask('settings mute', { tag: TAG }, full),
  ask('settings unmute', { creator: '77' }, full),
  ask('settings unmute', { creator: '78' }, full),
  ask('settings unmute', {}, { ...full, typed: ['tag', ''] }),
  ask('tag', { name: TAG }, { settings: { muted: () => new Set([tagMark(TAG)]) } }),
]
