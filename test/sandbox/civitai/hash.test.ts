import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { sharedHashes } from '../../../sandbox/civitai/generated/rare-files.ts'
import { agent, ask, now } from './ask.ts'
import type { Version } from './detail.ts'
import { odd, versionAt } from './detail.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 400 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

const fileOf = (id: number | undefined) =>
  civitai.models.find((model) => model.id === id)?.modelVersions[0]?.files[0]

const batch = async (value: unknown, type = 'application/json') => {
  const response = await fetch(`${civitai.url}/model-versions/by-hash`, {
    method: 'POST',
    headers: { ...agent, 'content-type': type },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text }
}

describe('GET /model-versions/by-hash/{hash}', () => {
  test.each(['AutoV1', 'AutoV2', 'AutoV3', 'SHA256', 'CRC32', 'BLAKE3'])(
    '%s finds the version, in any letters',
    async (kind) => {
      const [model] = odd(civitai, 'noTags')
      const hash = fileOf(model?.id)?.hashes[kind] ?? ''
      const wanted = { id: model?.modelVersions[0]?.id, modelId: model?.id }
      expect(await versionAt(civitai, `by-hash/${hash}`)).toMatchObject(wanted)
      const answer = await versionAt(civitai, `by-hash/${hash.toLowerCase()}`)
      expect(answer).toEqual(await versionAt(civitai, wanted.id))
      expect(civitai.faults).toEqual([])
    },
  )

  test('of several versions the one that came out first', async () => {
    const versions = odd(civitai, 'sharedHash').flatMap(({ modelVersions }) => modelVersions)
    const [oldest] = [...versions].sort(
      (a, b) => Date.parse(a.publishedAt ?? '') - Date.parse(b.publishedAt ?? ''),
    )
    for (const hash of Object.values(sharedHashes)) {
      expect((await versionAt(civitai, `by-hash/${hash}`)).id).toBe(oldest?.id)
    }
  })

  test('looks at no rating: mature, real, unrated and archived ones are found', async () => {
    const mature = civitai.models.find(({ nsfw, nsfwLevel }) => nsfw && (nsfwLevel & 1) === 0)
    const { poi, freshVersion, archived, takenDown } = civitai.odd
    for (const id of [mature?.id, poi[0], freshVersion[0], archived[0], takenDown[0]]) {
      const { AutoV2 } = fileOf(id)?.hashes ?? {}
      expect((await versionAt(civitai, `by-hash/${AutoV2}`)).modelId).toBe(id)
    }
  })

  test.each(['0123456789', 'deadbeef', 'no-hash-at-all'])('%s is nobody’s', async (hash) => {
    const { status, headers, body } = await ask(civitai, `/model-versions/by-hash/${hash}`)
    expect({ status, body }).toEqual({ status: 404, body: { error: 'Model not found' } })
    expect(headers.get('cache-control')).toBe('public, s-maxage=3600, stale-while-revalidate=1800')
    expect(civitai.faults).toEqual([])
  })

  test('what is not out yet is not found', async () => {
    let clock = now
    const later = await createCivitai({ now: () => clock, size: 0 })
    clock += 120_000
    const [coming] = odd(later, 'comingSoon')
    const { AutoV2 } = coming?.modelVersions[0]?.files[0]?.hashes ?? {}
    expect((await versionAt(later, `by-hash/${AutoV2}`)).modelId).toBe(coming?.id)
    clock = now
    expect((await ask(later, `/model-versions/by-hash/${AutoV2}`)).status).toBe(404)
    await later.close()
  })
})

describe('POST /model-versions/by-hash', () => {
  test('what is known, in another order than asked, every version that shares a hash', async () => {
    const known = [civitai.odd.noTags[0], civitai.odd.emojiName[0], civitai.odd.poi[0]]
    const hashes = known.map((id) => fileOf(id)?.hashes.SHA256 ?? '')
    const asked = [...hashes, '0'.repeat(64), sharedHashes.SHA256.toLowerCase()]
    const { status, body } = await batch(asked)
    expect(status).toBe(200)
    const found = body as Version[]
    const models = found.map(({ modelId }) => modelId)
    const [twice, once] = civitai.odd.sharedHash
    expect([...models].sort()).toEqual([...known, twice, twice, once].sort())
    expect(models.filter((id) => known.includes(id))).not.toEqual(known)
    expect(new Set(found.map(({ id }) => id)).size).toBe(6)
    for (const one of found) expect(one).toEqual(await versionAt(civitai, one.id))
    expect(civitai.faults).toEqual([])
    expect(civitai.requests.all.find(({ method }) => method === 'POST')?.body).toEqual(asked)
  })

  test('only SHA256 counts, and nothing known is an empty list', async () => {
    expect(await batch([])).toEqual({ status: 200, body: [] })
    const { BLAKE3 } = fileOf(civitai.odd.noTags[0])?.hashes ?? {}
    expect(await batch([BLAKE3])).toEqual({ status: 200, body: [] })
  })

  test('a wrong length → 400, word for word', async () => {
    const issues = [{ code: 'custom', path: [0], message: 'Invalid hash' }]
    const said = 'Request must include an array of SHA256 Hashes. '
    const error = said + JSON.stringify(issues, null, 2)
    expect(await batch(['deadbeef'])).toEqual({ status: 400, body: { error } })
    expect(civitai.faults).toHaveLength(1)
  })

  test.each<[string, unknown]>([
    ['no list', { hashes: [] }],
    ['101 hashes', Array(101).fill('A'.repeat(64))],
    ['no text', [5]],
  ])('%s → 400', async (_, value) => {
    const { status, body } = await batch(value)
    expect(status).toBe(400)
    expect(body).toEqual({ error: expect.stringMatching(/^Request must include an array/) })
    expect(civitai.faults).toHaveLength(1)
  })

  test('a list of the wrong content type is text, and JSON cut short is refused', async () => {
    const list = JSON.stringify(['A'.repeat(64)])
    expect((await batch(list, 'text/plain')).status).toBe(400)
    expect(await batch('["AB')).toEqual({ status: 400, body: 'Invalid JSON' })
    expect(civitai.faults).toHaveLength(2)
  })

  test('a GET is noted', async () => {
    expect((await ask(civitai, '/model-versions/by-hash')).status).toBe(400)
    expect(civitai.faults.map(({ why }) => why)).toContainEqual(expect.stringMatching(/^GET/))
  })
})
