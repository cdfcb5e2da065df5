import { test } from 'vitest'
import { survivesKills } from './killing.ts'

test(
  'killed thirty times, every digest is seen at most once, and once where that can be known',
  () => survivesKills(50, 30),
  1_200_000,
)
