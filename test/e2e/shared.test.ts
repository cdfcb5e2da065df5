import { test } from 'vitest'
import { sharedByTwo } from './sharing.ts'

test('two processes share 30 digests that are due at once, and Discord has no cause to complain', () =>
  sharedByTwo(30))
