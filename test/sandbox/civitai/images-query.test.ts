import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now } from './ask.ts'
import { images, newestOf, pictureIds } from './pictures.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 250 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

describe('what GET /images refuses', () => {
  test.each([
    'limit=201',
    'limit=-1',
    'limit=many',
    'nsfw=maybe',
    'nsfw=soft',
    'browsingLevel=PG',
    'sort=Most+Downloaded',
    'period=Weekly',
    'type=gif',
    'baseModels=Pony,NoSuchBase',
    'baseModels=Flux+9+Ultra',
    'baseModels=',
    'modelVersionId=abc',
    'imageId=abc',
    'postId=x',
    'tags=anime',
    'username=two+words',
    'username=a-b',
    'withMeta=maybe',
    'flatMeta=',
  ])('%s → 400 with a list of issues as text', async (query) => {
    const { status, body } = await ask(civitai, `/images?${query}`)
    expect(status).toBe(400)
    expect(body).toEqual({ error: { name: 'ZodError', message: expect.any(String) } })
    const { message } = (body as { error: { message: string } }).error
    expect(JSON.parse(message)).toEqual([expect.objectContaining({ path: expect.any(Array) })])
    expect(civitai.faults).toHaveLength(1)
  })

  test('a limit too high, and a user name that is none, word for word', async () => {
    const issues = async (query: string) => {
      const { body } = await ask(civitai, `/images?${query}`)
      return JSON.parse((body as { error: { message: string } }).error.message)
    }
    expect(await issues('limit=201')).toEqual([
      expect.objectContaining({
        code: 'too_big',
        maximum: 200,
        message: 'Too big: expected number to be <=200',
      }),
    ])
    expect(await issues('username=a.b')).toEqual([
      expect.objectContaining({
        message: 'The "username" field can only contain letters, numbers, and _.',
      }),
    ])
  })

  test('a user nobody is: 404 in the spelling of this endpoint, and no fault', async () => {
    for (const path of ['username=nobody_at_all', 'username=nobody_at_all&modelId=5']) {
      const answer = await ask(civitai, `/images?${path}`)
      const body = { error: 'User not found', code: 'NOT_FOUND' }
      expect(answer).toMatchObject({ status: 404, body })
    }
    expect(civitai.faults).toEqual([])
    // The number of a user comes first, whatever the name.
    expect((await images(civitai, 'username=nobody_at_all&userId=1')).items).toEqual([])
  })

  test('pages behind the guard, for good', async () => {
    const error = "You've requested too many pages, please use cursors instead"
    const answer = await ask(civitai, '/images?limit=200&page=6')
    expect(answer).toMatchObject({ status: 429, body: { error } })
    expect(civitai.faults).toHaveLength(1)
  })

  test('an order by chance where the database answers', async () => {
    const body = { error: 'Random sort requires a collectionId', code: 'BAD_REQUEST' }
    for (const which of ['modelId=5', 'imageId=5']) {
      const answer = await ask(civitai, `/images?${which}&sort=Random`)
      expect(answer).toMatchObject({ status: 400, body })
    }
    expect(civitai.faults).toHaveLength(2)
    expect((await images(civitai, 'sort=Random&limit=3')).items).toHaveLength(3)
  })

  test('a cursor or a page that the database cannot make sense of', async () => {
    const body = { error: expect.any(String), code: 'INTERNAL_SERVER_ERROR' }
    for (const which of ['cursor=20%7C5', 'page=-1']) {
      const answer = await ask(civitai, `/images?modelId=5&${which}`)
      expect(answer).toMatchObject({ status: 500, body })
    }
    expect(civitai.faults).toHaveLength(2)
  })
})

describe('what GET /images answers all the same, and notes', () => {
  const first = async () => pictureIds(await images(civitai, 'limit=5'))

  test.each(['cursor=abc', 'cursor=', 'username=', 'limti=5'])('%s', async (slip) => {
    expect(pictureIds(await images(civitai, `limit=5&${slip}`))).toEqual(await first())
    expect(civitai.faults).toHaveLength(slip === 'cursor=' ? 0 : 1)
  })

  test('a page number: it is told and not looked at', async () => {
    const second = await images(civitai, 'limit=5&page=2')
    expect(pictureIds(second)).toEqual(await first())
    expect(second.metadata).toMatchObject({ currentPage: 2, pageSize: 5 })
    expect(second.metadata.nextPage).toBe(`${civitai.url}/images?limit=5&page=3`)
    expect(second.metadata.nextCursor).toMatch(/^5\|\d{13}$/)
    expect(civitai.faults).toEqual([
      expect.objectContaining({ why: expect.stringMatching(/page/) }),
    ])
  })
})

describe('what nobody has', () => {
  test.each(['modelVersionId=7', 'modelId=7', 'imageId=7', 'postId=7', 'userId=7', 'tags=7'])(
    '%s is an empty list',
    async (which) => {
      expect(await images(civitai, which)).toEqual({ items: [], metadata: {} })
      expect(civitai.faults).toEqual([])
    },
  )

  test('nothing asked for is nothing, and the database leads on for ever', async () => {
    expect(await images(civitai, 'limit=0')).toEqual({ items: [], metadata: {} })
    const model = civitai.odd.bigGallery[0]
    const { items, metadata } = await images(civitai, `modelId=${model}&limit=`)
    expect(items).toEqual([])
    expect(metadata.nextCursor).toEqual(expect.any(Number))
  })
})

test('baseModels are a comma list or repeated', async () => {
  const bases = async (query: string) => {
    const { items } = await images(civitai, `limit=200&${query}`)
    return new Set(items.map(({ baseModel }) => baseModel))
  }
  const both = new Set(['Pony', 'SD 1.5'])
  expect(await bases('baseModels=Pony,%20SD%201.5')).toEqual(both)
  expect(await bases('baseModels=Pony&baseModels=SD+1.5')).toEqual(both)
  expect(await bases('baseModels=Pony')).toEqual(new Set(['Pony']))
})

test('links keep what was asked, in the manner of all lists', async () => {
  const version = newestOf(civitai, 'bigGallery')
  const query = `modelVersionId=${version}&sort=Most%20Reactions&limit=10`
  const { metadata } = await images(civitai, query)
  const cursor = encodeURIComponent(metadata.nextCursor ?? '')
  expect(metadata.nextPage).toBe(`${civitai.url}/images?${query}&cursor=${cursor}`)
})
