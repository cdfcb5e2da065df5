import { test } from 'vitest'
import { survivesKills } from './killing.ts'

test('killed once, every digest is seen at most once, and once where that can be known', () =>
  survivesKills(4, 1))
