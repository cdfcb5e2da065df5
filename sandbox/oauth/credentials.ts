/** How an application says who it is. */
export interface Credentials {
  readonly id: string
  /** Undefined where it gave none. */
  readonly secret: string | undefined
  /** Whether it used HTTP Basic and not the form. */
  readonly basic: boolean
}

const BASIC = /^Basic +([\w+/=-]+) *$/i

/**
 * Reads the id and the secret of an application from the header or, where that is no HTTP Basic,
 * from the form. Undefined without an id.
 */
export function credentialsOf(
  header: string | undefined,
  form: Readonly<Record<string, string>>,
): Credentials | undefined {
  const [, packed] = BASIC.exec(header ?? '') ?? []
  if (packed !== undefined) {
    const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(packed, 'base64').toString()) ?? []
    return id ? { id, secret: secret || undefined, basic: true } : undefined
  }
  const { client_id: id, client_secret: secret } = form
  return id ? { id, secret: secret || undefined, basic: false } : undefined
}
