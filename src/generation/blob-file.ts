import type { Dispatcher } from 'undici'
import { bytesOf } from '../bytes-of.ts'
import { type Rating, strictest } from '../rating.ts'
import { type ImageFormat, imageFormat } from './image-format.ts'
import { isBlocked, ratingOf } from './wire/picture.ts'

export interface ImageFile {
  readonly bytes: Uint8Array
  readonly format: ImageFormat
}

/** Why there is no file. */
export type NoFile =
  /** Unrated, blocked, withheld, or rated more mature since: ask for the workflow anew. */
  | 'not to be shown'
  /** Its address leads to somebody else. */
  | 'elsewhere'
  /** It is there no more. */
  | 'gone'
  | 'too large'
  /** It is no JPEG, PNG or WebP. */
  | 'no picture'
  /** Not reached, too slow, or an error of theirs; it may be otherwise later. */
  | 'away'

/** The largest file that Discord takes in every place (Discord docs, "Uploading Files"). */
const MOST_BYTES = 10 * 1_024 * 1_024

/** Whether nothing was said that would show it in fewer places. */
export const isNoStricter = (said: Rating | 'nowhere' | undefined, level: Rating): boolean =>
  said === undefined || strictest(said, level) === level

/** The file in an answer that is no redirect, of a picture of that level; or why there is none. */
export async function fileOf(
  response: Dispatcher.ResponseData,
  level: Rating,
): Promise<ImageFile | NoFile | 'expired'> {
  const { statusCode: status, headers } = response
  // The orchestrator says here what it found since (civitai/civitai, `parseBlobHeaderVerdict`).
  if (isBlocked(textIn(headers['x-blocked-reason']))) return 'not to be shown'
  const said = textIn(headers['x-nsfw-level'])
  const found = said === undefined ? undefined : (ratingOf(said) ?? 'nowhere')
  if (!isNoStricter(found, level)) return 'not to be shown'
  if (status === 401 || status === 403) return 'expired'
  if (status === 404 || status === 410) return 'gone'
  if (status !== 200) return 'away'
  const bytes = await contentOf(response)
  if (bytes === undefined) return 'too large'
  const format = imageFormat(bytes)
  return format === undefined ? 'no picture' : { bytes, format }
}

/** The bytes of a body; undefined where there are too many, by what is said or by what comes. */
async function contentOf({ headers, body }: Dispatcher.ResponseData): Promise<Buffer | undefined> {
  return Number(textIn(headers['content-length'])) > MOST_BYTES
    ? undefined
    : bytesOf(body, MOST_BYTES)
}

export const textIn = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header
