import type { SentFile } from './rules/attachments.ts'
import { type FormError, invalidForm } from './rules/form.ts'
import { brokenForm, type Refused, tooLarge } from './rules/refusal.ts'

/** The body of a request: its text, of a form its `payload_json` and its files. */
export interface Received {
  readonly text: string
  readonly files: readonly SentFile[]
  /** Why it cannot be read. */
  readonly refusal?: Refused
}

/** Bytes of a whole request (Discord docs, "Uploading Files"). */
export const REQUEST_BYTES_MAX = 25 * 1_024 * 1_024

export const TOO_LARGE: Received = { text: '', files: [], refusal: tooLarge() }

/** Reads a body. Only a form takes time. */
export const receivedOf = (
  contentType: string | undefined,
  bytes: Buffer,
): Received | Promise<Received> =>
  contentType !== undefined && /^multipart\/form-data\s*;/i.test(contentType)
    ? formOf(contentType, bytes)
    : { text: bytes.toString('utf8'), files: [] }

async function formOf(contentType: string, bytes: Buffer): Promise<Received> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
  const form = await response.formData().catch((error: unknown) => {
    // How Node calls a form that is none.
    if (error instanceof TypeError) return undefined
    throw error
  })
  if (form === undefined) return { text: '', files: [], refusal: brokenForm() }
  const errors: FormError[] = []
  const files: SentFile[] = []
  let text = ''
  for (const [field, value] of form) {
    const [, index] = /^files\[(\d{1,9})\]$/.exec(field) ?? []
    if (form.getAll(field).length > 1) errors.push(houseRule(field, 'REPEATED'))
    else if (field === 'payload_json' && typeof value === 'string') text = value
    else if (index === undefined || typeof value === 'string') {
      errors.push(houseRule(field, 'UNKNOWN'))
    } else {
      const content = new Uint8Array(await value.arrayBuffer())
      files.push({ index: Number(index), name: value.name, bytes: content })
    }
  }
  return { text, files, ...(errors.length > 0 && { refusal: invalidForm(errors) }) }
}

/** House rule: Discord takes no notice of such fields, which hides mistakes. */
const houseRule = (field: string, what: 'REPEATED' | 'UNKNOWN'): FormError => ({
  path: [field],
  code: `HOUSE_RULE_${what}_FIELD`,
  message: 'A form has payload_json, and a files[n] for each of its files.',
})
