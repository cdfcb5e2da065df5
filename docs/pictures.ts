import { statSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { allDrawn, go, newest, say } from '../test/browser/chat.ts'
import { CHROMIUM, start } from '../test/browser/run.ts'

/** What the page shows, and where in it. */
interface Picture {
  readonly name: string
  readonly place: string
  readonly colorScheme: 'dark' | 'light'
  /** The reader's language, as Discord spells it; otherwise English. */
  readonly locale?: string
  readonly act: (page: Page) => Promise<unknown>
}

const PICTURES: readonly Picture[] = [
  {
    name: 'top',
    place: 'general',
    colorScheme: 'dark',
    act: (page) => say(page, '/top', '1–5 of'),
  },
  {
    name: 'model',
    place: 'general-thread',
    colorScheme: 'dark',
    act: (page) => say(page, '/model query:quiet canvas', 'Trigger words'),
  },
  {
    name: 'gallery',
    place: 'dm',
    colorScheme: 'dark',
    act: (page) => say(page, '/images', '1 of'),
  },
  ...(['de', 'ja'] as const).flatMap((locale): readonly Picture[] => [
    {
      name: `top-${locale}`,
      place: 'general',
      colorScheme: 'dark',
      locale,
      act: (page) => say(page, { de: '/top', ja: '/ランキング' }[locale], '1–5'),
    },
    {
      name: `model-${locale}`,
      place: 'general-thread',
      colorScheme: 'dark',
      locale,
      act: (page) =>
        say(
          page,
          { de: '/modell suche:quiet canvas', ja: '/モデル 検索:quiet canvas' }[locale],
          'Quiet Canvas',
        ),
    },
  ]),
  { name: 'digest', place: 'news', colorScheme: 'light', act: (page) => newest(page, 'Every day') },
]

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  '': { viewport: { width: 1_280, height: 1_000 } },
  'phone-': { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 },
}

if (CHROMIUM === undefined) throw new Error('Chromium is needed: set CHROMIUM to where it is.')
const { url, browser, close } = await start(CHROMIUM)
try {
  await postDigests()
  for (const picture of PICTURES) {
    for (const [look, options] of Object.entries(LOOKS)) {
      // On a phone the languages are behind a button, and a card looks alike in all.
      if (look === '' || picture.locale === undefined) await take(picture, look, options)
    }
  }
} finally {
  await close()
}

async function pageOf(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** The first counts what is new, the second ranks by what was gained. */
async function postDigests(): Promise<void> {
  const page = await pageOf({})
  await go(page, 'news')
  await say(page, '/digest create channel:#news time:09:00', 'I will post this digest')
  const posts = page.locator('discord-message[aria-label="Curator"]')
  for (let day = 0; day < 2; day++) {
    await page.getByRole('button', { name: 'Tomorrow 09:00' }).click()
    await posts.nth(day).waitFor()
    await page.locator('#moving:empty').waitFor({ state: 'attached' })
  }
  await page.context().close()
}

async function take(
  { name, place, colorScheme, locale, act }: Picture,
  look: string,
  options: BrowserContextOptions,
): Promise<void> {
  const page = await pageOf({ ...options, colorScheme })
  const places = page.getByRole('button', { name: 'Places' })
  if (await places.isVisible()) await places.click()
  await go(page, place)
  if (locale !== undefined) await page.locator('#locale').selectOption(locale)
  await act(page)
  await allDrawn(page)
  // Where it is longer than the window, its beginning is seen.
  await page
    .locator('discord-message')
    .last()
    .evaluate((message) => message.scrollIntoView({ block: 'start' }))
  const path = `docs/${look}${name}.png`
  await page.screenshot({ path, animations: 'disabled' })
  console.log(`${path}: ${Math.round(statSync(path).size / 1_000)} kB`)
  await page.context().close()
}
