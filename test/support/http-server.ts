import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Asked {
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export interface HttpServer {
  /** Base address, without a slash at its end. */
  readonly url: string
  /** What was asked, oldest first. */
  readonly asked: readonly Asked[]
  /** How every request is answered from now on. */
  answer: RequestListener
  close(): Promise<void>
}

/** A real server on the loopback for what speaks HTTP. */
export async function createHttpServer(): Promise<HttpServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    standIn.answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  const standIn: HttpServer = {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: (_, response) => response.end(),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return standIn
}
