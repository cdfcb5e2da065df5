import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Systems give ports from 32,768 on to whoever names none: Linux from there (its `ip_local_port_range`),
 * macOS and Windows from 49,152 (RFC 6335). One below is still free when it is listened at later.
 */
const FIRST_PORT = 20_000
const LAST_PORT = 32_767

const anyPort = (): number => randomInt(FIRST_PORT, LAST_PORT + 1)

/** A port of the loopback interface that nobody listens at, for what is named before it listens. */
export async function freePort(pick = anyPort): Promise<number> {
  const port = pick()
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (!isTaken(error)) throw error
    return freePort(pick)
  }
  server.close()
  await once(server, 'close')
  return port
}

/** `EACCES`: Windows reserves some for itself. */
const isTaken = (error: unknown): boolean =>
  ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
