import { expect, test } from 'vitest'
import { mentionOf } from '../../src/discord/mention.ts'

const ids = new Map([
  ['digest', '11'],
  ['top', '12'],
])

test.each([
  ['digest edit', '</digest edit:11>'],
  ['top', '</top:12>'],
  ['about', '`/about`'],
  ['constructor', '`/constructor`'],
])('%s is named %s', (path, named) => {
  expect(mentionOf(path, ids)).toBe(named)
})
