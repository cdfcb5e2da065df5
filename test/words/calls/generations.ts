import type { Catalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import type { WireMaker } from '../../../src/civitai/wire/maker.ts'
import type { GenerationReason } from '../../../src/generation/generation.ts'
import type { Generations } from '../../../src/generation/generations.ts'
import type { Generation } from '../../../src/generation/orders/told.ts'
import { rated } from '../../../src/rating.ts'
import { accountsWith } from '../../support/accounts.ts'
import { heldSince } from '../../support/catalogue.ts'
import { now } from '../../support/dispatch.ts'
import { GENERATION, generation, generationsWith } from '../../support/generations.ts'
import { held, model, twelve, version, windowOf } from '../greek.ts'
import { type Asked, ask, type Otherwise } from './asked.ts'

const accounts = accountsWith({ access: async () => 'token' })
const BASE_MODEL = 'SDXL 1.0'
const wish = { ...generation().recipe, prompt: 'νύχτα', negative: 'μέρα', seed: 42 } as never

const generating = (change: Partial<Generations> = {}, more: Otherwise = {}): Otherwise => ({
  accounts,
  generations: generationsWith({ wishOf: async () => wish, ...change }),
  ...more,
})

/** Every model is one to make pictures with, or such a LoRA; so is the eighth, in any case. */
const makers = (
  type: 'Checkpoint' | 'LORA',
  change: Parameters<typeof version>[1] = {},
  lora = change,
): Partial<Catalogue> => ({
  model: (id) => {
    const of = id === 8 ? { type: 'LORA', ...lora } : { type, ...change }
    const { type: kind, ...rest } = of
    const able = { canGenerate: true, baseModel: BASE_MODEL, ...rest }
    return held(model(id, { type: kind, versions: [version(id * 10 + 1, able)] }))
  },
  maker: async (id) => {
    const one = Math.floor(id / 10)
    const air = `urn:air:sdxl:${type.toLowerCase()}:civitai:${one}@${id}`
    return heldSince(now, rated<WireMaker>('PG', { model: one, baseModel: BASE_MODEL, air }))
  },
})

const given = { model: '#7', prompt: 'νύχτα' }
const priced = (options: Asked['given'], catalogue = makers('Checkpoint')): Asked =>
  ask('generate', options, generating({}, { catalogue }))

const quoted: Generations['quote'] = async (...asked) => ({
  ...(await generationsWith().quote(...asked)),
  affordable: false,
  capLeft: 1,
})
const is = (change: Partial<Generation>): Partial<Generations> => ({
  list: async () => [generation(change)],
  get: async () => generation(change),
})
const shown = (change: Partial<Generation>): Asked => ask('generations', {}, generating(is(change)))
const over = (change: Partial<Generation>): Asked => shown({ state: 'ended', ...change })

const REASONS: readonly GenerationReason[] = [
  'blocked',
  'no worker',
  'too slow',
  'no buzz',
  'mature prompt',
  'not enabled',
  'not allowed',
  'too many',
  'unknown',
]

/** Pictures that people have made and pay for. */
export const generations: readonly Asked[] = [
  priced(given),
  priced({ ...given, negative: 'μέρα', size: 'portrait', count: 4, seed: 5, private: true }),
  ask('generate', given, generating({ quote: quoted }, { catalogue: makers('Checkpoint') })),
  ask('generate', given, generating(is({}), { catalogue: makers('Checkpoint') })),
  ask(
    'generate',
    given,
    generating({}, { catalogue: { ...makers('Checkpoint'), typed: (text) => rated('XXX', text) } }),
  ),
  priced({ ...given, lora: '#7' }),
  priced({ ...given, lora: '#8' }, makers('Checkpoint', {}, { canGenerate: false })),
  priced({ ...given, lora: '#8' }, makers('Checkpoint', {}, { baseModel: 'Flux.1 D' })),
  priced(given, makers('LORA')),
  priced(given, makers('Checkpoint', { canGenerate: false })),
  priced(given, makers('Checkpoint', { baseModel: 'Βάση' })),
  priced({ ...given, model: 'λύχνος' }, { search: () => held(windowOf(twelve, false)) }),
  priced({ ...given, model: 'https://civitai.com/user/77' }),
  ask('model', { query: '#7' }, generating({}, { catalogue: makers('Checkpoint') })),
  ask('generate: form', { version: 71, negative: true }, generating()),
  ask('generate: recipe', { id: GENERATION }, generating()),
  ask('generations', {}, generating()),
  shown({}),
  shown({ state: 'spent' }),
  shown({ queue: 3 }),
  shown({ progress: 40 }),
  shown({ spentAt: now - 600_000 }),
  shown({ recipe: undefined }),
  over({ outcome: 'succeeded' }),
  over({ outcome: 'cancelled', refunded: 0 }),
  over({ outcome: 'cancelled', refunded: 7 }),
  over({ outcome: 'expired', spent: 12 }),
  over({ outcome: 'lost' }),
  over({ outcome: 'refused', spent: 0 }),
  ...REASONS.map((reason) => over({ outcome: 'failed', reason, spent: 0 })),
]
