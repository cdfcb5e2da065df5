import { test } from 'vitest'
import { CACHE_ADDRESS, cacheIsAway } from '../support/cache-store.ts'
import { sharedByTwo } from './sharing.ts'

test(
  'two processes share 500 digests that are due at once, and Discord has no cause to complain',
  () => sharedByTwo(500),
  300_000,
)

test.skipIf(cacheIsAway)(
  'two processes that remember together share 300 digests and one total',
  () => sharedByTwo(300, CACHE_ADDRESS),
  300_000,
)
