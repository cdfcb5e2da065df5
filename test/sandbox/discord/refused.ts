import { expect } from 'vitest'
import { Refused } from '../../../sandbox/discord/rules/refusal.ts'

export type Json = Readonly<Record<string, unknown>>

export const x = (length: number) => 'x'.repeat(length)
export const many = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(i))
export const link = (length: number) => `https://a.b/${x(length - 12)}`

/** The errors of a refusal as `path CODE`, flat; `[]` when the body is accepted. */
export function errorsOf(check: () => unknown): readonly string[] {
  try {
    check()
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(error).toMatchObject({ status: 400, body: { code: 50_035 }, fault: 'refused body' })
    return flat(error.body.errors as Json)
  }
}
function flat(tree: Json, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')} ${code}`)
      : flat(value as Json, [...path, key]),
  )
}

/** What the errors of a refused body must be: one, with this in it. */
export const only = (code: string) => [expect.stringContaining(code)]
