import type * as z from 'zod'

/** What is wrong with each field, as ProblemDetails tells it: `steps[0].input.width` → sentences. */
export type Problems = Readonly<Record<string, readonly string[]>>

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

/** The issues of a body, or of a part of it that begins at `within`. */
export function problemsOf(error: z.ZodError, within: readonly PropertyKey[] = []): Problems {
  const problems: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const told =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [[...issue.path, key], 'is not a known property'] as const)
        : [[issue.path, issue.message] as const]
    for (const [path, message] of told) {
      const name = pathText([...within, ...path])
      problems[name] = [...(problems[name] ?? []), message]
    }
  }
  return problems
}
