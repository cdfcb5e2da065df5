import { expect, test } from 'vitest'
import { sourceOf } from '../../src/observe/source.ts'

const SOURCE = 'https://git.example/owner/name'
const PAGE = 'https://name.example/'

test.each([
  ['an address', { repository: SOURCE }, SOURCE],
  ['npm’s own form', { repository: { type: 'git', url: `git+${SOURCE}.git` } }, SOURCE],
  ['the homepage alone', { homepage: PAGE }, PAGE],
  ['both', { repository: SOURCE, homepage: PAGE }, SOURCE],
  ['an address that is not of the web', { repository: 'git@git.example:owner/name' }, undefined],
  ['a script', { repository: 'javascript:alert(1)//https://git.example' }, undefined],
  ['one that is not, and the homepage', { repository: 'owner/name', homepage: PAGE }, PAGE],
  ['nothing', {}, undefined],
])('the source, of a package.json with %s', (_, manifest, expected) => {
  expect(sourceOf({ version: '1.2.3', ...manifest })).toBe(expected)
})
