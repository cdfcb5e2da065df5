import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Answered } from './routes/route.ts'
import type { FaultKind } from './rules/fault.ts'
import type { Clock } from './state/clock.ts'
import type { Trouble } from './trouble.ts'

/** Answers a request whose body is `text`. */
export type Answering = (
  request: IncomingMessage,
  method: string,
  url: URL,
  text: string,
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
  const respond = (request: IncomingMessage, response: ServerResponse, text: string) => {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', 'http://localhost')
    const next = { method, path: pathOf(url) }
    const failure = trouble.failureOf(next)
    const go = () => {
      if (failure && !failure.afterwards) return fail()
      const answered = answer(request, method, url, text)
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
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        respond(request, response, Buffer.concat(chunks).toString('utf8'))
      } catch (error) {
        // A bug of the stand-in becomes a fault, so that the test can go on and report it.
        fault('refused request', `the stand-in failed: ${String(error)}`)
        send(response, { status: 500, body: { message: String(error), code: 0 } })
      }
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
