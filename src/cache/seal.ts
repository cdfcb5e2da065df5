import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/**
 * Makes what lies in a store that others can write to trustworthy: only who knows the secret can
 * write what is believed, and only under the name it was written for.
 */
export interface Seal {
  /** A name that tells nothing of the key, which holds what somebody searched for. */
  nameOf(key: string): string
  sealed(name: string, text: string): string
  /** The text; undefined where it was not sealed with this secret for this name. */
  opened(name: string, sealed: string): string | undefined
}

/** Characters of SHA-256 in base64url. */
const LENGTH = 43

export function createSeal(secret: string): Seal {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32))
  const naming = derived('curator, names in the cache')
  const sealing = derived('curator, values in the cache')
  const seal = (name: string, text: string): Buffer =>
    createHmac('sha256', sealing).update(`${name}\n`).update(text).digest()
  return {
    nameOf: (key) => createHmac('sha256', naming).update(key).digest('base64url'),
    sealed: (name, text) => seal(name, text).toString('base64url') + text,
    opened(name, sealed) {
      const text = sealed.slice(LENGTH)
      const given = Buffer.from(sealed.slice(0, LENGTH), 'base64url')
      const right = seal(name, text)
      return given.length === right.length && timingSafeEqual(given, right) ? text : undefined
    },
  }
}
