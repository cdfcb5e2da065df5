import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { REQUEST_BYTES_MAX, type Received, receivedOf, TOO_LARGE } from './received.ts'
import type { Answered } from './routes/route.ts'
import type { FaultKind } from './rules/fault.ts'
import type { Clock } from './state/clock.ts'
import type { Trouble } from './trouble.ts'

/** Answers a request with this body. */
export type Answering = (
  request: IncomingMessage,
  method: string,
  url: URL,
  received: Received,
) => Answered

interface Deps {
  readonly clock: Clock
  readonly trouble: Trouble
  readonly fault: (kind: FaultKind, what: string) => void
  /** The path as rules for trouble know it. */
  readonly pathOf: (url: URL) => string
  readonly answer: Answering
}

/** Listens like Discord's API: trouble comes before the answer, after it or in its place. */
export function createListener({ clock, trouble, fault, pathOf, answer }: Deps): RequestListener {
  const respond = (request: IncomingMessage, response: ServerResponse, received: Received) => {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', 'http://localhost')
    const next = { method, path: pathOf(url) }
    const failure = trouble.failureOf(next)
    const go = () => {
      if (failure && !failure.afterwards) return fail()
      const answered = answer(request, method, url, received)
      return failure ? fail() : send(response, answered)
    }
    const fail = () => {
      const { status, body, headers = {} } = failure ?? {}
      if (status === undefined) return request.socket.destroy()
      return send(response, { status, body: body ?? { message: 'trouble', code: 0 }, headers })
    }
    const wait = trouble.delayOf(next)
    if (wait > 0) clock.after(wait, go)
    else go()
  }

  return (request, response) => {
    let chunks: Buffer[] = []
    let bytes = 0
    // A bug of the stand-in becomes a fault, so that the test can go on and report it.
    const failed = (error: unknown) => {
      fault('refused request', `the stand-in failed: ${String(error)}`)
      send(response, { status: 500, body: { message: String(error), code: 0 } })
    }
    const go = (received: Received) => {
      try {
        respond(request, response, received)
      } catch (error) {
        failed(error)
      }
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      // What is too much is taken and not kept: a client listens only when it has sent everything.
      if (bytes > REQUEST_BYTES_MAX) chunks = []
      else chunks.push(chunk)
    })
    request.on('end', () => {
      if (bytes > REQUEST_BYTES_MAX) return go(TOO_LARGE)
      const received = receivedOf(request.headers['content-type'], Buffer.concat(chunks))
      if (received instanceof Promise) received.then(go, failed)
      else go(received)
    })
  }
}

function send(response: ServerResponse, { status, body, headers }: Answered): void {
  if (body === undefined) {
    response.writeHead(status, headers)
    response.end()
    return
  }
  const isPage = typeof body === 'string'
  const text = isPage ? body : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=UTF-8' : 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
