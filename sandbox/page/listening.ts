import { once } from 'node:events'
import type { Server } from 'node:http'

const TRIES = 50
const LAST_PORT = 65_535

/** Thrown if none of the tried ports is free. The message is for the user. */
export class NoFreePort extends Error {
  override name = 'NoFreePort'
}

/**
 * Listens on this port of the loopback interface, or on the next free one. Returns the port and
 * throws `NoFreePort` if there is none.
 */
export async function listening(server: Server, wanted: number): Promise<number> {
  const last = Math.min(wanted + TRIES - 1, LAST_PORT)
  for (let port = wanted; port <= last; port++) {
    if (await listens(server, port)) return port
  }
  throw new NoFreePort(
    `None of the ports from ${wanted} to ${last} is free: set SANDBOX_PORT to another one.`,
  )
}

async function listens(server: Server, port: number): Promise<boolean> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return false
    if (code !== 'EACCES') throw error
    throw new NoFreePort(`Port ${port} is reserved on this machine: set SANDBOX_PORT to another.`)
  }
}
