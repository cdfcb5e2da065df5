import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryStore } from '../../../src/cache/memory.ts'
import { createCache } from '../../../src/cache.ts'
import type { Get } from '../../../src/civitai/asking/http.ts'
import { resilient } from '../../../src/civitai/asking/resilient.ts'
import { createCatalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import { wireModel, wirePage } from '../../support/wire.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a person does not wait in the lane of the digest that asked the same first', async () => {
  const sent: string[] = []
  const get: Get = async (path, { ids, query }) => {
    sent.push(`${path} ${ids ?? query}`)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    return wirePage([wireModel(7)])
  }
  const catalogue = createCatalogue({
    ask: resilient(get, { perSecond: 4, now: Date.now, random: () => 0 }),
    cache: createCache({ memory: memoryStore(1_000_000), now: Date.now, onFailed: () => {} }),
    screen: createWordScreen(),
    now: Date.now,
    onOdd: () => {},
    onUnheard: () => {},
  })
  const typed = ['ink', 'wool', 'moss', 'tea', 'salt', 'reed'].map((words) =>
    catalogue.search(words, false, { lane: 'autocomplete' }),
  )
  const digest = catalogue.entries([7], false, { lane: 'digests' })
  await vi.advanceTimersByTimeAsync(100)
  const person = catalogue.entries([7], false, { lane: 'answers' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await person).toEqual(await digest)
  await Promise.all(typed)
  expect(sent.indexOf('/models 7')).toBe(3)
  expect(sent).toHaveLength(7)
})
