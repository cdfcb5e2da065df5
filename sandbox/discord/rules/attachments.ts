import type { APIAttachment } from 'discord-api-types/v10'
import { z } from 'zod'
import { type FormError, invalidForm } from './form.ts'
import { tooLarge } from './refusal.ts'
import { maybe, snowflake, text } from './text.ts'

/** A file of a request: `files[index]` of its form. */
export interface SentFile {
  readonly index: number
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of a message (Discord docs, "Create Message"). */
const FILES_MAX = 10
/** Bytes of a file where nothing was paid for more (Discord docs, "Uploading Files"). */
const FILE_BYTES_MAX = 10 * 1_024 * 1_024

/** The files that a message is to have: those of the request by their number, others by their id. */
export const attachments = z
  .array(
    z.strictObject({
      id: z.union([snowflake, z.int().min(0)]),
      filename: maybe(text(1_024).min(1)),
      description: maybe(text(1_024)),
    }),
  )
  .max(FILES_MAX)

type Listed = z.infer<typeof attachments>[number]

/** The files of a message after a request: of those before it the ones that stay, and the new ones. */
interface Chosen {
  readonly kept: readonly APIAttachment[]
  readonly added: readonly Added[]
}

interface Added {
  readonly name: string
  readonly bytes: Uint8Array
  readonly description?: string
}

/**
 * The files that a message has after a request (Discord docs, "Editing Message Attachments"). A list
 * names all that are there afterwards; without one, those before stay. Throws `Refused`.
 */
export function chosenFiles(
  list: readonly Listed[] | null | undefined,
  sent: readonly SentFile[],
  before: readonly APIAttachment[],
): Chosen {
  if (sent.some(({ bytes }) => bytes.length > FILE_BYTES_MAX)) throw tooLarge()
  const listed: readonly Listed[] = list ?? [
    ...before.map(({ id }) => ({ id })),
    ...sent.map(byIndex),
  ]
  const held = new Map(before.map((one) => [one.id, one]))
  // Discord drops files without bytes, as if they had not been sent.
  const full = new Map(sent.filter(hasBytes).map((file) => [`${file.index}`, file]))
  const errors = [
    ...errorsIn(listed, (id) => held.has(id) || full.has(id)),
    ...unused(listed, sent),
  ]
  if (errors.length > 0) throw invalidForm(errors)
  return {
    kept: listed.flatMap(({ id, description }) => {
      const one = held.get(`${id}`)
      return one ? [{ ...one, ...(description && { description }) }] : []
    }),
    added: listed.flatMap(({ id, filename, description }) => {
      const file = held.has(`${id}`) ? undefined : full.get(`${id}`)
      if (file === undefined) return []
      const name = filename ?? file.name
      return [{ name, bytes: file.bytes, ...(description && { description }) }]
    }),
  }
}

const byIndex = ({ index }: SentFile): Listed => ({ id: index })
const hasBytes = ({ bytes }: SentFile): boolean => bytes.length > 0

function errorsIn(listed: readonly Listed[], isThere: (id: string) => boolean): FormError[] {
  const ids = listed.map(({ id }) => `${id}`)
  const tooMany = {
    path: ['attachments'],
    code: 'BASE_TYPE_MAX_LENGTH',
    message: `Must be ${FILES_MAX} or fewer in length.`,
  }
  return [
    ...(listed.length > FILES_MAX ? [tooMany] : []),
    ...ids.flatMap((id, at): FormError[] => {
      const path = ['attachments', at]
      if (!isThere(id)) {
        return [{ path, code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' }]
      }
      if (ids.indexOf(id) === at) return []
      const message = 'The set already contains this value'
      return [{ path, code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message }]
    }),
  ]
}

/** House rule: Discord leaves out a file that is not in the list, which hides mistakes. */
const unused = (listed: readonly Listed[], sent: readonly SentFile[]): readonly FormError[] =>
  sent
    .filter(({ index }) => listed.every(({ id }) => `${id}` !== `${index}`))
    .map(({ index }) => ({
      path: ['files', index],
      code: 'HOUSE_RULE_FILE_NOT_LISTED',
      message: 'No attachment has this id.',
    }))
