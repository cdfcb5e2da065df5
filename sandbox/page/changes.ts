import type { ServerResponse } from 'node:http'
import type { Discord } from '../discord/index.ts'
import type { Panel } from './panel.ts'

/** A change of a message, and its place. */
export interface News {
  readonly kind: 'created' | 'updated' | 'deleted'
  readonly in: string
  readonly private: boolean
}

/** Milliseconds between checks of the panel. */
const LOOKED_AT_EVERY = 400

/** Sends events to the page until it is closed: changes of messages and of the panel. */
export function tellChanges(response: ServerResponse, discord: Discord, panel: Panel): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const tell = (event: string, data: string) => response.write(`event: ${event}\ndata: ${data}\n\n`)
  let told = ''
  const look = () => {
    const { now, ...state } = panel.state()
    // The time is only sent when it jumps.
    const offset = Math.round((now - Date.now()) / 1_000)
    const seen = JSON.stringify({ ...state, offset })
    if (seen === told) return
    told = seen
    tell('panel', JSON.stringify({ ...state, now }))
  }
  look()
  const looking = setInterval(look, LOOKED_AT_EVERY)
  const stop = discord.onMessage(({ kind, message }) => {
    const place = Object.values(discord.places).find(({ id }) => id === message.channel_id)
    const news: News = {
      kind,
      in: place?.name ?? '',
      private: message.onlyFor !== undefined,
    }
    tell('message', JSON.stringify(news))
  })
  response.on('close', () => {
    clearInterval(looking)
    stop()
  })
}
