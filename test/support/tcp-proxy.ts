import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a service that a test can cut, close and make slow. */
export interface TcpProxy {
  readonly port: number
  /** What was sent to the service. */
  readonly sent: () => string
  readonly connections: () => number
  /** Ends every connection; new ones are welcome. */
  cut(): void
  /** Ends every connection and takes no new one until `reopen`. */
  refuse(): void
  reopen(): void
  /** Keeps back what the service answers until `release`. */
  hold(): void
  release(): void
  /** Whatever the service answers comes so many milliseconds later, until it is 0. */
  delay: number
  /** Answers every command of Valkey by itself, with this error, until `reopen`. */
  answerWith(error: string): void
}

/** A proxy before a service on this machine; it ends with the test. */
export async function tcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Map<Socket, Socket>()
  let sent = ''
  let refusing = false
  let held: (() => void)[] | undefined
  let error: string | undefined

  const server = createServer((near) => {
    if (refusing) {
      near.destroy()
      return
    }
    const far = connect(target)
    open.set(near, far)
    const end = (): void => {
      open.delete(near)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    near.on('data', (data) => {
      sent += data.toString('latin1')
      if (error === undefined) far.write(data)
      else near.write(`-${error}\r\n`.repeat(commandsIn(data)))
    })
    far.on('data', (data) => {
      const pass = (): void => void near.write(data)
      if (held !== undefined) held.push(pass)
      else if (proxy.delay > 0) setTimeout(pass, proxy.delay)
      else pass()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => {
    for (const near of open.keys()) near.destroy()
  }
  onTestFinished(async () => {
    cut()
    server.close()
    await once(server, 'close')
  })
  const proxy: TcpProxy = {
    delay: 0,
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    connections: () => open.size,
    cut,
    refuse() {
      refusing = true
      cut()
    },
    reopen() {
      refusing = false
      error = undefined
    },
    hold() {
      held ??= []
    },
    release() {
      const passing = held ?? []
      held = undefined
      for (const pass of passing) pass()
    },
    answerWith(given) {
      error = given
    },
  }
  return proxy
}

/** Each begins with the number of its parts. */
const commandsIn = (data: Buffer): number =>
  data.toString('latin1').match(/^\*\d+\r\n/gm)?.length ?? 0
