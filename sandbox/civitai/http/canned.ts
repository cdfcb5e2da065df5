import { gzipSync } from 'node:zlib'
import type { Logged } from './request-log.ts'

/** An answer a test lays out for one request. */
export interface Canned {
  /** Default 200. */
  readonly status?: number
  /** Added to `content-type: application/json`, which they may replace. */
  readonly headers?: Readonly<Record<string, string>>
  /** Anything but text and bytes is sent as JSON. */
  readonly body?: unknown
  /** Milliseconds before the first byte. */
  readonly after?: number
  /** The body comes in pieces of `bytes`, one every `everyMs`. */
  readonly trickle?: { readonly bytes: number; readonly everyMs: number }
  /** The socket is destroyed when so many bytes of the body have gone out. */
  readonly cutAfter?: number
  /** The line is reset before anything is said. */
  readonly reset?: true
  /** The body is this many bytes of JSON text that gzip packs to next to nothing. */
  readonly bombBytes?: number
}

/** A canned answer, or a function that makes one; it may leave a request to the routes. */
export type Next = Canned | ((request: Logged) => Canned | undefined | Promise<Canned | undefined>)

/** Bytes ready to be sent, and how to send them. */
export interface Sending {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly after?: number
  readonly trickle?: { readonly bytes: number; readonly everyMs: number }
  readonly cutAfter?: number
  readonly reset?: true
}

const bytesOf = (body: unknown): Buffer => {
  if (body === undefined) return Buffer.alloc(0)
  if (Buffer.isBuffer(body)) return body
  if (body instanceof Uint8Array) return Buffer.from(body)
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

/** What a canned answer means in bytes. */
export function sendingOf(canned: Canned): Sending {
  const { bombBytes, body, status = 200, headers, ...manner } = canned
  const type = { 'content-type': 'application/json; charset=utf-8' }
  if (bombBytes === undefined) {
    return { ...manner, status, headers: { ...type, ...headers }, body: bytesOf(body) }
  }
  const text = Buffer.alloc(bombBytes, ' ')
  text.write('{"items":[]', 0)
  text.write('}', bombBytes - 1)
  return {
    ...manner,
    status,
    headers: { ...type, 'content-encoding': 'gzip', ...headers },
    body: gzipSync(text),
  }
}
