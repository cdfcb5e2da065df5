import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Files, StoredFile } from './files/files.ts'
import type { FaultKind } from './rules/fault.ts'
import type { Clock } from './state/clock.ts'

/** How fetching a file fails. */
export type FileTrouble =
  /** Nothing comes for a minute. */
  | 'slow'
  /** 404, as after a deletion. */
  | 'missing'
  /** 302 to another address of this machine, where nobody may look. */
  | 'redirected'
  /** The connection ends after half of it. */
  | 'truncated'
  /** The right bytes, called a web page. */
  | 'mistyped'
  /** It goes on and on, far beyond what was declared. */
  | 'larger'

const SLOW_MS = 60_000
/** More than anybody may attach. */
const LARGER_BYTES = 64_000_000

interface Deps {
  readonly clock: Clock
  readonly files: Files
  readonly trouble: () => FileTrouble | undefined
  readonly fault: (kind: FaultKind, what: string) => void
  /** Called with the path of each request. */
  readonly log: (path: string) => void
}

/** Whether a request is for a file and not for the API. */
export const isForFile = ({ url = '' }: IncomingMessage): boolean =>
  /^\/(?:ephemeral-)?attachments\//.test(url)

/** Answers like `cdn.discordapp.com`: files by their signed addresses, to everybody. */
export function createCdn({ clock, files, trouble, fault, log }: Deps) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    log(url.pathname)
    // It is another host than the API, and has no business with the token.
    if (request.headers.authorization !== undefined || request.headers.cookie !== undefined) {
      fault('refused request', `${url.pathname}: a file was asked for with a secret`)
    }
    if (request.method !== 'GET') {
      fault('refused request', `${request.method} ${url.pathname}`)
      response.writeHead(405).end()
      return
    }
    const file = files.at(url)
    const now = trouble()
    if (file === undefined) gone(response)
    else if (now === 'slow') {
      response.on(
        'close',
        clock.after(SLOW_MS, () => answer(response, file, undefined)),
      )
    } else answer(response, file, now)
  }
}

function gone(response: ServerResponse): void {
  const text = 'This content is no longer available.'
  response.writeHead(404, { 'content-type': 'text/plain;charset=UTF-8' }).end(text)
}

function answer(response: ServerResponse, file: StoredFile, trouble: FileTrouble | undefined) {
  const { bytes, contentType = 'application/octet-stream' } = file
  const headers = { 'content-type': contentType, 'content-length': bytes.length }
  switch (trouble) {
    case 'missing':
      return gone(response)
    case 'redirected':
      response.writeHead(302, { location: `/elsewhere${file.path}` }).end()
      return
    case 'truncated':
      response.writeHead(200, headers)
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
      return
    case 'mistyped':
      response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(bytes)
      return
    case 'larger':
      response.writeHead(200, { 'content-type': contentType })
      return goOn(response, file)
    default:
      response.writeHead(200, headers).end(bytes)
  }
}

/** Sends the file, and then zeros, as fast as they are taken. */
function goOn(response: ServerResponse, { bytes }: StoredFile): void {
  const zeros = Buffer.alloc(256_000)
  let left = LARGER_BYTES
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left -= zeros.length
      if (!response.write(zeros)) return
    }
    response.end()
  }
  response.on('drain', write)
  response.write(bytes)
  write()
}
