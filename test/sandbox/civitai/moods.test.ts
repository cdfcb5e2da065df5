import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { moods } from '../../../sandbox/civitai/http/mood.ts'
import { agent, ask, list, now } from './ask.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 150 })
})
afterAll(() => civitai.close())
beforeEach(() => {
  civitai.setMood('fine')
  civitai.clearFaults()
  civitai.requests.clear()
})

const models = () => fetch(`${civitai.url}/models?limit=2`, { headers: agent })

describe('moods', () => {
  test.each(moods)('%s can be set while it runs', (mood) => {
    civitai.setMood(mood)
    expect(civitai.mood).toBe(mood)
  })

  test('overloaded: come back in two seconds', async () => {
    civitai.setMood('overloaded')
    expect(civitai.mood).toBe('overloaded')
    for (const path of ['/models?query=ink', '/models', '/tags', '/images', '/creators']) {
      const { status, headers, body } = await ask(civitai, path)
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('2')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(body).toEqual({ error: expect.stringMatching(/please retry/) })
    }
    expect(civitai.faults).toEqual([])
  })

  test('down: nobody answers, and after that somebody does', async () => {
    expect((await models()).status).toBe(200)
    civitai.setMood('down')
    await expect(models()).rejects.toThrow()
    civitai.setMood('fine')
    expect((await models()).status).toBe(200)
  })

  test('slow: after the delay', async () => {
    expect(civitai.delay).toBe(3_000)
    civitai.delay = 80
    civitai.setMood('slow')
    const before = performance.now()
    expect((await models()).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(70)
  })

  test('garbled: HTML, JSON cut short, bare text, in turn', async () => {
    civitai.setMood('garbled')
    for (const [type, start] of [
      ['text/html', '<!DOCTYPE'],
      ['application/json', '{"items":['],
      ['text/plain', 'Internal Server Error'],
      ['text/html', '<!DOCTYPE'],
    ] as const) {
      const response = await models()
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain(type)
      const text = await response.text()
      expect(text.startsWith(start)).toBe(true)
      expect(() => JSON.parse(text)).toThrow()
    }
  })
})

describe('answers laid out by a test', () => {
  test('one each, then the routes again', async () => {
    civitai.answerNext({ status: 418, headers: { 'x-tea': 'green' }, body: { error: 'teapot' } })
    civitai.answerNext(({ path, query }) => ({ body: { path, query } }))
    civitai.answerNext(() => undefined)
    const first = await ask(civitai, '/models')
    expect(first).toMatchObject({ status: 418, body: { error: 'teapot' } })
    expect(first.headers.get('x-tea')).toBe('green')
    const second = await ask(civitai, '/nowhere?a=1&a=2')
    expect(second.body).toEqual({ path: '/nowhere', query: { a: ['1', '2'] } })
    expect((await list(civitai, 'limit=2')).items).toHaveLength(2)
    expect(civitai.faults).toEqual([])
  })

  test('a body that is no JSON, of another type', async () => {
    civitai.answerNext({ headers: { 'content-type': 'text/html' }, body: '<p>' })
    const response = await models()
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(await response.text()).toBe('<p>')
  })

  test('a body that trickles', async () => {
    civitai.answerNext({ body: '[1,2,3,4]', trickle: { bytes: 3, everyMs: 20 } })
    const before = performance.now()
    expect(await (await models()).json()).toEqual([1, 2, 3, 4])
    expect(performance.now() - before).toBeGreaterThan(40)
  })

  test('a gzip bomb', async () => {
    civitai.answerNext({ bombBytes: 3_000_000 })
    const response = await models()
    expect(Number(response.headers.get('content-length'))).toBeLessThan(10_000)
    const text = await response.text()
    expect(text).toHaveLength(3_000_000)
    expect(JSON.parse(text)).toEqual({ items: [] })
  })

  test('a socket cut in the middle of the body', async () => {
    civitai.answerNext({ body: { items: 'x'.repeat(1_000) }, cutAfter: 100 })
    const response = await models()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  test('a late one', async () => {
    civitai.answerNext({ after: 60, body: [] })
    const before = performance.now()
    await models()
    expect(performance.now() - before).toBeGreaterThan(50)
  })
})

describe('the log', () => {
  test('what was asked, when, and how it was answered', async () => {
    await ask(civitai, '/models?limit=3&types=VAE&types=LORA')
    await ask(civitai, '/models?limit=300')
    expect(civitai.requests.all).toEqual([
      {
        method: 'GET',
        path: '/models',
        query: { limit: '3', types: ['VAE', 'LORA'] },
        status: 200,
        at: now,
      },
      { method: 'GET', path: '/models', query: { limit: '300' }, status: 400, at: now },
    ])
    civitai.requests.clear()
    expect(civitai.requests).toMatchObject({ all: [], count: 0 })
  })

  test('counts without keeping when told not to record', async () => {
    const silent = await createCivitai({ now: () => now, size: 0, record: false })
    await list(silent, 'limit=1')
    expect(silent.requests).toMatchObject({ all: [], count: 1 })
    await silent.close()
  })

  test('closing breaks off what is still waiting', async () => {
    const other = await createCivitai({ now: () => now, size: 0 })
    other.setMood('slow')
    const waiting = expect(list(other, 'limit=1')).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 30))
    await other.close()
    await waiting
  })
})
