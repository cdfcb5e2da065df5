import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { Target } from '../../../src/target.ts'
import { held, missing, windowOf } from '../greek.ts'
import { type Asked, ask, has, type Otherwise } from './asked.ts'

const on = (text: string, of: Otherwise = {}): Asked => {
  const written = { text, embeds: [], links: [], attachments: [] }
  const target: Target = { id: '1', ...written, forwarded: [] }
  return ask('Look up on Civitai', {}, { from: { target }, ...of })
}

const all = (count: number): string =>
  Array.from({ length: count }, (_, at) => `civitai:${at + 1}`).join(' ')
const every =
  'civitai.com/models/7 civitai.com/images/1 civitai.com/posts/2 civitai.com/user/77 ' +
  'civitai.com/articles/1 civitai.com/collections/2 ' +
  'civitai.com/api/download/models/99 hash: 0123456789'

const away = async () => {
  throw new CivitaiFault('away', 'a fault')
}

/** What messages point at. */
export const lookUps: readonly Asked[] = [
  on(''),
  on(every),
  on(every, has({ named: missing, file: missing, entries: () => held(windowOf([], false)) })),
  on(all(11)),
  on(all(2), has({ entries: away })),
  on('civitai.com/images/1'),
  on('civitai.com/posts/2'),
  on('civitai.com/user/77'),
  on('hash: 0123456789'),
  on('civitai.com/api/download/models/99', has({ version: missing })),
]
