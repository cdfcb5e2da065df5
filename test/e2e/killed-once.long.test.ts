import { test } from 'vitest'
import { aDigest, aFollow, survivesKills } from './killing.ts'

test('killed once, every digest is seen at most once, and once where that can be known', () =>
  survivesKills(4, 1, aDigest))

test('and so is every new version', () => survivesKills(2, 1, aFollow))
