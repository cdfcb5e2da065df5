import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createIsSigned, proofOf } from '../../src/http/signature.ts'

const NOW = Date.UTC(2026, 10, 21, 9)
const SECONDS = NOW / 1_000
const signature = 'a'.repeat(128)

describe('a proof', () => {
  test.each([SECONDS, SECONDS - 300, SECONDS + 300])('may be of %d', (seconds) => {
    expect(proofOf(signature, `${seconds}`, NOW)).toEqual({ signature, timestamp: `${seconds}` })
  })

  test.each([
    ['without a signature', undefined, `${SECONDS}`],
    ['without a time', signature, undefined],
    ['older than five minutes', signature, `${SECONDS - 301}`],
    ['five minutes ahead', signature, `${SECONDS + 301}`],
    ['in milliseconds', signature, `${NOW}`],
    ['at no time', signature, 'NaN'],
    ['at an empty time', signature, ''],
    ['at a time with more behind it', signature, `${SECONDS}.0`],
    ['that is too short', signature.slice(1), `${SECONDS}`],
    ['that is too long', `${signature}a`, `${SECONDS}`],
    ['that is no hex', `${signature.slice(1)}g`, `${SECONDS}`],
  ])('is none %s', (_, given, timestamp) => {
    expect(proofOf(given, timestamp, NOW)).toBeUndefined()
  })
})

describe('a signature', () => {
  // RFC 8032, section 7.1, test 3: Discord's key is the same 32 bytes.
  test('is that of the standard', () => {
    const key = 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'
    const proof = {
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
        '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      timestamp: '',
    }
    const isSigned = createIsSigned(key)
    expect(isSigned(proof, Buffer.from('af82', 'hex'))).toBe(true)
    expect(isSigned(proof, Buffer.from('af83', 'hex'))).toBe(false)
  })

  test('covers the time and every byte of the body', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x = '' } = publicKey.export({ format: 'jwk' })
    const isSigned = createIsSigned(Buffer.from(x, 'base64url').toString('hex'))
    const body = Buffer.from('{"type":1,"name":"ü"}')
    const proof = {
      timestamp: '1795251600',
      signature: sign(null, Buffer.concat([Buffer.from('1795251600'), body]), privateKey).toString(
        'hex',
      ),
    }
    expect(isSigned(proof, body)).toBe(true)
    expect(isSigned({ ...proof, timestamp: '1795251601' }, body)).toBe(false)
    for (let at = 0; at < body.length; at++) {
      const other = Buffer.from(body)
      other[at] = (other[at] ?? 0) ^ 1
      expect(isSigned(proof, other)).toBe(false)
    }
  })
})
