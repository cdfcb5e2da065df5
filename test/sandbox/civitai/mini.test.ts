import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now } from './ask.ts'
import { odd, versionAt } from './detail.ts'

let clock = now
let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => clock, size: 3_000 })
})
afterAll(() => civitai.close())
beforeEach(() => {
  clock = now
  civitai.clearFaults()
})

interface Mini {
  readonly air: string
  readonly canGenerate: boolean
}

const miniAt = async (id: number | undefined) =>
  (await ask(civitai, `/model-versions/mini/${id}`)).body as Mini

/** The newest version of the first model of this kind. */
const versionOf = (baseModel: string, type: string, supported: boolean) => {
  const found = civitai.models.filter(
    ({ id, type: its, modelVersions: [newest] }) =>
      typeof id === 'number' &&
      its === type &&
      newest?.baseModel === baseModel &&
      newest.supportsGeneration === supported &&
      newest.files.length > 0,
  )
  return found[0]?.modelVersions[0]?.id
}

test('tells a version in few words', async () => {
  const id = versionOf('SDXL 1.0', 'LORA', true)
  const { status, headers, body } = await ask(civitai, `/model-versions/mini/${id}`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('public')
  expect(Object.keys(body as Mini).join(' ')).toBe(
    'air versionName modelName userId baseModel availability publishedAt size fileType fileName ' +
      'hashes downloadUrls format canGenerate isFeatured requireAuth checkPermission ' +
      'additionalResourceCharge minor sfwOnly fees payoutEnabled',
  )
  expect(body).toMatchObject({ air: (await versionAt(civitai, id)).air, canGenerate: true })
  expect(civitai.faults).toEqual([])
})

test.each([
  ['SDXL 1.0', 'Checkpoint', true, true],
  ['SDXL 1.0', 'Checkpoint', false, false],
  ['Pony', 'LORA', true, true],
  ['Illustrious', 'LoCon', true, true],
  ['Flux.1 D', 'LORA', true, true],
  ['Flux.1 D', 'LoCon', true, false],
])('%s, %s, supported: %s → can be generated with: %s', async (base, type, supported, can) => {
  const id = versionOf(base, type, supported)
  expect(id).toBeTypeOf('number')
  expect(await miniAt(id)).toMatchObject({ canGenerate: can })
})

test('tells of early access, and until when it lasts', async () => {
  const [early] = odd(civitai, 'earlyAccess')
  const ends = early?.modelVersions[0]?.earlyAccessDeadline
  expect(ends).toBeTypeOf('string')
  expect(await miniAt(early?.modelVersions[0]?.id)).toMatchObject({
    availability: 'EarlyAccess',
    checkPermission: true,
    earlyAccessEndsAt: ends,
    freeTrialLimit: 10,
  })
  const [endless] = odd(civitai, 'earlyAccessEndless')
  const forGood = await miniAt(endless?.modelVersions[0]?.id)
  expect(forGood).toMatchObject({ availability: 'EarlyAccess', checkPermission: true })
  expect(forGood).not.toHaveProperty('earlyAccessEndsAt')
  const [byWord] = odd(civitai, 'earlyAccessByWord')
  expect(await miniAt(byWord?.modelVersions[0]?.id)).toMatchObject({
    availability: 'EarlyAccess',
    checkPermission: false,
  })
})

test('tells what is flagged, and has names in any script', async () => {
  const [minor] = odd(civitai, 'minor')
  expect(await miniAt(minor?.modelVersions[0]?.id)).toMatchObject({ minor: true, sfwOnly: true })
  const [russian] = odd(civitai, 'russianName')
  const mini = await miniAt(russian?.modelVersions[0]?.id)
  expect(mini).toMatchObject({ modelName: 'Акварельный стиль' })
  expect(mini.air).toMatch(/^[ -~]+$/)
})

test.each(['airless', 'airOfAnother'] as const)('is of no use: %s', async (name) => {
  for (const model of odd(civitai, name)) {
    const id = model.modelVersions[0]?.id
    const { air, canGenerate } = await miniAt(id)
    expect(canGenerate).toBe(true)
    expect(String(air).endsWith(`@${id}`)).toBe(false)
    expect((await versionAt(civitai, id)).air.endsWith(`:${model.id}@${id}`)).toBe(true)
  }
})

test('there is none of what is unknown or not published yet', async () => {
  clock += 3_600_000
  const [soon] = odd(civitai, 'comingSoon')
  expect(await miniAt(soon?.modelVersions[0]?.id)).toHaveProperty('air')
  clock = now
  for (const id of [1, soon?.modelVersions[0]?.id]) {
    const { status, body } = await ask(civitai, `/model-versions/mini/${id}`)
    expect([status, body]).toEqual([404, { error: 'Model not found' }])
  }
  expect((await ask(civitai, '/model-versions/mini/abc')).status).toBe(400)
  expect(civitai.faults).toHaveLength(1)
})
