import { beforeAll, expect, test } from 'vitest'
import { createCivitai } from '../../../../sandbox/civitai/civitai.ts'
import { resourcesOf } from '../../../../sandbox/civitai/orchestration/resources.ts'
import { ask as askSite, now } from '../ask.ts'
import { ask, order, startOrchestrator } from './start.ts'

let resource: ReturnType<typeof resourcesOf>
/** The AIRs of checkpoints for SDXL, with and without generation. */
const airs: Record<'can' | 'cannot', string[]> = { can: [], cannot: [] }
beforeAll(async () => {
  const civitai = await createCivitai({ now: () => now, size: 400 })
  const { models } = civitai
  resource = resourcesOf(() => models)
  for (const { id, type, modelVersions } of models) {
    const [newest] = modelVersions
    if (typeof id !== 'number' || type !== 'Checkpoint' || newest?.baseModel !== 'SDXL 1.0')
      continue
    const { body } = await askSite(civitai, `/model-versions/mini/${newest.id}`)
    const { air, canGenerate } = body as { readonly air: string; readonly canGenerate: boolean }
    airs[canGenerate ? 'can' : 'cannot'].push(air)
  }
  await civitai.close()
})

test('what the site can generate with, the orchestrator takes, and nothing else', async () => {
  const { orchestrator } = await startOrchestrator({ resource })
  const priced = async (model: string | undefined) =>
    (await ask(orchestrator, 'POST /workflows?whatif=true', { body: order({}, { model }) })).status
  expect(await priced(airs.can[0])).toBe(200)
  expect(await priced(airs.cannot[0])).toBe(400)
  expect(await priced('urn:air:sdxl:checkpoint:civitai:1@2')).toBe(400)
})

test('a resource is told to everybody', async () => {
  const { orchestrator } = await startOrchestrator({ resource })
  const told = (air = '') =>
    ask(orchestrator, `GET /v2/resources/${encodeURIComponent(air)}`, { token: '' })
  const { status, body } = await told(airs.can[0])
  expect(status).toBe(200)
  expect(body).toMatchObject({
    air: airs.can[0],
    canGenerate: true,
    availability: { status: 'available' },
    fee: null,
    hashes: { autoV2: expect.stringMatching(/^[\dA-F]{10}$/) },
  })
  expect((await told(airs.cannot[0])).body).toMatchObject({
    canGenerate: false,
    availability: { status: 'unsupported' },
  })
  expect((await told('urn:air:sdxl:lora:civitai:1@2')).status).toBe(404)
  expect((await told('sdxl')).status).toBe(400)
  expect((await told('urn:air:flux1:checkpoint:huggingface:a/b@main')).status).toBe(400)
  // An address as it stands, not encoded, is the same one.
  expect((await ask(orchestrator, `GET /v2/resources/${airs.can[0]}`)).status).toBe(200)
})
