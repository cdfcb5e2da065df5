import { createHmac, timingSafeEqual } from 'node:crypto'

/** Makes and checks the addresses of blobs, which anybody may fetch until they expire. */
export interface Signing {
  /** The query of an address that is valid until `until` (ms since 1970). */
  query(id: string, until: number): string
  isValid(id: string, query: { readonly sig: string; readonly exp: string }, now: number): boolean
}

export function createSigning(secret: string): Signing {
  const signature = (id: string, exp: string) =>
    createHmac('sha256', secret).update(`${id} ${exp}`).digest('base64url')
  return {
    query(id, until) {
      const exp = new Date(until).toISOString()
      return `sig=${signature(id, exp)}&exp=${encodeURIComponent(exp)}`
    },
    isValid(id, { sig, exp }, now) {
      const [given, right] = [Buffer.from(sig), Buffer.from(signature(id, exp))]
      const isRight = given.length === right.length && timingSafeEqual(given, right)
      return isRight && Date.parse(exp) > now
    },
  }
}
