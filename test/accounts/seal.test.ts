import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSeal } from '../../src/accounts/seal.ts'

const [old, next, other] = [randomBytes(32), randomBytes(32), randomBytes(32)]

test('what is sealed is opened for its owner, and for nobody else', () => {
  const { seal, open } = createSeal([old])
  const sealed = seal('a token', 'tokens of 1')
  expect(sealed).not.toContain('a token')
  expect(open(sealed, 'tokens of 1')).toBe('a token')
  expect(open(sealed, 'tokens of 2')).toBeUndefined()
  expect(open(sealed, 'link of 1')).toBeUndefined()
  expect(seal('a token', 'tokens of 1')).not.toBe(sealed)
})

test('a new key seals, and the one before still opens until it is taken away', () => {
  const before = createSeal([old]).seal('a token', 'one')
  const both = createSeal([next, old])
  expect(both.open(before, 'one')).toBe('a token')
  const after = both.seal('a token', 'one')
  expect(createSeal([next]).open(after, 'one')).toBe('a token')
  expect(createSeal([next]).open(before, 'one')).toBeUndefined()
  expect(createSeal([other]).open(after, 'one')).toBeUndefined()
})

test('what was changed, cut, or never was one is not opened', () => {
  const { seal, open } = createSeal([old])
  const sealed = seal('a token', 'one')
  for (let at = 0; at < sealed.length; at++) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    const opened = open(changed, 'one')
    // The last letter of base64 may hold bits that count for nothing.
    if (at < sealed.length - 1) expect(opened, changed).toBeUndefined()
    expect(open(sealed.slice(0, at), 'one')).toBeUndefined()
  }
  for (const odd of ['', '.', 'v1..', `${sealed}.x`, 'v2.a.b', '\0']) {
    expect(open(odd, 'one')).toBeUndefined()
  }
})
