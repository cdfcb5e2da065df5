import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presses } from '../../commands/pages/card.ts'
import { ratedModel } from '../../src/civitai/rated/model.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { fullModel } from '../../src/civitai/wire/model.ts'
import { opened, RATINGS } from '../../src/rating.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileModel } from '../support/hostile.ts'

const screen = createWordScreen()

test('no hostile model makes a body that Discord refuses, or a text that acts', async () => {
  let slowest = 0
  let shown = 0
  await fc.assert(
    fc.asyncProperty(hostileModel, fc.constantFrom(...RATINGS), async (wire, ceiling) => {
      const began = performance.now()
      const model = opened(ratedModel(fullModel.parse(wire), screen), ceiling)
      if (model === undefined) return
      const services = servicesWith(civitaiWith({ models: [model] }))
      const call = callFor({ model: model.id, version: 0, words: undefined }, { ceiling })
      const replies = await Promise.all(
        Object.values(presses).map((press) => press.run(call, services)),
      )
      slowest = Math.max(slowest, performance.now() - began)
      shown += 1
      for (const reply of replies) {
        if ('onward' in reply || 'form' in reply) throw new Error('a card leads nowhere else')
        expectHarmless(reply)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(shown).toBeGreaterThan(1_000)
  console.info(`10,000 hostile models: ${shown} shown, the slowest in ${slowest.toFixed(1)} ms`)
}, 300_000)
