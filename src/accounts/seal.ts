import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Encrypts what is kept, each for one owner: what is sealed for one opens for nobody else. */
export interface Seal {
  /** `owner` says whose it is and what it is; it is not kept in what is sealed. */
  seal(text: string, owner: string): string
  /** Undefined where no key opens it, or it was sealed for another owner. */
  open(sealed: string, owner: string): string | undefined
}

const FORM = 'v1'
/** NIST SP 800-38D: 96 bits, never twice under a key; the tag whole. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM. The first key seals, and all open: so a key is replaced while the old one is still there. */
export function createSeal(
  keys: readonly Buffer[],
  random: (bytes: number) => Buffer = randomBytes,
): Seal {
  const named = new Map(keys.map((key) => [nameOf(key), key]))
  const [sealing] = named
  if (sealing === undefined) throw new Error('a seal needs a key')
  const [name, key] = sealing
  return {
    seal(text, owner) {
      const nonce = random(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const body = Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
      return [FORM, name, body].join('.')
    },
    open(sealed, owner) {
      const [form, by = '', body = '', ...rest] = sealed.split('.')
      const found = named.get(by)
      const bytes = Buffer.from(body, 'base64url')
      if (form !== FORM || found === undefined || rest.length > 0) return undefined
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv('aes-256-gcm', found, bytes.subarray(0, NONCE_BYTES))
      decipher.setAAD(Buffer.from(owner))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([opened, decipher.final()]).toString('utf8')
      } catch {
        // It was changed, or is somebody else's.
        return undefined
      }
    },
  }
}

/** Tells keys apart without telling anything of them. */
const nameOf = (key: Buffer): string =>
  createHash('sha256').update('name of ').update(key).digest('base64url').slice(0, 8)
