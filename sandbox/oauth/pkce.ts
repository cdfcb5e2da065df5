import { createHash } from 'node:crypto'

/** What a verifier is made of, and how much of it (RFC 7636, section 4.1). */
const VERIFIER = /^[\w.~-]{43,128}$/

/** Whether a text can be a verifier at all. */
export const isVerifier = (text: string): boolean => VERIFIER.test(text)

/** The challenge of a verifier by the method S256, the only one that either site takes. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')
