import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A load balancer before processes on this machine. */
export interface Balancer {
  readonly url: string
  /** Sends each request to all of them instead of one after the other, as retries can. */
  toAll: boolean
  /** The statuses that came back of each request, in the order of the processes. */
  readonly statuses: readonly (readonly number[])[]
}

export async function balancer(ports: readonly number[]): Promise<Balancer> {
  const statuses: number[][] = []
  let turn = 0
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming)
    const to = at.toAll ? ports : [ports[turn++ % ports.length] ?? 0]
    // At the end of a test they are killed under a request.
    const gone = () => ({ status: 502, text: '' })
    const answers = await Promise.all(to.map((port) => passed(port, incoming, body).catch(gone)))
    statuses.push(answers.map(({ status }) => status))
    const taken = answers.find(({ status }) => status !== 409) ?? answers[0]
    outgoing.writeHead(taken?.status ?? 502, { 'content-type': 'application/json' })
    outgoing.end(taken?.text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // It listens at a port.
  const at = { url: `http://127.0.0.1:${port}`, toAll: false, statuses }
  return at
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function passed(
  port: number,
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
) {
  const named = ['content-type', 'x-signature-ed25519', 'x-signature-timestamp']
  const kept = named.flatMap((name) => [headers[name]].flat().map((value) => [name, value ?? '']))
  const response = await fetch(`http://127.0.0.1:${port}${url}`, {
    method,
    headers: Object.fromEntries(kept),
    body: new Uint8Array(body),
  })
  return { status: response.status, text: await response.text() }
}
