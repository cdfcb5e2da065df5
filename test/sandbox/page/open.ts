import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Mood } from '../../../sandbox/civitai/http/mood.ts'
import { movableClock } from '../../../sandbox/clock.ts'
import { freePort } from '../../../sandbox/free-port.ts'
import { createPage } from '../../../sandbox/page/page.ts'
import type { Panel } from '../../../sandbox/page/panel.ts'
import type { MessageView } from '../../../sandbox/page/view/message.ts'
import type { ModalView } from '../../../sandbox/page/view/modal.ts'
import { quiet } from '../discord/bot.ts'
import { start } from '../discord/start.ts'

const NEXT = { type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'next' }] }

export const PICTURE = 'https://image.civitai.com/a/b/width=450/c.jpeg'

export const ada = { in: 'general', as: 'ada' }
export const grace = { in: 'general', as: 'grace' }

/** A bug of the page fails the test in which it shows. */
export const onBug = (error: unknown): never => {
  throw error
}

/** Every answer in JSON; a test that reads what is not in it fails there. */
interface Body {
  readonly error: string
  readonly messages: readonly MessageView[]
  readonly apps: readonly string[]
  readonly modal: ModalView
}

/** A panel whose clock and mood can be changed, and the one picture there is. */
export function beside() {
  const clock = movableClock()
  let mood: Mood = 'fine'
  const panel: Panel = {
    state: () => {
      const counts = { discord: 1, civitai: 2, hits: 3, misses: 4 }
      return { now: clock.now(), moving: false, mood, guildLocale: 'en-US', ...counts }
    },
    setMood: (changed) => {
      mood = changed
    },
    move: async (ms) => clock.move(ms),
    still: async () => {},
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const picture = (address: string) =>
    address === PICTURE ? { width: 1, height: 1, svg } : undefined
  return { panel, picture }
}

/** The page of a stand-in whose bot answers everything in the same way, but presses by a modal if asked to. */
export async function open(hidden = false, modal?: unknown) {
  const [discord, { rest }] = await start(async (interaction, bot) => {
    if (interaction.type === 3 && modal !== undefined) {
      return bot.callback(interaction, { type: 9, data: modal })
    }
    if (interaction.type === 4) {
      return bot.callback(interaction, { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } })
    }
    const content = interaction.type === 3 ? 'Pressed' : 'Answered'
    const data = { content, components: [NEXT], ...(hidden && { flags: 64 }), ...quiet }
    return bot.callback(interaction, { type: interaction.type === 3 ? 7 : 4, data })
  })
  const page = await createPage({ discord, ...beside(), port: await freePort(), onBug })
  onTestFinished(page.close)
  const { url } = page
  return {
    url,
    discord,
    rest,
    get: async (path: string) => {
      const response = await fetch(url + path)
      return { status: response.status, body: (await response.json()) as Body }
    },
    post: async (path: string, body: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return { status: response.status, body: (await response.json()) as Body }
    },
  }
}

async function listening(port: number): Promise<Server> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return server
}

// A server that listens on a port has such an address.
const portOf = (server: Server): number => (server.address() as AddressInfo).port
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()))

/** A port that somebody else has until the test ends. */
export async function taken(port = 0): Promise<number> {
  const server = await listening(port)
  onTestFinished(() => closed(server))
  return portOf(server)
}
