import { gzipSync } from 'node:zlib'
import type { Canned } from '../../../sandbox/civitai/http/canned.ts'

/** Ways in which an answer can be no good, by what they are called in a test. */
export type Wrong = Readonly<Record<string, Canned>>

const page = (status: number, headers: Canned['headers'] = {}): Canned => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
  body: '<!DOCTYPE html><title>Just a moment...</title>',
})
const saying = (status: number, body: unknown, headers: Canned['headers'] = {}): Canned => ({
  status,
  headers,
  body,
})
const items = (...all: readonly unknown[]): Canned => ({ body: { items: all, metadata: {} } })

/** Packed once, for it is sent often. */
const BOMB = gzipSync(Buffer.alloc(8_000_001, ' '))

/** One of each kind. */
export const KINDS: Wrong = {
  '404 of its own': saying(404, { error: 'No such thing' }),
  '404 as a page': page(404),
  '405': saying(405, { error: 'Method not allowed' }),
  '451': saying(451, { error: 'Not in your region', code: 'REGION_BLOCKED' }),
  '503 with Retry-After': saying(503, { error: 'Server busy' }, { 'retry-after': '2' }),
  'a page instead of JSON': page(200),
  null: saying(200, 'null'),
  'nothing but odd items': items(null, 7, { id: 'x' }),
  'a gzip bomb': { headers: { 'content-encoding': 'gzip' }, body: BOMB },
  'a line that is reset': { reset: true },
}

const issue = { code: 'too_big', path: ['limit'], message: 'Too big' }
const zodError = { name: 'ZodError', message: JSON.stringify([issue]) }
const PAGES = "You've requested too many pages, please use cursors instead"
const good = { items: [], metadata: {} }

/** Every status that Civitai, its edge or a proxy may answer with. */
const STATUSES: Wrong = Object.fromEntries<Canned>([
  ...[204, 205, 304].map((status) => [`${status}`, { status }] as const),
  ...[301, 302, 303, 307, 308].map(
    (status) => [`${status}`, page(status, { location: 'https://example.com/' })] as const,
  ),
  ...[401, 403, 404, 408, 410, 413, 422, 429, 451, 500, 501, 502, 503, 504].flatMap(
    (status) =>
      [
        [`${status} in JSON`, saying(status, { error: 'no' })],
        [`${status} as a page`, page(status)],
        [`${status} without a word`, { status }],
      ] as const,
  ),
  ...[520, 521, 522, 523, 524, 525, 526, 527, 530, 599].map(
    (status) => [`${status}`, page(status)] as const,
  ),
])

const ERRORS: Wrong = {
  '400 with a ZodError under error': saying(400, { error: zodError }),
  '400 with a ZodError by itself': saying(400, zodError),
  '400 with a bare list of issues': saying(400, [issue]),
  '400 with a text': saying(400, { error: '✖ Invalid input\n  → at id' }),
  '400 with a message': saying(400, { message: 'Invalid' }),
  '400 with a code': saying(400, { error: 'Random sort', code: 'BAD_REQUEST' }),
  '403 without the scope': saying(403, { error: 'insufficient_scope', error_description: 'x' }),
  '404 with a message': saying(404, { message: 'User not found' }),
  '404 cut short': saying(404, '{"error":"No mod'),
  '429 of the page guard': saying(429, { error: PAGES }),
  '429 for a while': saying(429, { error: 'slow down' }, { 'retry-after': '60' }),
  '429 as a page for a while': page(429, { 'retry-after': '3600' }),
  '503 until a date': saying(503, {}, { 'retry-after': 'Sat, 21 Nov 2099 09:00:00 GMT' }),
  '503 for ever': saying(503, {}, { 'retry-after': '9'.repeat(30) }),
  '500 without a text': saying(500, { message: 'An unexpected error occurred', error: {} }),
  '500 that is too long': saying(500, Buffer.from(`{"error":"${'x'.repeat(1_000_000)}"}`)),
}

const SHAPES: Wrong = {
  ...Object.fromEntries(
    ['[]', '{}', '"x"', '7', 'true', '[null]', '{"items":null}', '{"items":{}}', '""'].map(
      (text) => [text, saying(200, text)],
    ),
  ),
  'an error under 200': saying(200, { error: 'Failed' }),
  'nothing at all': saying(200, ''),
  'JSON cut short': saying(200, '{"items":[{"id":1,"na'),
  'no list but a page of text': { headers: { 'content-type': 'text/plain' }, body: 'Server Error' },
  'JSON that calls itself a page': page(200),
  'no type': { headers: { 'content-type': '' }, body: good },
  'an odd item among others': items(null, { id: 1, name: 'Ink', type: 'LORA', username: 'x' }),
  'deep nesting': saying(200, `{"items":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  'numbers beyond all bounds': items({ id: 1e308, name: 'x', type: 'x', modelId: -1 }),
}

const LARGE = Buffer.alloc(100_000_000, ' ')
const latin = { 'content-type': 'application/json; charset=iso-8859-1' }

const BODIES: Wrong = {
  '100 MB': { body: LARGE },
  '100 MB of unknown length': { body: LARGE, trickle: { bytes: 1_000_000, everyMs: 0 } },
  'plain, though it says gzip': { headers: { 'content-encoding': 'gzip' }, body: good },
  'packed twice': {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(gzipSync(JSON.stringify(good))),
  },
  'packed and cut short': {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify(good)).subarray(0, 20),
  },
  'packed as it was not asked for': { headers: { 'content-encoding': 'br' }, body: 'ÿþ' },
  'in another charset': { headers: latin, body: Buffer.from('{"items":[{"name":"é"}]}', 'latin1') },
  'in UTF-16': { body: Buffer.from(JSON.stringify(good), 'utf16le') },
}

/** What takes its time: none of these comes to an end before the deadline. */
const LINES: Wrong = {
  'a line that is cut before the body': { body: good, cutAfter: 0 },
  'a line that is cut in the middle': { body: good, cutAfter: 9 },
  'no answer at all': { after: 3_600_000 },
  'a trickle': { body: 'x'.repeat(100_000), trickle: { bytes: 1, everyMs: 20 } },
  'a page that trickles': {
    status: 503,
    headers: { 'content-type': 'text/html' },
    body: 'x'.repeat(100_000),
    trickle: { bytes: 1, everyMs: 20 },
  },
}

/** Everything of which one can think. */
export const ALL: Wrong = { ...KINDS, ...STATUSES, ...ERRORS, ...SHAPES, ...BODIES, ...LINES }
