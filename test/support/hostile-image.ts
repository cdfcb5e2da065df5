import fc from 'fast-check'
import { hostileLevel, hostileText, hostileUrl } from './hostile.ts'

const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
const count = fc.nat({ max: 9_000_000 })

/** A value where a program writes a number or a text, as it likes. */
const value = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.nat() },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(null, true, [], {}) },
)

const meta = fc.record(
  {
    prompt: value,
    negativePrompt: value,
    seed: value,
    steps: value,
    sampler: value,
    cfgScale: value,
    'Clip skip': value,
    Size: value,
    Model: value,
    resources: fc.array(fc.record({ name: value, type: value, weight: value }), { maxLength: 12 }),
  },
  { requiredKeys: [] },
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
