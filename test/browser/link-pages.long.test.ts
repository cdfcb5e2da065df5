import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Ended } from '../../src/accounts/account.ts'
import { page } from '../../src/http/page.ts'
import { en } from '../../src/words/en.ts'
import { CHROMIUM } from './run.ts'
import { violations } from './violations.ts'

// As long as a busy machine may take.
const TIMEOUT = 180_000

/** A key for each way to end, so that none is forgotten here. */
const ENDED: Readonly<Record<Ended, true>> = {
  'signed in': true,
  gone: true,
  denied: true,
  refused: true,
  'somebody else': true,
  'fewer rights': true,
  limited: true,
  away: true,
  misconfigured: true,
}
const ALL = Object.keys(ENDED) as readonly Ended[]

/** A server whose paths are the pages. */
async function served(): Promise<string> {
  const app = new Hono().get('/:how', (c) =>
    page(c, 200, 'en', en.linkPage(c.req.param('how') as Ended)),
  )
  const server = createServer(async ({ url }, response) => {
    const { status, headers, body } = await app.request(url ?? '/')
    response.writeHead(status, Object.fromEntries(headers))
    for await (const chunk of body ?? []) response.write(chunk)
    response.end()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1_280].map((width) => ({ colorScheme, viewport: { width, height: 640 } })),
)

test.skipIf(CHROMIUM === undefined).each(LOOKS)(
  'axe finds nothing wrong with what ends a link: $colorScheme, $viewport.width pixels (Chromium)',
  async (look) => {
    const origin = await served()
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '' })
    onTestFinished(() => browser.close())
    const tab = await (await browser.newContext(look)).newPage()
    const wrong: string[] = []
    tab.on('console', (message) => wrong.push(message.text()))
    tab.on('request', (request) => {
      if (!request.isNavigationRequest()) wrong.push(`asked for ${request.url()}`)
    })
    for (const how of ALL) {
      await tab.goto(`${origin}/${encodeURIComponent(how)}`)
      const { heading, text } = en.linkPage(how)
      expect(await tab.title()).toBe(`${heading} · Curator`)
      expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
      await tab.getByText(text, { exact: true }).waitFor()
      expect(await violations(tab), how).toEqual([])
      // The policy let the style in.
      expect(await tab.evaluate('getComputedStyle(document.body).display')).toBe('grid')
      expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    }
    expect(wrong).toEqual([])
  },
  TIMEOUT,
)
