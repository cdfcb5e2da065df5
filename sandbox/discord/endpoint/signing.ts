import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'

/** Signs what Discord sends to an application's endpoint, with a key of the application's own. */
export interface Signing {
  /** 64 hex digits, as the developer portal shows them. */
  readonly publicKey: string
  /** The headers that prove who sent this text, in seconds since 1970. */
  readonly headersFor: (text: string, seconds: number) => Readonly<Record<string, string>>
}

export function createSigning(): Signing {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({
    format: 'jwk',
  })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    headersFor: (text, seconds) => {
      const signature = sign(null, Buffer.from(`${seconds}${text}`), privateKey)
      return {
        'x-signature-ed25519': signature.toString('hex'),
        'x-signature-timestamp': `${seconds}`,
      }
    },
  }
}
