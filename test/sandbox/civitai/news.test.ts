import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, idsOf, list, now, sound } from './ask.ts'

const hour = 3_600_000
const day = 24 * hour

let clock = now
let civitai: CivitaiStandIn
beforeEach(async () => {
  clock = now
  const one = await createCivitai({ now: () => clock })
  civitai = one
  onTestFinished(async () => {
    expect(one.faults).toEqual([])
    await one.close()
  })
})

/** One model as lists send it at a moment. */
async function modelAt(
  id: number,
  at: number,
  query = 'nsfw=true',
): Promise<WireModel | undefined> {
  clock = at
  return (await list(civitai, `ids=${id}&${query}`)).items[0]
}

const newestAt = async (at: number): Promise<WireModel[]> => {
  clock = at
  return sound((await list(civitai, 'sort=Newest&nsfw=true&limit=100')).items)
}

const dateOf = (model: WireModel | undefined, index = 0) =>
  Date.parse(model?.modelVersions[index]?.publishedAt ?? '')

describe('as the clock moves', () => {
  test('models get new versions, a few a day, which come first in the newest list', async () => {
    const { newVersion } = civitai.odd
    expect(newVersion.length).toBeGreaterThan(14)
    const [id = 0] = newVersion
    const before = await modelAt(id, now)
    const after = await modelAt(id, now + day)
    const [added] = after?.modelVersions ?? []
    expect(after?.modelVersions.slice(1).map((one) => one.id)).toEqual(
      before?.modelVersions.map((one) => one.id),
    )
    const at = dateOf(after)
    expect(at).toBeGreaterThan(now)
    expect(idsOf({ items: await newestAt(at - 1), metadata: {} })[0]).not.toBe(id)
    expect(idsOf({ items: await newestAt(at), metadata: {} })[0]).toBe(id)
    clock = at - 1
    expect((await ask(civitai, `/model-versions/${added?.id}`)).status).toBe(404)
    const hash = added?.files[0]?.hashes.SHA256
    expect((await ask(civitai, `/model-versions/by-hash/${hash}`)).status).toBe(404)
    clock = at
    expect((await ask(civitai, `/model-versions/${added?.id}`)).status).toBe(200)
    expect((await ask(civitai, `/model-versions/by-hash/${hash}`)).status).toBe(200)
    const ids = (after?.modelVersions ?? []).map((one) => one.id)
    expect(Math.max(...ids)).toBe(added?.id)
  })

  test('early access ends, and the same version is dated anew', async () => {
    for (const id of civitai.odd.earlyAccessEnds) {
      const before = await modelAt(id, now)
      const endsAt = Date.parse(before?.modelVersions[0]?.paidAccess?.endsAt ?? '')
      const after = await modelAt(id, endsAt)
      expect(after?.modelVersions[0]).toMatchObject({
        id: before?.modelVersions[0]?.id,
        availability: 'Public',
        paidAccess: null,
      })
      expect(dateOf(after)).toBe(endsAt)
      expect(idsOf({ items: await newestAt(endsAt), metadata: {} })[0]).toBe(id)
    }
  })

  test('a creator publishes twelve models at once', async () => {
    const { flood } = civitai.odd
    const newest = await newestAt(now + 2 * day + hour)
    const theirs = newest.filter(({ id }) => flood.includes(id))
    expect(theirs).toHaveLength(12)
    expect(new Set(theirs.map(({ creator }) => creator?.username)).size).toBe(1)
    expect((await newestAt(now + 2 * day - 1)).some(({ id }) => flood.includes(id))).toBe(false)
  })

  test('an old version is edited, and its model stays where it is', async () => {
    const [id = 0] = civitai.odd.editedVersion
    const before = await modelAt(id, now)
    const after = await modelAt(id, now + day)
    expect(after?.modelVersions[1]?.name).toBe(`${before?.modelVersions[1]?.name} fixed`)
    expect(after?.modelVersions.map((_, at) => dateOf(after, at))).toEqual(
      before?.modelVersions.map((_, at) => dateOf(before, at)),
    )
    expect((await newestAt(now + day))[0]?.id).not.toBe(id)
  })

  test('a model is bumped, with nothing new in it', async () => {
    const [id = 0] = civitai.odd.bumped
    const before = await modelAt(id, now)
    const [first] = await newestAt(now + 1.5 * day)
    expect(first?.id).toBe(id)
    expect(dateOf(first)).toBe(dateOf(before))
  })

  test('a model rated late appears below those published after it', async () => {
    for (const id of civitai.odd.ratedLate) {
      const at = dateOf(await modelAt(id, now + 3 * day))
      const place = async (moment: number) =>
        (await newestAt(moment)).findIndex((model) => model.id === id)
      expect(await place(at + 8 * hour - 1)).toBe(-1)
      expect(await place(at + 8 * hour)).toBeGreaterThan(0)
    }
  })

  test('a model flagged as minor gets a version that the newest list leaves out', async () => {
    for (const id of civitai.odd.minorNews) {
      expect((await newestAt(now + day)).some((model) => model.id === id)).toBe(false)
      expect(await modelAt(id, now + day)).toBeUndefined()
      expect(dateOf(await modelAt(id, now + day, 'nsfw=false'))).toBe(now + 12 * hour)
    }
  })

  test('downloads grow by another amount each day, and never shrink', async () => {
    const { items } = await list(civitai, 'sort=Most Downloaded&limit=20')
    for (const { id } of sound(items)) {
      const counts: number[] = []
      for (let n = 0; n <= 5; n++) {
        counts.push((await modelAt(id, now + n * day))?.stats.downloadCount ?? 0)
      }
      const gains = counts.slice(1).map((count, n) => count - (counts[n] ?? 0))
      expect(Math.min(...gains)).toBeGreaterThanOrEqual(0)
      if (Math.max(...gains) > 20) expect(new Set(gains).size).toBeGreaterThan(2)
    }
  })
})
