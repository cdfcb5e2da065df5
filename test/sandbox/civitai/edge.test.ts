import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now } from './ask.ts'

const second = 1_000

let clock = now
let civitai: CivitaiStandIn
beforeEach(async () => {
  clock = now
  civitai = await createCivitai({ now: () => clock, size: 0, edge: true })
})
afterEach(async () => {
  await civitai.close()
})

const asked = async (path: string) => {
  const { status, headers } = await ask(civitai, path)
  return { status, age: headers.get('age') }
}

test('a model asked for a moment too early stays unknown for five minutes', async () => {
  const path = `/models/${civitai.odd.comingSoon[0]}`
  expect(await asked(path)).toEqual({ status: 404, age: null })
  clock += 61 * second
  expect(civitai.models.map(({ id }) => id)).toContain(civitai.odd.comingSoon[0])
  expect(await asked(path)).toEqual({ status: 404, age: '61' })
  clock += 238 * second
  expect(await asked(path)).toEqual({ status: 404, age: '299' })
  // Stale while it is asked for anew.
  clock += 2 * second
  expect(await asked(path)).toEqual({ status: 404, age: '301' })
  expect(await asked(path)).toEqual({ status: 200, age: '0' })
  expect(civitai.faults).toEqual([])
})

test('after seven and a half minutes nothing of it is left', async () => {
  const path = `/models/${civitai.odd.comingSoon[0]}`
  await asked(path)
  clock += 451 * second
  expect(await asked(path)).toEqual({ status: 200, age: null })
})

test('hashes nobody knows are remembered for an hour', async () => {
  const path = '/model-versions/by-hash/0123456789'
  await asked(path)
  clock += 3_599 * second
  expect(await asked(path)).toEqual({ status: 404, age: '3599' })
})

test('another address is another memory, and what is private is not kept', async () => {
  await asked('/models?limit=1')
  expect((await asked('/models?limit=2')).age).toBeNull()
  expect((await asked('/models?limit=1')).age).toBe('0')
  await asked('/enums')
  expect((await asked('/enums')).age).toBeNull()
})

test('what is wrong with a request is noted every time', async () => {
  await asked('/models/abc')
  await asked('/models/abc')
  expect(civitai.faults).toHaveLength(2)
})

test('without it everything is fresh', async () => {
  const other = await createCivitai({ now: () => clock, size: 0 })
  const path = `/models/${other.odd.comingSoon[0]}`
  expect((await ask(other, path)).status).toBe(404)
  clock += 61 * second
  expect((await ask(other, path)).status).toBe(200)
  await other.close()
})
