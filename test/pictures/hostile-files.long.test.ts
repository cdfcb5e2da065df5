import { expect, test } from 'vitest'
import { hostileFiles } from './hostile-files.ts'
import { readingIn } from './reading.ts'

/**
 * Measured once in a process of its own each: none took 100 ms or 20 MB more than before.
 */

/** Numbers between 0 and 1, the same ones each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

const files = hostileFiles(numbers(17))

test('there are two hundred', () => {
  expect(files.length).toBeGreaterThanOrEqual(200)
})

test.for(files)('$name is read or is not, and does no harm', async ({ make }) => {
  const reading = await readingIn(make(), 65_536)
  expect(['generation', 'none', 'unsupported']).toContain(reading.kind)
  expect(Object.keys(Object.prototype)).toEqual([])
  if (reading.kind !== 'generation') return
  const { wholePrompt, resources, ...texts } = reading.written
  expect(wholePrompt.isWellFormed()).toBe(true)
  expect(resources.length).toBeLessThanOrEqual(20)
  for (const one of [...Object.values(texts), ...resources.flatMap(({ name }) => name ?? [])]) {
    expect(one).toBeTypeOf('string')
    expect(one.length).toBeLessThanOrEqual(2_000)
    expect(one.isWellFormed()).toBe(true)
  }
  for (const { hash = '0A1B2C3D', weight = '1', version = 1 } of resources) {
    expect(hash).toMatch(/^[\dA-F]+$/)
    expect(Number.isFinite(Number(weight))).toBe(true)
    expect(Number.isSafeInteger(version) && version > 0).toBe(true)
  }
})
