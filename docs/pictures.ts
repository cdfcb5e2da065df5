import { statSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { go, say } from '../test/browser/chat.ts'
import { CHROMIUM, start } from '../test/browser/run.ts'

/** A picture of the page, and what is done before it is taken. */
interface Picture {
  readonly name: string
  readonly like: BrowserContextOptions
  readonly act: (page: Page) => Promise<unknown>
}

const wide = { width: 1_280, height: 860 }

const PICTURES: readonly Picture[] = [
  {
    name: 'top',
    like: { viewport: wide, colorScheme: 'dark' },
    async act(page) {
      await say(page, '/top', '1–5 of')
      await page.getByLabel('Slash command').pressSequentially('/model query:qu')
      await page.getByRole('option').nth(3).waitFor()
    },
  },
  {
    name: 'model',
    like: { viewport: { width: 1_280, height: 1_080 }, colorScheme: 'dark' },
    async act(page) {
      await go(page, 'general-thread')
      await say(page, '/model query:quiet canvas', 'Trigger words')
    },
  },
  {
    name: 'digest',
    like: { viewport: wide, colorScheme: 'light' },
    async act(page) {
      await go(page, 'news')
      await say(page, '/digest create channel:#news time:09:00', 'I will post this digest')
      const posts = page.locator('discord-message[aria-label="Curator"]')
      // The first counts what is new, the second ranks by what was gained.
      for (let day = 0; day < 2; day++) {
        await page.getByRole('button', { name: 'Tomorrow 09:00' }).click()
        await posts.nth(day).waitFor()
        await page.locator('#moving:empty').waitFor({ state: 'attached' })
      }
    },
  },
  {
    name: 'phone',
    like: { viewport: { width: 400, height: 860 }, colorScheme: 'dark', deviceScaleFactor: 2 },
    async act(page) {
      await page.getByRole('button', { name: 'Places' }).click()
      await go(page, 'dm')
      await say(page, '/images', '1 of')
    },
  },
]

if (CHROMIUM === undefined) throw new Error('Chromium is needed: set CHROMIUM to where it is.')
const { url, browser, close } = await start(CHROMIUM)
try {
  for (const picture of PICTURES) await take(picture)
} finally {
  await close()
}

async function take({ name, like, act }: Picture): Promise<void> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...like })
  const page = await context.newPage()
  await page.goto(url)
  await act(page)
  await page.waitForFunction('[...document.images].every((one) => one.complete)')
  const path = `docs/${name}.png`
  await page.screenshot({ path, animations: 'disabled' })
  console.log(`${path}: ${Math.round(statSync(path).size / 1_000)} kB`)
  await context.close()
}
