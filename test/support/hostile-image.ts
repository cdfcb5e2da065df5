import fc from 'fast-check'
import { hostileLevel, hostileText, hostileUrl, longText } from './hostile.ts'

const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
const count = fc.nat({ max: 9_000_000 })

/** A value where a program writes a number or a text, as it likes. */
const value = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.nat() },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(null, true, [], {}) },
)

const fields = (one: fc.Arbitrary<unknown>) => ({
  prompt: one,
  negativePrompt: one,
  seed: one,
  steps: one,
  sampler: one,
  cfgScale: one,
  'Clip skip': one,
  Size: one,
  Model: one,
})
const resources = (one: fc.Arbitrary<unknown>, minLength: number) =>
  fc.array(fc.record({ name: one, type: one, weight: one }), { minLength, maxLength: 12 })

const meta = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record(
      { ...fields(value), resources: resources(value, 0) },
      { requiredKeys: [] },
    ),
  },
  // What of everything may be shown at once.
  {
    weight: 1,
    arbitrary: fc.record({ ...fields(longText), resources: resources(longText, 10) }),
  },
)

/** A picture of a gallery as Civitai might send it, in which everything anybody wrote is hostile. */
export const hostileImage = fc.record({
  id: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  url: hostileUrl,
  browsingLevel: hostileLevel,
  nsfwLevel: fc.constantFrom('None', 'None', 'Soft', 'X', 'Blocked', undefined),
  type: fc.constantFrom('image', 'image', 'video', 'audio'),
  createdAt: fc.constantFrom('2026-08-09T15:12:32.918Z', 'never', undefined),
  postId: perhaps(count),
  stats: perhaps(
    fc.record({
      likeCount: count,
      heartCount: count,
      laughCount: count,
      cryCount: count,
      commentCount: count,
    }),
  ),
  username: perhaps(hostileText),
  baseModel: perhaps(hostileText),
  meta: perhaps(meta),
})
