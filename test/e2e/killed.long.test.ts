import { test } from 'vitest'
import { aDigest, aFollow, survivesKills } from './killing.ts'

test(
  'killed thirty times, every digest is seen at most once, and once where that can be known',
  () => survivesKills(50, 30, aDigest),
  1_200_000,
)

test(
  'killed thirty times while sixty posts are due, every new version is seen as digests are',
  () => survivesKills(20, 30, aFollow),
  1_200_000,
)
