import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blobAddress, blobOrigins } from '../../src/generation/blob-address.ts'

const HOME = 'https://orchestration.civitai.com'
const origins = blobOrigins(HOME)
const BLOB = '/v2/consumer/blobs/AB12CD.jpeg?sig=x&exp=2026-09-08T12:00:00Z'

test.each([HOME, 'https://orchestration-new.civitai.com'])('pictures lie at %s', (origin) => {
  expect(blobAddress(`${origin}${BLOB}`, origins)?.href).toBe(`${origin}${BLOB}`)
})

test('pictures of a stand-in lie there, and on its own port alone', () => {
  const there = blobOrigins('http://127.0.0.1:4123')
  expect(blobAddress('http://127.0.0.1:4123/a', there)?.href).toBe('http://127.0.0.1:4123/a')
  for (const address of [
    'http://127.0.0.1:4124/a',
    'http://127.0.0.1/a',
    'http://127.0.0.1:41234/a',
    'https://127.0.0.1:4123/a',
    'http://localhost:4123/a',
  ])
    expect(blobAddress(address, there), address).toBeUndefined()
})

test('what comes behind a hash is left out', () => {
  expect(blobAddress(`${HOME}/a#b`, origins)?.href).toBe(`${HOME}/a`)
})

test.each([
  'http://orchestration.civitai.com/a',
  'https://orchestration.civitai.com:8443/a',
  'https://orchestration.civitai.com',
  'https://orchestration.civitai.com.evil.example/a',
  'https://evil-orchestration.civitai.com/a',
  'https://orchestration.civitai.com@evil.example/a',
  'https://a:b@orchestration.civitai.com/a',
  'https://orchestration.civitai.com\\@evil.example/a',
  'https://ORCHESTRATION.civitai.com/a',
  'https://orchestration.civitai.com./a',
  'https:orchestration.civitai.com/a',
  '//orchestration.civitai.com/a',
  'https://orchestration.civitai.com/a b',
  'https://orchestration.civitai.com/a\nb',
  'https://orchestration.civitai.com/\\evil.example',
  ' https://orchestration.civitai.com/a',
  `https://orchestration.civitai.com/${'x'.repeat(4_000)}`,
  'https://civitai.com/a',
  'https://image.civitai.com/a',
  'http://169.254.169.254/latest/meta-data/',
  'https://127.0.0.1/a',
  'https://localhost/a',
  'https://[::1]/a',
  'https://10.0.0.1/a',
  'https://0x7f000001/a',
  'javascript:alert(1)',
  'data:image/png;base64,iVBORw0KGgo=',
  'file:///etc/passwd',
  'ftp://orchestration.civitai.com/a',
  'blob:https://orchestration.civitai.com/a',
  '/v2/consumer/blobs/a',
  '',
])('%j is not where pictures lie', (address) => {
  expect(blobAddress(address, origins)).toBeUndefined()
})

test('no text leads to another host', () => {
  const anyAddress = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom(...origins), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...origins), fc.webUrl()).map((parts) => parts.join('/')),
  )
  fc.assert(
    fc.property(anyAddress, (address) => {
      const url = blobAddress(address, origins)
      if (url !== undefined) expect(origins).toContain(url.origin)
    }),
    { numRuns: 500 },
  )
})

test.each([
  'http://orchestration.example',
  'ftp://127.0.0.1',
  'http://10.0.0.1:80',
  'http://127.0.0.1.nip.io',
])('an orchestrator at %s is none that pictures are fetched from', (url) => {
  expect(() => blobOrigins(url)).toThrow('https only')
  expect(() => blobOrigins(HOME, [url])).toThrow('https only')
})
