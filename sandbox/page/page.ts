import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Discord } from '../discord/index.ts'
import { createActions } from './actions.ts'
import { jsonOf } from './body.ts'
import { tellChanges } from './changes.ts'
import { fileAt } from './files.ts'
import { listening } from './listening.ts'
import { refusalOf } from './refusal.ts'
import { Refused } from './refused.ts'

/** A page on which somebody tries the bot. */
export interface Page {
  readonly url: string
  readonly close: () => Promise<void>
}

interface PageOptions {
  readonly discord: Discord
  /** Where the search for a free port begins. */
  readonly port: number
  readonly now: () => number
  /** Told of what the page itself did wrong. */
  readonly onBug: (error: unknown) => void
}

// Texts and pictures of the messages come from strangers; whatever gets through the page's own
// care finds nothing here that it could run.
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src https:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Serves the page on the loopback. */
export async function createPage(options: PageOptions): Promise<Page> {
  const { discord, port: wanted, now, onBug } = options
  const actions = createActions(discord, now)

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const refusal = refusalOf(request, port)
    if (refusal) throw new Refused(refusal.status, refusal.error)
    const { method = 'GET', url = '/' } = request
    const { pathname, searchParams } = new URL(url, 'http://page')
    const file = method === 'GET' ? fileAt(pathname) : undefined
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.body)
    if (method === 'GET' && pathname === '/changes') return tellChanges(response, discord)
    const key = `${method} ${pathname}`
    const action = Object.hasOwn(actions, key) ? actions[key] : undefined
    if (action === undefined) throw new Refused(404, 'There is nothing at this address.')
    const given = method === 'GET' ? Object.fromEntries(searchParams) : await jsonOf(request)
    sendJson(response, 200, await action(given))
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (error instanceof Refused)
        return sendJson(response, error.status, { error: error.message })
      onBug(error)
      sendJson(response, 500, { error: 'The sandbox broke; its terminal says how.' })
    })
  })
  const port = await listening(server, wanted)
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
