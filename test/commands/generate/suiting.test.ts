import { describe, expect, test, vi } from 'vitest'
import { again } from '../../../commands/generate/again.ts'
import { mustSuit } from '../../../commands/generate/suiting.ts'
import type { Maker } from '../../../src/civitai/maker.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import type { Services } from '../../../src/command.ts'
import { en } from '../../../src/words/en.ts'
import { callFor } from '../../support/call.ts'
import { civitaiWith, servicesWith } from '../../support/civitai.ts'
import { GENERATION, generation, generationsWith } from '../../support/generations.ts'
import { toldBy } from '../../support/problem.ts'

const makerWith = (version: number, change: Partial<Maker> = {}): Maker => ({
  model: 7,
  version,
  name: 'Lantern',
  type: 'Checkpoint',
  mature: false,
  baseModel: 'SDXL 1.0',
  air: `urn:air:sdxl:checkpoint:civitai:7@${version}`,
  ...change,
})
const LORA = makerWith(81, { name: 'Glow', air: 'urn:air:sdxl:lora:civitai:8@81' })

const wish = {
  model: { air: makerWith(71).air, baseModel: 'SDXL 1.0' },
  lora: { air: LORA.air, weight: 0.8 },
  prompt: 'a red fox',
  size: 'square',
  count: 2,
  seed: 42,
} as const

/** *Again* on that wish, where Civitai and the place have these to make pictures with. */
function pressed(makers: readonly Maker[], quote = generationsWith().quote): Promise<unknown> {
  const services: Services = {
    ...servicesWith(civitaiWith({ makers })),
    generations: generationsWith({
      quote,
      get: async () => generation(),
      wishOf: async () => wish,
    }),
  }
  return Promise.resolve(again.run(callFor({ id: GENERATION }), services))
}

describe('the same wish again', () => {
  test('is priced with what Civitai calls its models now, and another seed', async () => {
    const quote = vi.fn(generationsWith().quote)
    const renamed = makerWith(71, { air: 'urn:air:sdxl:checkpoint:civitai:7@71.safetensors' })
    await pressed([renamed, LORA], quote)
    expect(quote.mock.lastCall?.[1]).toMatchObject({
      model: { air: renamed.air, baseModel: 'SDXL 1.0' },
      lora: wish.lora,
      prompt: 'a red fox',
      seed: undefined,
    })
  })

  test.each([
    ['model', [LORA], en.cannotMakeWithModel],
    ['LoRA', [makerWith(71)], en.cannotMakeWithLora],
  ])('has no price where its %s makes nothing here any more', async (_, makers, says) => {
    const quote = vi.fn(generationsWith().quote)
    expect((await toldBy(pressed(makers, quote))).says).toBe(says)
    expect(quote).not.toHaveBeenCalled()
  })
})

describe('a prompt beside names', () => {
  const screen = createWordScreen()
  /** Everything but what is shown nowhere. */
  const mayShow = (text: string): boolean => !screen.sexualisesMinors([text])
  const judged = async (prompt: string, name: string): Promise<void> =>
    mustSuit(prompt, [makerWith(71, { name }), undefined], {
      civitai: { ...civitaiWith(), mayShow },
    })

  test('is refused for what both say together', async () => {
    expect((await toldBy(judged('a little girl', 'Nude Style'))).says).toBe(en.otherPrompt)
  })

  test.each([
    ['a little girl', 'Lantern Style'],
    ['a tall woman', 'Nude Style'],
  ])('is let through where they say nothing of it: %s, %s', async (prompt, name) => {
    await expect(judged(prompt, name)).resolves.toBeUndefined()
  })
})
