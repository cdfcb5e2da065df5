import type { core } from 'zod'
import { Refused } from './refusal.ts'

/** An error in one field of a body. */
export interface FormError {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}

interface Schema<T> {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly core.$ZodIssue[] } }
}

/** Parses a body. Throws Discord's "Invalid Form Body" if it does not match. */
export function checked<T>(schema: Schema<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw invalidForm(result.error.issues.flatMap(inDiscordsWords))
}

/** Discord's "Invalid Form Body" for these errors, nested by field. */
export function invalidForm(errors: readonly FormError[]): Refused {
  const tree: Record<PropertyKey, unknown> = {}
  for (const { path, code, message } of errors) {
    let node = tree
    for (const key of path) {
      node[key] ??= {}
      node = node[key] as Record<PropertyKey, unknown>
    }
    const list = (node._errors ?? []) as unknown[]
    node._errors = [...list, { code, message }]
  }
  const body = { message: 'Invalid Form Body', code: 50_035, errors: tree }
  return new Refused(400, body, 'refused body')
}

function inDiscordsWords(issue: core.$ZodIssue): FormError[] {
  const at = (code: string, message: string, path: readonly PropertyKey[] = issue.path) => [
    { path, code, message },
  ]
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? at('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
        : at('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`)
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? at('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
        : at('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`)
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? at('BASE_TYPE_REQUIRED', 'This field is required')
        : at(`BASE_TYPE_BAD_${issue.expected.toUpperCase()}`, issue.message)
    case 'unrecognized_keys':
      // House rule: Discord ignores unknown keys, which hides typos.
      return issue.keys.flatMap((key) =>
        at('HOUSE_RULE_UNKNOWN_KEY', 'Discord knows no such field.', [...issue.path, key]),
      )
    case 'invalid_value':
      return at(
        'BASE_TYPE_CHOICES',
        `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      )
    case 'invalid_union':
      if (issue.errors.length > 0) return closest(issue.errors).flatMap((one) => within(issue, one))
      return at('UNION_TYPE_CHOICES', 'Value of field "type" is not one that may stand here.')
    case 'custom':
      return at(String(issue.params?.code ?? 'BASE_TYPE_BAD_VALUE'), issue.message)
    default:
      return at('BASE_TYPE_BAD_VALUE', issue.message)
  }
}

type Issues = readonly core.$ZodIssue[]

/** The errors of the union member that was probably meant. */
function closest(ways: readonly Issues[]): Issues {
  const wrongKinds = (way: Issues) => way.filter(({ code }) => code === 'invalid_union').length
  const depth = (way: Issues) => Math.max(...way.map(({ path }) => path.length))
  const [best = []] = ways.toSorted(
    (a, b) => wrongKinds(a) - wrongKinds(b) || depth(b) - depth(a) || a.length - b.length,
  )
  return best
}

const within = ({ path }: core.$ZodIssue, issue: core.$ZodIssue): FormError[] =>
  inDiscordsWords({ ...issue, path: [...path, ...issue.path] })
