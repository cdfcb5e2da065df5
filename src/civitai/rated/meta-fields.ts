import { shorten } from './shorten.ts'

/** Generation data. Free-form: every program uses its own names and types. */
export type Fields = Readonly<Record<string, unknown>>

/** Characters of a short field. */
const FIELD_LENGTH = 100

/** What programs write for no value. */
const NOTHING: ReadonlySet<string> = new Set(['', 'undefined', 'null', 'none', 'nan'])

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a number, as a text. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : numberOf(value)
  return NOTHING.has(text.toLowerCase()) ? undefined : text
}

/** A number as people write it; undefined where it is too large to have come through JSON exactly. */
function numberOf(value: unknown): string {
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return ''
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
}

/** The same, cut to a short field. */
export const fieldOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(nameIn(text), FIELD_LENGTH)
}

/** A Civitai AIR becomes `id@version`, by which the model can be found. */
const nameIn = (text: string): string =>
  /^(?:urn:)?air:[^\s]*:civitai:(\d+(?:@\d+)?)(?![\d@])/i.exec(text)?.[1] ?? text

/** What Civitai finds a file by, by the digits: CRC32 or AutoV1, AutoV2, AutoV3, SHA256 or BLAKE3. */
const LENGTHS: ReadonlySet<number> = new Set([8, 10, 12, 64])
/** Of a file of no bytes, which programs take where they find no file. */
const OF_NOTHING = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855'

/** A hash in upper case, where Civitai finds files by such a one. */
export function hashOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const hash = value.trim().replace(/^0x/i, '').toUpperCase()
  const isOne = LENGTHS.has(hash.length) && /^[\dA-F]+$/.test(hash)
  return isOne && !OF_NOTHING.startsWith(hash) && !/^0+$/.test(hash) ? hash : undefined
}

type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that are not undefined. */
export const known = <T extends object>(fields: T): Known<T> =>
  // Object.fromEntries loses the type of the keys.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
