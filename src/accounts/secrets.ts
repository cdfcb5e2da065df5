import { createHash } from 'node:crypto'

/** A secret that nobody guesses, for an address, a cookie, a state or a verifier (RFC 7636: 43 characters). */
export const secretFrom = (random: (bytes: number) => Buffer): string =>
  random(32).toString('base64url')

/** What is kept of a secret: it tells the same one again, and nothing of it. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')
