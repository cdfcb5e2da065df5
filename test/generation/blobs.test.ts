import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { NoFile } from '../../src/generation/blob-file.ts'
import { type BlobsOptions, createBlobs } from '../../src/generation/blobs.ts'
import { GenerationFault } from '../../src/generation/fault.ts'
import type { GeneratedPicture, RefreshedPicture } from '../../src/generation/workflow.ts'
import { createHttpServer } from '../support/http-server.ts'
import { breaksOff, hangs, page, sends } from './asking.ts'

const JPEG = Buffer.from('ffd8ffe000104a464946000101', 'hex')
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const WEBP = Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1')

type Way = (response: ServerResponse) => void
const file =
  (bytes: Buffer, headers: Record<string, string> = {}): Way =>
  (response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', ...headers }).end(bytes)
  }
const leadsTo = (location: string, status = 308) => sends(status, '', { location })

async function blobsOf(options: Partial<BlobsOptions> = {}) {
  const server = await createHttpServer()
  const blobs = createBlobs({ url: server.url, userAgent: 'civitai-curator', ...options })
  onTestFinished(async () => {
    await blobs.close()
    await server.close()
  })
  const refreshes: string[] = []
  /** How addresses are answered, by their paths. */
  function serves(ways: Readonly<Record<string, Way>>): void {
    server.answer = (request, response) => (ways[request.url ?? ''] ?? page(404))(response)
  }
  const picture = (has: Partial<GeneratedPicture> = {}): GeneratedPicture => ({
    id: 'AB12CD.jpeg',
    level: 'PG',
    url: `${server.url}/a`,
    blocked: false,
    ...has,
  })
  const fetch = (
    has: Partial<GeneratedPicture> = {},
    fresh: Partial<RefreshedPicture> = {},
    signal?: AbortSignal,
  ) =>
    blobs.fetch(
      picture(has),
      async () => {
        refreshes.push('refreshed')
        return { url: `${server.url}/fresh`, level: undefined, blocked: false, ...fresh }
      },
      signal,
    )
  const paths = () => server.asked.map(({ url }) => url)
  return { blobs, fetch, serves, refreshes, paths, url: server.url, asked: server.asked, picture }
}

describe('a picture', () => {
  test.each([
    ['jpeg', JPEG],
    ['png', PNG],
    ['webp', WEBP],
  ] as const)('is fetched as the %s that it is', async (format, bytes) => {
    const { fetch, serves } = await blobsOf()
    serves({ '/a': file(bytes, { 'content-type': 'text/plain' }) })
    expect(await fetch()).toEqual({ bytes, format })
  })

  test('is fetched by its signature alone', async () => {
    const { fetch, serves, asked, url } = await blobsOf()
    serves({ '/a?sig=x': file(JPEG) })
    expect(await fetch({ url: `${url}/a?sig=x` })).toMatchObject({ format: 'jpeg' })
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
    expect(asked[0]?.headers).toMatchObject({ 'user-agent': 'civitai-curator' })
  })

  test.each([
    ['unrated', { level: undefined }],
    ['blocked', { blocked: true }],
    ['withheld', { url: undefined }],
  ])('that is %s is not fetched', async (_, has) => {
    const { fetch, paths } = await blobsOf()
    expect(await fetch(has)).toBe('not to be shown')
    expect(paths()).toEqual([])
  })

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://evil.example/a.png',
    'https://orchestration.civitai.com@evil.example/a',
    'javascript:alert(1)',
    'http://127.0.0.1:1/a',
    'file:///etc/passwd',
  ])('at %s is not fetched', async (address) => {
    const { fetch, paths, refreshes } = await blobsOf()
    expect(await fetch({ url: address })).toBe('elsewhere')
    expect(paths()).toEqual([])
    expect(refreshes).toEqual([])
  })

  test.each<[string, Way, NoFile]>([
    ['a page', page(200), 'no picture'],
    ['a GIF', file(Buffer.from('GIF89a')), 'no picture'],
    ['an SVG that calls itself a JPEG', file(Buffer.from('<svg onload="x">')), 'no picture'],
    ['nothing', file(Buffer.alloc(0)), 'no picture'],
    ['half a signature', file(JPEG.subarray(0, 2)), 'no picture'],
    ['that it is gone', page(410), 'gone'],
    ['that it is not there', page(404), 'gone'],
    ['an error', page(500), 'away'],
    ['that there is nothing to say', sends(204, ''), 'away'],
    ['a part', (response) => response.writeHead(206).end(JPEG), 'away'],
    ['a connection that breaks', breaksOff, 'away'],
    [
      'a length that does not come',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write(JPEG, () => response.destroy())
      },
      'away',
    ],
    [
      'that it was blocked since',
      file(JPEG, { 'x-blocked-reason': 'MatureContent' }),
      'not to be shown',
    ],
    ['that it was rated higher since', file(JPEG, { 'x-nsfw-level': 'X' }), 'not to be shown'],
    ['that it is not rated any more', file(JPEG, { 'x-nsfw-level': 'NA' }), 'not to be shown'],
  ])('that is answered with %s is none', async (_, way, why) => {
    const { fetch, serves } = await blobsOf()
    serves({ '/a': way })
    expect(await fetch()).toBe(why)
  })

  test('that is rated as it was, or milder, is fetched', async () => {
    const { fetch, serves } = await blobsOf()
    serves({ '/a': file(JPEG, { 'x-nsfw-level': 'PG13' }) })
    expect(await fetch({ level: 'PG-13' })).toMatchObject({ format: 'jpeg' })
    expect(await fetch({ level: 'R' })).toMatchObject({ format: 'jpeg' })
    expect(await fetch({ level: 'PG' })).toBe('not to be shown')
  })

  test('of 10 MiB is fetched, and none of a byte more', async () => {
    const { fetch, serves } = await blobsOf()
    const large = (bytes: number) => Buffer.concat([JPEG, Buffer.alloc(bytes - JPEG.length)])
    serves({ '/a': file(large(10_485_760)) })
    expect(await fetch()).toMatchObject({ format: 'jpeg' })
    serves({ '/a': (response) => response.writeHead(200).end(large(10_485_761)) })
    expect(await fetch()).toBe('too large')
  })

  test('that says to be larger is not even begun', async () => {
    const { fetch, serves } = await blobsOf()
    serves({
      '/a': (response) => response.writeHead(200, { 'content-length': '10485761' }).flushHeaders(),
    })
    expect(await fetch()).toBe('too large')
  })

  test('that never comes is given up', async () => {
    const { fetch, serves } = await blobsOf({ within: 60 })
    serves({ '/a': hangs })
    expect(await fetch()).toBe('away')
  })

  test('that nobody waits for any more is given up', async () => {
    const { fetch, serves } = await blobsOf()
    const left = new AbortController()
    const reason = new Error('left')
    serves({ '/a': () => left.abort(reason) })
    await expect(fetch({}, {}, left.signal)).rejects.toBe(reason)
  })
})

describe('an address that leads on', () => {
  test.each([301, 302, 303, 307, 308])('by a %i is followed at home', async (status) => {
    const { fetch, serves, paths } = await blobsOf()
    serves({ '/a': leadsTo('/b?sig=y', status), '/b?sig=y': file(JPEG) })
    expect(await fetch()).toMatchObject({ format: 'jpeg' })
    expect(paths()).toEqual(['/a', '/b?sig=y'])
  })

  test('is followed three times and no more', async () => {
    const { fetch, serves, paths } = await blobsOf()
    serves({ '/a': leadsTo('/b'), '/b': leadsTo('/c'), '/c': leadsTo('/d'), '/d': file(JPEG) })
    expect(await fetch()).toMatchObject({ format: 'jpeg' })
    serves({ '/a': leadsTo('/a') })
    expect(await fetch()).toBe('elsewhere')
    expect(paths()).toEqual(['/a', '/b', '/c', '/d', '/a', '/a', '/a', '/a'])
  })

  test.each([
    'http://169.254.169.254/',
    'https://evil.example/b',
    '//evil.example/b',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://[',
    '\\\\evil.example/b',
  ])('to %s is not followed', async (location) => {
    const { fetch, serves, paths } = await blobsOf()
    serves({ '/a': leadsTo(location) })
    expect(await fetch()).toBe('elsewhere')
    expect(paths()).toEqual(['/a'])
  })

  test('to nowhere is not followed', async () => {
    const { fetch, serves } = await blobsOf()
    serves({ '/a': sends(308, '', {}) })
    expect(await fetch()).toBe('elsewhere')
  })

  test('to another port of this machine is followed only if that is said to be storage', async () => {
    const storage = await createHttpServer()
    onTestFinished(() => storage.close())
    storage.answer = (_, response) => file(JPEG)(response)
    const ways = { '/a': leadsTo(`${storage.url}/b`) }
    const strict = await blobsOf()
    strict.serves(ways)
    expect(await strict.fetch()).toBe('elsewhere')
    expect(storage.asked).toEqual([])
    const told = await blobsOf({ storage: [storage.url] })
    told.serves(ways)
    expect(await told.fetch()).toMatchObject({ format: 'jpeg' })
    // The orchestrator has to lead there: what a workflow names has to be its own.
    expect(await told.fetch({ url: `${storage.url}/b` })).toBe('elsewhere')
  })
})

describe('an address that expired', () => {
  test.each([401, 403])('with a %i is refreshed once', async (status) => {
    const { fetch, serves, refreshes, paths } = await blobsOf()
    serves({ '/a': page(status), '/fresh': file(JPEG) })
    expect(await fetch()).toMatchObject({ format: 'jpeg' })
    expect(refreshes).toHaveLength(1)
    expect(paths()).toEqual(['/a', '/fresh'])
  })

  test('at once again is gone', async () => {
    const { fetch, serves, refreshes } = await blobsOf()
    serves({ '/a': page(403), '/fresh': page(403) })
    expect(await fetch()).toBe('gone')
    expect(refreshes).toHaveLength(1)
  })

  test('since it was blocked is not refreshed', async () => {
    const { fetch, serves, refreshes } = await blobsOf()
    serves({ '/a': sends(403, '', { 'x-blocked-reason': 'Potentially ToS violating content' }) })
    expect(await fetch()).toBe('not to be shown')
    expect(refreshes).toEqual([])
  })

  test.each<[string, Partial<RefreshedPicture>, string]>([
    ['blocked', { blocked: true }, 'not to be shown'],
    ['unrated', { level: 'nowhere' }, 'not to be shown'],
    ['more mature', { level: 'R' }, 'not to be shown'],
    ['without an address', { url: undefined }, 'not to be shown'],
    ['elsewhere', { url: 'https://evil.example/a' }, 'elsewhere'],
  ])('and is %s now is not fetched', async (_, fresh, why) => {
    const { fetch, serves, paths } = await blobsOf()
    serves({ '/a': page(403), '/fresh': file(JPEG) })
    expect(await fetch({}, fresh)).toBe(why)
    expect(paths()).toEqual(['/a'])
  })

  test('and cannot be refreshed tells why', async () => {
    const { blobs, serves, picture } = await blobsOf()
    serves({ '/a': page(403) })
    const fault = new GenerationFault('unauthorised', 'refused')
    await expect(blobs.fetch(picture(), () => Promise.reject(fault))).rejects.toBe(fault)
  })
})

test('a signature is in nothing that is told', async () => {
  const { fetch, serves, url } = await blobsOf()
  serves({ '/a?sig=secret': breaksOff })
  expect(inspect(await fetch({ url: `${url}/a?sig=secret` }))).not.toContain('secret')
})
