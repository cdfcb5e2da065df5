import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import type { Owner } from '../../../sandbox/civitai/http/whose.ts'
import { ask, now } from './ask.ts'

const people = new Map<string, Owner>(
  ['ada', 'bob', 'cid', 'dan', 'eve', 'fay', 'gil'].map((name, nth) => [
    name,
    { id: nth + 1, username: name, scope: 25_280_513, tier: 'gold' },
  ]),
)
people.set('free', { id: 90, scope: 25_280_513, tier: 'free' })
people.set('none', { id: 91, scope: 25_280_513 })

let clock = now
let civitai: CivitaiStandIn
/** Versions of LoRAs, small enough for a vault of 5 GB, and one that is not. */
let small: readonly number[]
let large: number | undefined
beforeAll(async () => {
  clock = now
  civitai = await createCivitai({
    now: () => clock,
    size: 400,
    whose: (token) => people.get(token),
  })
  const newest = civitai.models
    .filter(({ id }) => typeof id === 'number')
    .flatMap(({ type, modelVersions: [version] }) => (version ? [{ type, version }] : []))
    .filter(({ version }) => version.files.length > 0 && version.paidAccess === null)
  const kb = ({ version }: (typeof newest)[number]) =>
    version.files.reduce((sum, { sizeKB }) => sum + sizeKB, 0)
  small = newest
    .filter((one) => one.type === 'LORA' && kb(one) < 400_000)
    .map(({ version }) => version.id)
  large = newest.find((one) => kb(one) > 5_000_000)?.version.id
})
afterAll(() => civitai.close())
beforeEach(() => {
  clock = now
  civitai.clearFaults()
})

const asked = async (what: string, token = 'ada') => {
  const [method = '', path = ''] = what.split(' ')
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` }
  const { status, body } = await ask(civitai, `/vault/${path}`, { method, headers })
  // The stand-in is under test: what is no such answer fails in the assertions.
  return { status, body: body as Record<string, unknown> & { readonly items: Item[] } }
}
interface Item {
  readonly modelVersionId: number
  readonly modelName: string
  readonly modelSizeKb: number
  readonly type: string
  readonly baseModel: string
}
const toggled = (id: number | undefined, token: string) =>
  asked(`POST toggle-version?modelVersionId=${id}`, token)
const fill = async (token: string, count: number) => {
  for (const id of small.slice(0, count)) await toggled(id, token)
}

test.each(['GET get', 'GET all', 'GET check-vault', 'POST toggle-version?modelVersionId=1'])(
  '%s is for people who are signed in',
  async (what) => {
    for (const token of ['', 'nobody']) {
      const answer = await asked(what, token)
      expect([answer.status, answer.body]).toEqual([401, { error: 'Unauthorized' }])
    }
    expect(civitai.faults).toEqual([])
  },
)

test.each(['free', 'none'])('who is no member has no vault: %s', async (token) => {
  expect((await asked('GET get', token)).body).toEqual({ vault: null })
  expect((await asked('GET all', token)).body).toEqual({
    items: [],
    totalItems: 0,
    currentPage: 1,
    pageSize: 60,
    totalPages: 0,
  })
  expect((await toggled(small[0], token)).status).toBe(500)
  expect(civitai.faults).toEqual([])
})

describe('a toggle', () => {
  test('adds, and removes again; its vaultId is the id of the item', async () => {
    const [id] = small
    const added = await toggled(id, 'bob')
    expect(added).toMatchObject({ status: 200, body: { success: true } })
    const { body } = await asked('GET all', 'bob')
    expect(body.items).toMatchObject([
      { id: added.body.vaultId, vaultId: people.get('bob')?.id, modelVersionId: id },
    ])
    expect(await toggled(id, 'bob')).toMatchObject({ status: 200, body: { success: true } })
    expect((await asked('GET all', 'bob')).body.items).toEqual([])
    expect(civitai.vaults.of(2)).toEqual([])
  })

  test('is refused with 500 for what is too large, and for what nobody knows', async () => {
    expect(large).toBeTypeOf('number')
    for (const id of [large, 1]) {
      const answer = await toggled(id, 'bob')
      expect(answer.status).toBe(500)
      expect(answer.body.message).toBe('An unexpected error occurred')
    }
    expect(civitai.faults).toEqual([])
  })

  test('is refused with 400 for what is no id', async () => {
    const answer = await asked('POST toggle-version?modelVersionId=abc')
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'Could not parse provided model version' },
    })
    expect((await asked('GET toggle-version?modelVersionId=1')).status).toBe(405)
  })

  test('may be carried out though its answer is lost, and a second one undoes it', async () => {
    const [id] = small
    civitai.answerNext({ reset: true })
    await expect(toggled(id, 'cid')).rejects.toThrow()
    expect(civitai.vaults.of(3)).toHaveLength(1)
    expect((await toggled(id, 'cid')).body).toEqual({ success: true })
    expect(civitai.vaults.of(3)).toEqual([])
  })

  test('changes nothing where something else answers', async () => {
    civitai.answerNext({ status: 502, body: {} })
    expect((await toggled(small[0], 'cid')).status).toBe(502)
    civitai.setMood('overloaded')
    expect((await toggled(small[0], 'cid')).status).toBe(503)
    civitai.setMood('fine')
    expect(civitai.vaults.of(3)).toEqual([])
  })
})

describe('a list', () => {
  test('has what was added last first, in pages', async () => {
    await fill('dan', 5)
    const ids = small.slice(0, 5).toReversed()
    const page = async (query: string) => {
      const { body } = await asked(`GET all?${query}`, 'dan')
      return body.items.map(({ modelVersionId }) => modelVersionId)
    }
    expect(await page('limit=2')).toEqual(ids.slice(0, 2))
    expect(await page('limit=2&page=3')).toEqual(ids.slice(4))
    const { body } = await asked('GET all?limit=2&page=3', 'dan')
    expect(body).toMatchObject({ totalItems: 5, currentPage: 3, pageSize: 2, totalPages: 3 })
  })

  test('can be searched, filtered and sorted', async () => {
    await fill('eve', 8)
    const listed = async (query: string) => (await asked(`GET all?${query}`, 'eve')).body.items
    const whole = await listed('')
    expect(whole).toHaveLength(8)
    const [first] = whole
    const name = first?.modelName ?? ''
    const found = await listed(`query=${encodeURIComponent(name.toUpperCase())}`)
    expect(found.map(({ modelName }) => modelName)).toContain(name)
    const sizes = (await listed('sort=Model%20Size')).map(({ modelSizeKb }) => modelSizeKb)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    const { baseModel = '' } = first ?? {}
    const twice = `baseModels=${encodeURIComponent(baseModel)}`
    const of = await listed(`${twice}&${twice}`)
    expect(of).toEqual(whole.filter((one) => one.baseModel === baseModel))
    expect(civitai.faults).toEqual([])
  })

  test('tells nothing of maturity, and signs its addresses', async () => {
    await fill('fay', 1)
    const { items: pending } = (await asked('GET all', 'fay')).body
    expect(pending).toMatchObject([{ status: 'Pending', coverImageUrl: null }])
    clock += 60_000
    const { items } = (await asked('GET all', 'fay')).body
    expect(Object.keys(items[0] ?? {}).join(' ')).toBe(
      'id vaultId status modelVersionId modelId modelName versionName creatorId creatorName type ' +
        'baseModel category modelSizeKb detailsSizeKb imagesSizeKb createdAt addedAt refreshedAt ' +
        'notes meta files coverImageUrl',
    )
    expect(items).toMatchObject([{ status: 'Stored' }])
    expect(JSON.stringify(items)).toContain('X-Amz-Signature')
  })

  test.each([
    'types=LORA',
    'types=LORA,Checkpoint',
    'categories=animal',
    'baseModels=Pony',
    'dateAddedFrom=2026-01-01',
    'limit=201',
    'limit=0',
    'page=abc',
    'sort=Newest',
  ])('every bad parameter is 500: %s', async (query) => {
    const answer = await asked(`GET all?${query}`)
    expect(answer).toMatchObject({
      status: 500,
      body: { message: 'An unexpected error occurred', error: {} },
    })
    expect(civitai.faults).toHaveLength(1)
  })
})

test('a check tells what is there, as the bare row', async () => {
  await fill('gil', 1)
  const [id, other] = small
  const { status, body } = await asked(`GET check-vault?modelVersionIds=${id},${other}`, 'gil')
  expect(status).toBe(200)
  expect(body).toMatchObject([
    { modelVersionId: id, vaultItem: { status: 'Pending', modelVersionId: id } },
    { modelVersionId: other, vaultItem: null },
  ])
  expect(JSON.stringify(body)).not.toMatch(/coverImageUrl|Signature/)
  expect((await asked('GET check-vault', 'gil')).body).toEqual([])
  expect((await asked('GET check-vault?modelVersionIds=a', 'gil')).status).toBe(400)
})

test('its size is told in kB', async () => {
  await toggled(small[1], 'gil')
  const { vault } = (await asked('GET get', 'gil')).body
  expect(vault).toMatchObject({
    userId: people.get('gil')?.id,
    storageKb: 5_000_000,
    usedStorageKb: civitai.vaults.usedKb(7),
  })
  expect(civitai.vaults.usedKb(7)).toBeGreaterThan(1_000)
})
