import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { bytesOf } from '../../bytes-of.ts'
import { CivitaiFault } from './fault.ts'

/** The JSON of a body; undefined for anything else, whatever the status. */
export async function bodyOf(
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<unknown> {
  if (!/\bjson\b/.test(first(headers['content-type']) ?? '')) {
    await body.dump()
    return undefined
  }
  if (Number(first(headers['content-length'])) > maxBytes) {
    body.destroy()
    throw tooLong(maxBytes)
  }
  const encoding = first(headers['content-encoding'])?.toLowerCase()
  const text = await textOf(body, encoding, maxBytes)
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Cut short or garbled.
  }
}

/**
 * The text of a body. Its size is checked while it is read and again while it is unpacked: a gzip
 * bomb is small before. Unpacking in one go is several milliseconds faster than chunk by chunk.
 */
async function textOf(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  const whole = await bytesOf(body, maxBytes)
  if (whole === undefined) throw tooLong(maxBytes)
  if (encoding !== 'gzip') return whole.toString('utf8')
  const unpacked = await unpack(whole, {
    maxOutputLength: maxBytes,
    chunkSize: UNPACKED_AT_ONCE,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLong(maxBytes) : error
  })
  return unpacked.toString('utf8')
}

const unpack = promisify(gunzip)
/** Bytes; nearly every answer has fewer. */
const UNPACKED_AT_ONCE = 1_000_000

const tooLong = (maxBytes: number): CivitaiFault =>
  new CivitaiFault('refused', `an answer over ${maxBytes} bytes`)

/** A header that came once, or the first of several. */
export const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header
