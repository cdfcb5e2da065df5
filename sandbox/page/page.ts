import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DrawnPicture } from '../civitai/pictures/pictures.ts'
import type { Discord } from '../discord/index.ts'
import { createActions } from './actions.ts'
import { jsonOf, MOST_BYTES } from './body.ts'
import { tellChanges } from './changes.ts'
import { fileAt } from './files.ts'
import { listening } from './listening.ts'
import { IMPORT_MAP_HASH } from './modules.ts'
import type { Panel } from './panel.ts'
import { Refused } from './refused.ts'
import { refusalOf } from './same-site.ts'
import { MOST_SAID } from './uploads.ts'

/** The running page. */
export interface Page {
  readonly url: string
  readonly close: () => Promise<void>
}

interface PageOptions {
  readonly discord: Discord
  /** The first port to try. */
  readonly port: number
  readonly panel: Panel
  readonly picture: (address: string) => DrawnPicture | undefined
  /** Called with errors of the page itself. */
  readonly onBug: (error: unknown) => void
}

// Messages contain texts and pictures by strangers. If some of them got past the escaping, this
// policy would keep it from running.
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' '${IMPORT_MAP_HASH}'`,
    "style-src 'self'",
    // The library sets the colour of a border by a style attribute. The value is always a number.
    "style-src-attr 'unsafe-inline'",
    // A picture that is about to be sent.
    "img-src 'self' blob:",
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

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/** Stands for invalid addresses. */
const NOWHERE = new URL('http://page/nowhere')

/** Serves the page on the loopback interface. */
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
      // A picture never changes, and the browser asks again whenever it redraws a message.
      response.setHeader('cache-control', 'private, max-age=3600')
      return send('image/svg+xml', drawn.svg)
    }
    if (method === 'GET' && pathname === '/file') {
      const { contentType = '', bytes } = discord.file(searchParams.get('id') ?? '') ?? {}
      // Anything else is somebody's, and could be a page.
      if (bytes === undefined || !PICTURES.has(contentType)) {
        throw new Refused(404, 'There is no such picture.')
      }
      response.setHeader('cache-control', 'private, max-age=3600')
      return send(contentType, bytes)
    }
    const file = method === 'GET' ? await fileAt(pathname) : undefined
    if (file) {
      const isNew = pathname === '/' && discord.messages('general').length === 0
      return send(file.type, isNew ? welcoming(file.body) : file.body)
    }
    const key = `${method} ${pathname}`
    const action = Object.hasOwn(actions, key) ? actions[key] : undefined
    if (action === undefined) throw new Refused(404, 'There is nothing at this address.')
    const given =
      method === 'GET'
        ? Object.fromEntries(searchParams)
        : await jsonOf(request, pathname === '/say' ? MOST_SAID : MOST_BYTES)
    sendJson(response, 200, await action(given))
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (error instanceof Refused)
        return sendJson(response, error.status, { error: error.message })
      // The browser has gone, or the page is closing.
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

/** Shows the welcome before the page's code has loaded, if there are no messages yet. */
const welcoming = (html: string | Buffer): string =>
  html.toString().replace('id="welcome" hidden', 'id="welcome"')

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
