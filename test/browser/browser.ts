import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is; nothing where there is none, and the tests that need it are skipped. */
export const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
)

/** Whatever the page did that it must not do: errors, and requests beyond this machine. */
interface Visit {
  readonly page: Page
  readonly wrong: readonly string[]
}

/** The sandbox as `npm run sandbox` starts it, and a browser; both end with the tests of the file. */
export function sandbox(): { readonly visit: (like?: BrowserContextOptions) => Promise<Visit> } {
  let child: ChildProcess | undefined
  let browser: Browser | undefined
  let url = ''

  beforeAll(async () => {
    if (CHROMIUM === undefined) return
    child = spawn(process.execPath, ['sandbox/main.ts'], {
      env: { PATH: process.env.PATH, SANDBOX_PORT: '18200', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (child.stdout === null) throw new Error('the sandbox has no output')
    const [line] = await once(createInterface(child.stdout), 'line')
    url = /http:\S+/.exec(line)?.[0] ?? ''
    // Chromium's own walls need a user who is not root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    if (child === undefined) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  return {
    async visit(like = {}) {
      if (browser === undefined) throw new Error('there is no browser')
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...like })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(`${url}/`)) wrong.push(`asked for ${request.url()}`)
      })
      await page.goto(`${url}/`)
      return { page, wrong }
    },
  }
}
