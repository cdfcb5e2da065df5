import type { Resource } from '../../../src/civitai/image.ts'
import { tagMark } from '../../../src/civitai/marks.ts'
import type { Entry } from '../../../src/civitai/model.ts'
import type { Reading } from '../../../src/pictures/reading.ts'
import { type Rated, rated } from '../../../src/rating.ts'
import type { Attachment, Target } from '../../../src/target.ts'
import { heldSince } from '../../support/catalogue.ts'
import { now } from '../../support/dispatch.ts'
import { entry, TAG } from '../greek.ts'
import { type Asked, ask, has, type Otherwise } from './asked.ts'

const URL = 'https://cdn.discordapp.com/attachments/1/2/3.png'
const file = (name: string): Attachment => ({ url: URL, name, contentType: 'image/png', bytes: 9 })
const targetOf = (...attachments: readonly Attachment[]): Target => ({
  id: '1',
  text: '',
  embeds: [],
  links: [],
  attachments,
  forwarded: [],
})
const on = (reading: Reading, target = targetOf(file('φ.png')), of: Otherwise = {}): Asked =>
  ask('Read picture', {}, { from: { target }, pictures: { read: async () => reading }, ...of })

const made = (...resources: readonly Resource[]): Reading => ({
  kind: 'generation',
  written: { prompt: 'λύχνος', wholePrompt: 'λύχνος', resources },
})
const five = targetOf(...['1', '2', '3', '4', '5', '6'].map((name) => file(name)))

/** Every version is of that model. */
const named = (entry: Rated<Entry>): Otherwise =>
  has({
    named: async (version) =>
      heldSince(now, { entry, version, name: rated<string>('PG', 'έκδοση') }),
  })

const GONE: Reading = { kind: 'gone' }
const pressedOn = { text: '', embeds: [{ url: URL }], links: [], attachments: [] }

/** How pictures of messages were made. */
export const recipes: readonly Asked[] = [
  on(made({ version: 71, weight: '0.8' }, { name: 'άγνωστο' }, { hash: '0123456789' })),
  on(made({ name: 'Λύχνος 3' })),
  on(made({ version: 71 }), targetOf(file('φ.png')), named(rated('XXX', entry(7)))),
  on(made({ version: 71 }), targetOf(file('φ.png')), {
    ...named(rated('PG', entry(7), [tagMark(TAG)])),
    settings: { muted: () => new Set([tagMark(TAG)]) },
  }),
  on({ kind: 'generation', written: { wholePrompt: '', resources: [], steps: '20' } }),
  on(made(), five),
  on({ kind: 'none' }, five),
  on(made(), five, has({ typed: (text) => rated('XXX', text) })),
  ...(['none', 'unsupported', 'too large', 'gone', 'foreign'] as const).map((kind) => on({ kind })),
  on({ kind: 'none' }, targetOf()),
  on(
    made(),
    targetOf(file('φ.png')),
    has({ written: () => rated('nowhere', { hasPrompt: false, resources: [] }) }),
  ),
  ask('Read picture: recipe'),
  ask('Read picture: copy', {}, { from: { pressedOn }, pictures: { read: async () => GONE } }),
  ask('images: copyPrompt', { image: 7 }),
]
