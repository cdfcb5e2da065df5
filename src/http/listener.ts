import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import { Fatal } from '../fatal.ts'
import { inTime } from '../in-time.ts'

/** An HTTP server. */
export interface Listener {
  /** Throws a `Fatal` where it cannot listen. */
  open(): Promise<void>
  /** The port it listens at, once it is open. */
  readonly port: number
  /** Takes no more connections. Resolves when those that are open are closed. */
  drain(): Promise<void>
  /** Resolves when all requests are answered, or breaks them off when time is up. */
  close(withinMs: number): Promise<void>
}

interface ListenerOptions {
  readonly app: Hono<{ Bindings: HttpBindings }>
  readonly port: number
  readonly host: string
  /** The variable that chose the port. */
  readonly setting: string
  /** Called with what no route catches; the answer is 500 without a word. */
  readonly onBug: (error: unknown) => void
}

/** Who is slower, or holds on to more, is no proxy. Milliseconds where it is about time. */
const BOUNDS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than usual proxies keep theirs, so that none is closed under a request.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16_384,
} as const
const CONNECTIONS = 2_000
const IDLE_FOR = 20_000

export function createListener(options: ListenerOptions): Listener {
  const { app, port, host, setting, onBug } = options
  app.notFound((c) => c.body(null, 404))
  app.onError((error, c) => {
    onBug(error)
    return c.body(null, 500)
  })
  let drained: Promise<void> | undefined
  const answer = async (request: Request, env: HttpBindings): Promise<Response> => {
    const response = await app.fetch(request, env)
    if (drained !== undefined) env.outgoing.setHeader('connection', 'close')
    return response
  }
  // Without options of HTTP/2 or TLS it is a server of Node's plain HTTP, and so is what it hands on.
  const fetch = answer as Parameters<typeof createAdaptorServer>[0]['fetch']
  const server = createAdaptorServer({ fetch, serverOptions: BOUNDS }) as Server
  server.maxConnections = CONNECTIONS
  server.setTimeout(IDLE_FOR)

  const drain = (): Promise<void> => {
    drained ??= new Promise((resolve) => {
      server.close(() => resolve())
    })
    return drained
  }

  return {
    async open() {
      const listening = once(server, 'listening')
      server.listen(port, host)
      await listening.catch((error: NodeJS.ErrnoException) => {
        throw notListening(error, setting, `${host}:${port}`)
      })
    },
    get port() {
      return (server.address() as AddressInfo | null)?.port ?? 0
    },
    drain,
    async close(withinMs) {
      await inTime(drain(), withinMs)
      server.closeAllConnections()
    },
  }
}

function notListening({ code }: NodeJS.ErrnoException, setting: string, at: string): Fatal {
  // Whoever holds it may be the process that this one takes over from.
  if (code === 'EADDRINUSE') {
    return new Fatal(1, `Another process listens at ${at}: end it, or set another ${setting}.`)
  }
  return new Fatal(2, `The bot cannot listen at ${at} (${code}): set another ${setting} or host.`)
}
