import { describe, expect, test } from 'vitest'
import { anyResource } from '../../../../sandbox/civitai/orchestration/resources.ts'
import { ada, ask, input, lora, model, order, startOrchestrator } from './start.ts'

const flux = {
  engine: 'comfy',
  ecosystem: 'flux1',
  operation: 'createImage',
  model: 'urn:air:flux1:checkpoint:civitai:618692@691639',
  prompt: 'a red fox',
}
const zImage = {
  engine: 'sdcpp',
  ecosystem: 'zImage',
  operation: 'createImage',
  model: 'turbo',
  prompt: 'a red fox',
}
const qwen = { ...zImage, ecosystem: 'qwen', model: '20b' }
const sd1 = { ...input, ecosystem: 'sd1', model: 'urn:air:sd1:checkpoint:civitai:4384@128713' }
const textToImage = { prompt: 'a red fox', seed: 1, cfgScale: 7, model, width: 512, height: 512 }

const stepOf = (given: object, $type = 'imageGen') => order({ steps: [{ $type, input: given }] })

const priced = async (body: unknown) => {
  const { orchestrator } = await startOrchestrator()
  const answer = await ask(orchestrator, 'POST /workflows?whatif=true', { body })
  return { ...answer, faults: orchestrator.faults }
}

describe('what every kind may hold', () => {
  test.each<[string, unknown, number]>([
    ['sdxl', order({}, { width: 1_024, height: 1_024, steps: 25 }), 10],
    ['sdxl, three of them', order({}, { width: 1_024, height: 1_024, quantity: 3 }), 24],
    ['sdxl with a LoRA', order({}, { loras: { [lora]: 0.8 } }), 1],
    ['sd1 with clipSkip', stepOf({ ...sd1, width: 512, height: 512, clipSkip: 2 }), 4],
    ['flux1', stepOf({ ...flux, width: 1_024, height: 1_024, steps: 20 }), 8],
    ['zImage turbo', stepOf(zImage), 8],
    ['zImage base', stepOf({ ...zImage, model: 'base' }), 20],
    ['qwen', stepOf({ ...qwen, width: 1_328, height: 1_328 }), 30],
    ['textToImage', stepOf({ ...textToImage, steps: 20 }, 'textToImage'), 2],
    [
      'textToImage with a network',
      stepOf(
        { ...textToImage, steps: 20, additionalNetworks: { [lora]: { strength: 1 } } },
        'textToImage',
      ),
      2,
    ],
  ])('%s', async (_, body, total) => {
    const answer = await priced(body)
    expect(answer.status).toBe(200)
    expect(answer.body.cost.total).toBe(total)
    expect(answer.faults).toEqual([])
  })
})

describe('what is refused, and where it is wrong', () => {
  test.each<[string, unknown, string]>([
    ['an unknown key', { ...order(), colour: 'red' }, 'colour'],
    ['no step', order({ steps: [] }), 'steps'],
    ['eleven tags', order({ tags: [...'abcdefghijk'] }), 'tags'],
    ['a tag twice', order({ tags: ['a', 'a'] }), 'tags'],
    ['a long tag', order({ tags: ['a'.repeat(201)] }), 'tags[0]'],
    ['a colon in an externalId', order({ externalId: 'a:b' }), 'externalId'],
    ['a long externalId', order({ externalId: 'a'.repeat(129) }), 'externalId'],
    ['another currency', order({ currencies: ['red'] }), 'currencies[0]'],
    [
      'a callback over http',
      order({ callbacks: [{ url: 'http://example.com/', type: ['workflow:*'] }] }),
      'callbacks[0].url',
    ],
    [
      'an unknown event',
      order({ callbacks: [{ url: 'https://example.com/', type: ['workflow:done'] }] }),
      'callbacks[0].type[0]',
    ],
    ['another kind of step', stepOf(input, 'videoGen'), 'steps[0].input'],
    ['another engine', stepOf({ ...input, engine: 'flux' }), 'steps[0].input'],
    ['a key of another kind', order({}, { clipSkip: 2 }), 'steps[0].input.clipSkip'],
    [
      'negative words for flux1',
      stepOf({ ...flux, negativePrompt: 'x' }),
      'steps[0].input.negativePrompt',
    ],
    ['a narrow picture', order({}, { width: 32 }), 'steps[0].input.width'],
    ['a high picture', order({}, { height: 2_064 }), 'steps[0].input.height'],
    ['a width that is no multiple of 16', order({}, { width: 1_000 }), 'steps[0].input.width'],
    ['too many', order({}, { quantity: 13 }), 'steps[0].input.quantity'],
    ['too many steps', order({}, { steps: 151 }), 'steps[0].input.steps'],
    ['a cfgScale of 31', order({}, { cfgScale: 31 }), 'steps[0].input.cfgScale'],
    ['a large seed', order({}, { seed: 4_294_967_296 }), 'steps[0].input.seed'],
    ['half a seed', order({}, { seed: 0.5 }), 'steps[0].input.seed'],
    ['a long prompt', order({}, { prompt: 'a'.repeat(10_001) }), 'steps[0].input.prompt'],
    ['no prompt', order({}, { prompt: undefined }), 'steps[0].input.prompt'],
    ['another sampler', order({}, { sampleMethod: 'Euler a' }), 'steps[0].input.sampleMethod'],
    ['another format', order({}, { outputFormat: 'webp' }), 'steps[0].input.outputFormat'],
    ['a number for a model', order({}, { model: 128_078 }), 'steps[0].input.model'],
    [
      'a model of another ecosystem',
      order({}, { model: 'urn:air:sd1:checkpoint:civitai:1@2' }),
      'steps[0].input.model',
    ],
    ['a LoRA for a model', order({}, { model: lora }), 'steps[0].input.model'],
    [
      'an AIR without its version',
      order({}, { model: 'urn:air:sdxl:checkpoint:civitai:101055' }),
      'steps[0].input.model',
    ],
    ['a LoRA as a list', order({}, { loras: [lora] }), 'steps[0].input.loras'],
    [
      'textToImage without a seed',
      stepOf({ ...textToImage, seed: undefined }, 'textToImage'),
      'steps[0].input.seed',
    ],
  ])('%s', async (_, body, where) => {
    const { status, headers, body: problem, faults } = await priced(body)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(problem).toMatchObject({
      title: 'One or more validation errors occurred.',
      status: 400,
      detail: null,
    })
    expect(Object.keys(problem.errors as object)).toEqual([where])
    expect(faults).toHaveLength(1)
  })

  test('only the later shape knows all events', async () => {
    const body = order({ callbacks: [{ url: 'https://example.com/', type: ['step:scheduled'] }] })
    for (const [shape, status] of [
      ['S1', 400],
      ['S2', 200],
    ] as const) {
      const { orchestrator } = await startOrchestrator({ shape })
      const answer = await ask(orchestrator, 'POST /workflows?whatif=true', { body })
      expect(answer.status).toBe(status)
    }
  })

  test('a body that is not JSON', async () => {
    const { orchestrator } = await startOrchestrator()
    const post = (type: string) =>
      fetch(`${orchestrator.url}/v2/consumer/workflows`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: 'Bearer ada' },
        body: '{"steps":',
      })
    expect((await post('application/json')).status).toBe(400)
    expect((await post('text/plain')).status).toBe(415)
  })
})

describe('what has the right form and is refused all the same', () => {
  test('words that need mature content, where none is allowed', async () => {
    const { orchestrator } = await startOrchestrator()
    const asked = async (more: Readonly<Record<string, unknown>>) =>
      ask(orchestrator, 'POST /workflows?whatif=true', {
        body: order(more, { prompt: 'A NUDE, painted' }),
      })
    expect(await asked({})).toMatchObject({
      status: 400,
      body: { detail: 'Prompt requires mature content but workflow does not allow it' },
    })
    expect((await asked({ allowMatureContent: true })).status).toBe(200)
    expect(orchestrator.faults).toEqual([])
  })

  test('a model that is not enabled for generation', async () => {
    const resource = (air: string) =>
      air === lora ? { ...anyResource(), canGenerate: false } : anyResource()
    const { orchestrator } = await startOrchestrator({ resource })
    const body = order({}, { loras: { [lora]: 1 } })
    const answer = await ask(orchestrator, 'POST /workflows', { body })
    expect(answer.status).toBe(400)
    expect(answer.body.detail).toBe(`${lora} is not enabled for generation`)
    expect(orchestrator.workflows()).toEqual([])
  })

  test('an ephemeral workflow that nobody would hear of', async () => {
    const { orchestrator } = await startOrchestrator()
    const body = order({ ephemeral: true })
    const answer = await ask(orchestrator, 'POST /workflows', { body })
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { ephemeral: ['needs a callback or a wait'] } },
    })
  })
})

describe('whose token it is', () => {
  test.each<[string, string, string, number]>([
    ['nobody', '', 'GET /workflows', 401],
    ['a stranger', 'eve', 'GET /workflows', 401],
    ['a reader reads', 'reads', 'GET /workflows', 200],
    ['a reader orders', 'reads', 'POST /workflows', 403],
    ['a reader cancels', 'reads', 'PUT /workflows/1', 403],
    ['a reader removes', 'reads', 'DELETE /workflows/1', 403],
    ['who only writes orders', 'writes', 'POST /workflows', 202],
    ['who only writes reads', 'writes', 'GET /workflows', 403],
    ['who only writes looks at one', 'writes', 'GET /workflows/1', 403],
  ])('%s', async (_, token, what, status) => {
    const { orchestrator } = await startOrchestrator()
    const body = what.startsWith('POST') ? order() : what.startsWith('PUT') ? {} : undefined
    const answer = await ask(orchestrator, what, { token, body })
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body).toBeTypeOf('string')
    if (status === 401) expect(answer.body).toMatchObject({ title: 'Unauthorized', status: 401 })
    expect(orchestrator.balance(ada).blue).toBe(status === 202 ? 499 : 500)
  })
})

test('what is unknown is told apart', async () => {
  const { orchestrator } = await startOrchestrator()
  expect((await ask(orchestrator, 'GET /nowhere')).status).toBe(404)
  expect((await ask(orchestrator, 'PATCH /workflows/1', { body: [] })).status).toBe(405)
  expect((await ask(orchestrator, 'GET /workflows/%zz')).status).toBe(400)
  expect((await ask(orchestrator, 'GET /workflows?wiat=3')).status).toBe(200)
  expect(orchestrator.faults.map(({ why }) => why)).toEqual([
    'GET /v2/consumer/nowhere is unknown here',
    'PATCH /v2/consumer/workflows/1 is unknown here',
    '/v2/consumer/workflows/%zz is not rightly encoded',
    'unknown keys: wiat',
  ])
})
