import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, idsOf, list, now, sound } from './ask.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 400 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

const zod = (issues: unknown) => ({
  error: { name: 'ZodError', message: JSON.stringify(issues, null, 2) },
})

const notANumber = (key: string) =>
  zod([
    {
      expected: 'number',
      code: 'invalid_type',
      path: [key],
      message: 'Invalid input: expected number, received string',
    },
  ])

describe('what GET /models refuses, word for word', () => {
  const tooBig = {
    origin: 'number',
    code: 'too_big',
    maximum: 100,
    inclusive: true,
    path: ['limit'],
    message: 'Too big: expected number to be <=100',
  }
  const pages = "You've requested too many pages, please use cursors instead"
  const together = 'Cannot use page param with query search. Use cursor-based pagination.'
  test.each([
    ['limit=200', 400, zod([tooBig])],
    ['browsingLevel=1', 400, notANumber('browsingLevel')],
    ['collectionId=5', 400, notANumber('collectionId')],
    ['query=ink&page=1', 400, { error: together }],
    ['limit=100&page=11', 429, { error: pages }],
    ['favorites=false', 401, { error: 'Unauthorized' }],
    ['hidden=true', 401, { error: 'Unauthorized' }],
    ['availability=Private', 401, { error: 'Unauthorized' }],
  ])('%s → %i', async (query, status, body) => {
    const answer = await ask(civitai, `/models?${query}`)
    expect(answer).toMatchObject({ status, body })
    expect(civitai.faults).toHaveLength(1)
  })

  test.each([
    'limit=-1',
    'nsfw=maybe',
    'types=LORA,Checkpoint',
    'types=Lora',
    'fileFormats=SafeTensor',
    'allowNoCredit=true',
    'disablePoi=true',
    'checkpointType=Standard',
    'sort=Trending',
    'period=Weekly',
    'ids=1,two',
    'page=0',
    'rating=good',
    'allowCommercialUse=Everything',
  ])('%s → 400 with a list of issues as text', async (query) => {
    const { status, body } = await ask(civitai, `/models?${query}`)
    expect(status).toBe(400)
    expect(body).toEqual({ error: { name: 'ZodError', message: expect.any(String) } })
    const { message } = (body as { error: { message: string } }).error
    expect(JSON.parse(message)).toEqual([expect.objectContaining({ path: expect.any(Array) })])
  })

  test('a user nobody is: 404, and no fault of the asker', async () => {
    const answer = await ask(civitai, '/models?username=nobody_at_all')
    expect(answer).toMatchObject({ status: 404, body: { message: 'User not found' } })
    expect(answer.headers.get('cache-control')).toContain('s-maxage=300')
    expect(civitai.faults).toEqual([])
  })

  test('a verb other than GET', async () => {
    const answer = await ask(civitai, '/models', { method: 'POST' })
    expect(answer).toMatchObject({ status: 405, body: { error: 'Method not allowed' } })
    expect(civitai.faults).not.toEqual([])
  })

  test('a cursor no list ever gave out', async () => {
    expect((await ask(civitai, '/models?cursor=abc')).status).toBe(500)
    expect((await ask(civitai, '/models?cursor=1%7C2&sort=Highest+Rated')).status).toBe(500)
    expect(civitai.faults).toHaveLength(2)
  })
})

describe('what GET /models makes of odd spellings', () => {
  test.each(['true', '1', 'YES', 'on', 'y', 'Enabled'])('nsfw=%s is true', async (value) => {
    const { items } = await list(civitai, `nsfw=${value}`)
    expect(items.some(({ nsfw }) => nsfw)).toBe(true)
  })

  test.each(['false', '0', 'NO', 'off', 'n', 'Disabled'])('nsfw=%s is false', async (value) => {
    const { items } = await list(civitai, `nsfw=${value}`)
    expect(items.every(({ nsfwLevel }) => (nsfwLevel & 1) === 1)).toBe(true)
  })

  test('any text makes supportsGeneration true, "false" too', async () => {
    const { items } = await list(civitai, 'supportsGeneration=false')
    expect(items.every(({ supportsGeneration }) => supportsGeneration)).toBe(true)
    const versions = sound(items).flatMap(({ modelVersions }) => modelVersions)
    expect(versions.every(({ supportsGeneration }) => supportsGeneration)).toBe(true)
  })

  test('an empty limit is nothing: one item and no way on', async () => {
    const page = await list(civitai, 'limit=&sort=Newest')
    expect(page.items).toHaveLength(1)
    expect(page.metadata).toEqual({})
  })

  test('no limit is a hundred', async () => {
    expect((await list(civitai, 'page=1')).metadata).toMatchObject({ pageSize: 100 })
  })

  test('a user name is slugified', async () => {
    const name = civitai.models.find(({ creator }) => creator?.username?.includes('_'))?.creator
    const typed = name?.username?.replace('_', '%20').toUpperCase()
    const { items } = await list(civitai, `username=${typed}!&nsfw=true`)
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map(({ creator }) => creator?.username))).toEqual(
      new Set([name?.username]),
    )
  })

  test('an unknown tag filters nothing, an unknown base model everything', async () => {
    const all = await list(civitai, 'limit=50')
    expect(idsOf(await list(civitai, 'limit=50&tag=no-such-tag'))).toEqual(idsOf(all))
    expect(await list(civitai, 'baseModels=Illustrious,Pony')).toEqual({ items: [], metadata: {} })
  })

  test.each(['deepfake', 'CELEBRITY'])(
    'a tag that moderators have blocked is empty: %s',
    async (tag) => {
      expect(await list(civitai, `limit=50&nsfw=true&tag=${tag}`)).toEqual({
        items: [],
        metadata: {},
      })
      expect((await list(civitai, `limit=50&query=style&tag=${tag}`)).items).toEqual([])
      expect((await ask(civitai, `/tags?query=${tag}`)).body).toMatchObject({ items: [] })
      expect(civitai.faults).toEqual([])
    },
  )

  test.each(['ids', 'modelVersionIds'])('more than 100 %s are answered, and noted', async (key) => {
    const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1).join(',')
    await list(civitai, `${key}=${numbers(100)}`)
    expect(civitai.faults).toEqual([])
    expect((await list(civitai, `${key}=${numbers(101)}`)).items).toEqual([])
    expect(civitai.faults).toEqual([expect.objectContaining({ why: expect.stringMatching(/101/) })])
  })

  test('unknown keys are ignored, and noted', async () => {
    expect((await list(civitai, 'limti=5')).items.length).toBeGreaterThan(90)
    expect(civitai.faults).toEqual([
      expect.objectContaining({ why: expect.stringMatching(/limti/) }),
    ])
  })
})
