import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DrawnPicture } from '../civitai/pictures/pictures.ts'
import type { Discord } from '../discord/index.ts'
import { createActions } from './actions.ts'
import { jsonOf } from './body.ts'
import { tellChanges } from './changes.ts'
import { fileAt } from './files.ts'
import { listening } from './listening.ts'
import { IMPORT_MAP_HASH } from './modules.ts'
import type { Panel } from './panel.ts'
import { Refused } from './refused.ts'
import { refusalOf } from './same-site.ts'

/** A page on which somebody tries the bot. */
export interface Page {
  readonly url: string
  readonly close: () => Promise<void>
}

interface PageOptions {
  readonly discord: Discord
  /** Where the search for a free port begins. */
  readonly port: number
  readonly panel: Panel
  readonly picture: (address: string) => DrawnPicture | undefined
  /** Told of what the page itself did wrong. */
  readonly onBug: (error: unknown) => void
}

// Texts and pictures of the messages come from strangers; whatever gets through the page's own
// care finds nothing here that it could run.
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' '${IMPORT_MAP_HASH}'`,
    "style-src 'self'",
    // The library that draws messages colours a border so; all that gets there is a number.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** What cannot be read as an address. */
const NOWHERE = new URL('http://page/nowhere')

/** Serves the page on the loopback. */
export async function createPage(options: PageOptions): Promise<Page> {
  const { discord, panel, picture, port: wanted, onBug } = options
  const actions = createActions(discord, panel)

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const refusal = refusalOf(request, port)
    if (refusal) throw new Refused(refusal.status, refusal.error)
    const { method = 'GET' } = request
    const { pathname, searchParams } = URL.parse(request.url ?? '', 'http://page') ?? NOWHERE
    const send = (type: string, body: string | Buffer) =>
      void response.writeHead(200, { 'content-type': type }).end(body)
    if (method === 'GET' && pathname === '/changes') return tellChanges(response, discord, panel)
    if (method === 'GET' && pathname === '/picture') {
      const drawn = picture(searchParams.get('of') ?? '')
      if (drawn === undefined) throw new Refused(404, 'There is no such picture.')
      // The same for ever, and a message that is drawn anew asks for it again.
      response.setHeader('cache-control', 'private, max-age=3600')
      return send('image/svg+xml', drawn.svg)
    }
    const file = method === 'GET' ? await fileAt(pathname) : undefined
    if (file) {
      const isNew = pathname === '/' && discord.messages('general').length === 0
      return send(file.type, isNew ? welcoming(file.body) : file.body)
    }
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
      // Whoever asked is gone, or the page is being closed.
      if (response.destroyed || !server.listening) return response.destroy()
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

/** Where nothing was said yet the welcome is seen at once, before any of the page's code is there. */
const welcoming = (html: string | Buffer): string =>
  html.toString().replace('id="welcome" hidden', 'id="welcome"')

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
