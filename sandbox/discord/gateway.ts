import type { Server } from 'node:http'
import { GatewayCloseCodes, GatewayOpcodes, type Snowflake } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Shards } from './shards.ts'
import { createSession, type Session, type SessionView } from './state/session.ts'

const HEARTBEAT_INTERVAL_MS = 41_250

/** The websocket part: bots log in here and receive events. */
export interface Gateway {
  /** Sends an event to the bot's shard of a server; what belongs to none goes to the first one. */
  readonly dispatch: (event: string, data: unknown, guild?: Snowflake) => void
  readonly sessions: () => readonly SessionView[]
  readonly drop: () => void
  /** Ends all sessions. None can be resumed. */
  readonly invalidate: () => void
  /** Closes every socket with this code, and every socket that logs in, until undone. */
  readonly shut: (code: number) => () => void
  readonly close: () => void
}

interface Deps {
  readonly server: Server
  /** The currently valid token. */
  readonly token: () => string
  readonly shards: Shards
  readonly wrongToken: () => void
  /** The data of a shard's READY without the fields of the session. */
  readonly ready: (shard: number) => Readonly<Record<string, unknown>>
  readonly url: () => string
}

const packetSchema = z.object({ op: z.number(), d: z.unknown() })
const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
})
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() })

/** Speaks version 10 of the gateway protocol in plain JSON, on the port of the HTTP server. */
export function createGateway(deps: Deps): Gateway {
  const { server, token, shards, wrongToken, ready, url } = deps
  const sockets = new WebSocketServer({ noServer: true })
  let sessions: readonly Session[] = []
  let closedWith: number | undefined

  const identify = (socket: WebSocket, data: unknown) => {
    const { data: wish } = identifySchema.safeParse(data)
    if (closedWith !== undefined) return socket.close(closedWith)
    if (!wish) return socket.close(GatewayCloseCodes.DecodeError)
    if (wish.token !== token()) {
      wrongToken()
      return socket.close(GatewayCloseCodes.AuthenticationFailed)
    }
    const shard = wish.shard ?? [0, 1]
    if (shard[1] < shards.count) return socket.close(GatewayCloseCodes.ShardingRequired)
    if (shard[1] > shards.count || shard[0] >= shards.count) {
      return socket.close(GatewayCloseCodes.InvalidShard)
    }
    if (!shards.begin(shard[0])) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }))
      return
    }
    const session = createSession(socket, wish.intents, shard)
    // Sessions that lost their socket are dropped: a bot that logs in anew does not resume them.
    sessions = [session, ...sessions.filter((one) => one.view().connected)]
    session.dispatch('READY', {
      ...ready(shard[0]),
      v: 10,
      session_id: session.view().id,
      resume_gateway_url: url(),
      shard,
      session_type: 'normal',
    })
  }

  const resume = (socket: WebSocket, data: unknown) => {
    const { data: wish } = resumeSchema.safeParse(data)
    if (closedWith !== undefined) return socket.close(closedWith)
    const session = sessions.find((one) => one.view().id === wish?.session_id)
    if (wish && wish.token !== token()) {
      wrongToken()
      return socket.close(GatewayCloseCodes.AuthenticationFailed)
    }
    if (wish && session?.resume(socket, wish.seq)) return
    socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }))
  }

  const receive = (socket: WebSocket, text: string) => {
    const packet = packetSchema.safeParse(parsed(text)).data
    if (!packet) return socket.close(GatewayCloseCodes.DecodeError)
    const mine = sessions.find((session) => session.uses(socket))
    switch (packet.op) {
      case GatewayOpcodes.Heartbeat:
        return socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }))
      case GatewayOpcodes.Identify:
        if (mine) return socket.close(GatewayCloseCodes.AlreadyAuthenticated)
        return identify(socket, packet.d)
      case GatewayOpcodes.Resume:
        return resume(socket, packet.d)
      case GatewayOpcodes.PresenceUpdate:
        return mine ? undefined : socket.close(GatewayCloseCodes.NotAuthenticated)
      default:
        return socket.close(GatewayCloseCodes.UnknownOpcode)
    }
  }

  const welcome = (socket: WebSocket) => {
    socket.on('message', (data) => receive(socket, String(data)))
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      const session = sessions.find((one) => one.uses(socket))
      session?.disconnect()
      // These close codes end the session (Discord docs, "Disconnecting"). A lost connection does
      // not.
      if (code === 1000 || code === 1001) sessions = sessions.filter((one) => one !== session)
    })
    const hello = { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] }
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: hello }))
  }

  server.on('upgrade', (request, socket, head) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const plain = (searchParams.get('encoding') ?? 'json') === 'json'
    if (!plain || searchParams.get('compress') || searchParams.get('v') !== '10') {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, welcome)
  })

  return {
    dispatch: (event, data, guild) => {
      const shard = guild === undefined ? 0 : shards.of(guild)
      const its = sessions.filter((one) => one.view().shard[0] === shard)
      const session = its.find((one) => one.view().connected) ?? its[0]
      session?.dispatch(event, data)
    },
    sessions: () => sessions.map((session) => session.view()),
    drop: () => {
      for (const session of sessions) session.drop()
    },
    invalidate: () => {
      sessions = []
      const over = JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false })
      for (const socket of sockets.clients) socket.send(over)
    },
    shut: (code) => {
      closedWith = code
      for (const socket of sockets.clients) socket.close(code)
      return () => {
        closedWith = undefined
      }
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
