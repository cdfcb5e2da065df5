import { gzipSync } from 'node:zlib'
import type { Logged } from './request-log.ts'

/** An answer that a test prepares for one request. */
export interface Canned {
  /** Default 200. */
  readonly status?: number
  /** Added to `content-type: application/json`, which may be replaced. */
  readonly headers?: Readonly<Record<string, string>>
  /** Strings and bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown
  /** Milliseconds before the first byte. */
  readonly after?: number
  /** The body comes in pieces of `bytes`, one every `everyMs`. */
  readonly trickle?: { readonly bytes: number; readonly everyMs: number }
  /** The socket is destroyed after this many bytes of the body. */
  readonly cutAfter?: number
  /** The connection is reset before anything is sent. */
  readonly reset?: true
  /** The body is this many bytes of JSON, which gzip makes tiny. */
  readonly bombBytes?: number
}

/** A canned answer, or a function that makes one. If it returns undefined, the routes answer. */
export type Next = Canned | ((request: Logged) => Canned | undefined | Promise<Canned | undefined>)

/** Bytes to send, and how to send them. */
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

/** Turns a canned answer into bytes. */
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
