import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { CHROMIUM, type Running, start } from './run.ts'

export { CHROMIUM } from './run.ts'

/** A page, and what it did that it must not do: errors, and requests beyond this machine. */
interface Visit {
  readonly page: Page
  readonly wrong: readonly string[]
}

/** The sandbox, or what a test has in its place, and a browser, for all tests of a file. */
export function sandbox(begin: typeof start = start): {
  readonly visit: (like?: BrowserContextOptions) => Promise<Visit>
} {
  let running: Running | undefined
  // As long as a busy machine may take: no test depends on how fast it is.
  vi.setConfig({ testTimeout: 180_000 })

  beforeAll(async () => {
    if (CHROMIUM !== undefined) running = await begin(CHROMIUM)
  }, 60_000)
  afterAll(() => running?.close())

  return {
    async visit(like = {}) {
      if (running === undefined) throw new Error('there is no browser')
      const { url, browser } = running
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...like })
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      page.on('request', (request) => {
        // Pictures that are about to be sent are the page's own.
        if (
          !request
            .url()
            .replace(/^blob:/, '')
            .startsWith(`${url}/`)
        )
          wrong.push(`asked for ${request.url()}`)
      })
      await page.goto(`${url}/`)
      return { page, wrong }
    },
  }
}
