import { createPublicKey, verify } from 'node:crypto'

/** Whether Discord signed a body just now. */
export type IsSigned = (proof: Proof, body: Uint8Array) => boolean

/** What a request says of who sent it; anybody can write anything. */
export interface Proof {
  /** 64 bytes as hex. */
  readonly signature: string
  /** When it was signed, in seconds since 1970. */
  readonly timestamp: string
}

/** Milliseconds. What is older may have been overheard and sent again. */
const SIGNED_WITHIN = 5 * 60_000
const SIGNATURE = /^[\da-f]{128}$/i
const TIMESTAMP = /^\d{1,12}$/

/** The proof in a request's headers, if it is in form and fresh; worth a look at the body. */
export function proofOf(
  signature: string | undefined,
  timestamp: string | undefined,
  now: number,
): Proof | undefined {
  if (signature === undefined || timestamp === undefined) return undefined
  if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return undefined
  if (Math.abs(now - Number(timestamp) * 1_000) > SIGNED_WITHIN) return undefined
  return { signature, timestamp }
}

/** Checks signatures of the key whose 32 bytes are given as hex. */
export function createIsSigned(publicKey: string): IsSigned {
  const x = Buffer.from(publicKey, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return ({ signature, timestamp }, body) =>
    verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'))
}
