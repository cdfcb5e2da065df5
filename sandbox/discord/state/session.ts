import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'

/** How many events are kept for a resume. Discord does not publish its number. */
const REPLAY_MAX = 10_000

/** A session as tests see it. */
export interface SessionView {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  readonly connected: boolean
  readonly resumed: number
  readonly dispatched: number
}

/** A session of a bot. Its numbered events outlive the socket on which they were sent. */
export interface Session {
  readonly view: () => SessionView
  readonly dispatch: (event: string, data: unknown) => void
  /** Resumes on another socket after event `seq`. False if that was too long ago. */
  readonly resume: (socket: WebSocket, seq: number) => boolean
  readonly uses: (socket: WebSocket) => boolean
  readonly disconnect: () => void
  readonly drop: () => void
}

/** Starts a session on this socket. */
export function createSession(
  socket: WebSocket,
  intents: number,
  shard: readonly [number, number],
): Session {
  const id = randomBytes(16).toString('hex')
  let current: WebSocket | undefined = socket
  let seq = 0
  let resumed = 0
  let sent: string[] = []

  const dispatch = (event: string, data: unknown) => {
    seq += 1
    // Built by hand, so that the data is serialised only once for all sends.
    const packet = `{"op":0,"t":"${event}","s":${seq},"d":${JSON.stringify(data)}}`
    sent.push(packet)
    if (sent.length > 2 * REPLAY_MAX) sent = sent.slice(-REPLAY_MAX)
    current?.send(packet)
  }
  return {
    view: () => ({
      id,
      intents,
      shard,
      resumed,
      connected: current !== undefined,
      dispatched: seq,
    }),
    dispatch,
    resume: (next, after) => {
      const missed = seq - after
      if (missed < 0 || missed > sent.length) return false
      current = next
      for (const packet of missed > 0 ? sent.slice(-missed) : []) next.send(packet)
      resumed += 1
      dispatch('RESUMED', { _trace: [] })
      return true
    },
    uses: (other) => other === current,
    disconnect: () => {
      current = undefined
    },
    drop: () => {
      const lost = current
      current = undefined
      lost?.terminate()
    },
  }
}
