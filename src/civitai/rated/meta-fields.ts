import { shorten } from './shorten.ts'

/** Generation data, free-form: any program writes what it likes under names of its own. */
export type Fields = Readonly<Record<string, unknown>>

/** A field of a few words that holds a text is cut. */
const FIELD_LENGTH = 100

/** What programs write where there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', 'undefined', 'null', 'none', 'nan'])

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text of a text or a number. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : numberOf(value)
  return NOTHING.has(text.toLowerCase()) ? undefined : text
}

/** A fraction as people write one; nothing of a number so large that JSON made another one of it. */
function numberOf(value: unknown): string {
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return ''
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
}

/** The same of a few words. */
export const fieldOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(nameIn(text), FIELD_LENGTH)
}

/** An AIR of Civitai's is told as `id@version`, by which its model is found. */
const nameIn = (text: string): string =>
  /^(?:urn:)?air:[^\s]*:civitai:(\d+(?:@\d+)?)(?![\d@])/i.exec(text)?.[1] ?? text

type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that there are. */
export const known = <T extends object>(fields: T): Known<T> =>
  // Which keys are left, Object.fromEntries forgets.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
