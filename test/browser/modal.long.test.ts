import type { APIInteraction } from 'discord-api-types/v10'
import { chromium, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createDiscord } from '../../sandbox/discord/index.ts'
import { freePort } from '../../sandbox/free-port.ts'
import { createPage } from '../../sandbox/page/page.ts'
import { modalOf } from '../../src/discord/response.ts'
import { quiet, startBot } from '../sandbox/discord/bot.ts'
import { beside, onBug } from '../sandbox/page/open.ts'
import { orderForm } from '../support/form.ts'
import { CHROMIUM, sandbox } from './browser.ts'
import { newest, say } from './chat.ts'
import type { Running } from './run.ts'
import { violations } from './violations.ts'

const browsing = test.skipIf(CHROMIUM === undefined)
const MORE = { type: 1, components: [{ type: 2, style: 1, label: 'Generate', custom_id: 'more' }] }

const received: APIInteraction[] = []
let answers = true

/** A page whose bot says something with a button, and opens a form when that is pressed. */
async function start(executablePath: string): Promise<Running> {
  const discord = await createDiscord({ limits: false, answerWithin: 3_000 })
  const bot = await startBot(discord, (interaction, { callback }) => {
    received.push(interaction)
    if (interaction.type === 3) return callback(interaction, modalOf(orderForm(7)))
    if (interaction.type === 5 && !answers) return
    const data =
      interaction.type === 5
        ? { content: 'Three pictures', flags: 64, ...quiet }
        : { content: 'A card', components: [MORE], ...quiet }
    return callback(interaction, { type: 4, data })
  })
  const page = await createPage({ discord, ...beside(), port: await freePort(), onBug })
  const browser = await chromium.launch({ executablePath })
  return {
    url: page.url,
    browser,
    async close() {
      await browser.close()
      await page.close()
      await bot.stop()
      await discord.close()
    },
  }
}
const { visit } = sandbox(start)

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Generate with Lantern' })

/** Opens the form by the button of a new message. */
async function open(page: Page) {
  const card = await say(page, '/top', 'A card')
  const button = card.getByRole('button', { name: 'Generate' })
  await button.click()
  await dialog(page).waitFor()
  return button
}

browsing('a form is filled in by keyboard and sent (Chromium)', async () => {
  const { page, wrong } = await visit()
  await open(page)
  await expect.poll(() => focused(page)).toBe('prompt')
  await page.keyboard.type('a lantern')
  await page.keyboard.press('Enter')
  await page.keyboard.type('at night')
  expect(await page.getByLabel('Negative prompt').inputValue()).toBe('blurry')
  expect(await page.getByLabel('Size').inputValue()).toBe('square')
  await page.getByLabel('Size').selectOption('Wide')
  await page.getByLabel('How many').focus()
  await page.keyboard.press('3')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const answer = await newest(page, 'Three pictures')
  expect(await answer.textContent()).toContain('Only you can see this')
  expect(await dialog(page).count()).toBe(0)
  expect(received.at(-1)).toMatchObject({
    type: 5,
    data: {
      custom_id: orderForm(7).form.customId,
      components: [
        { component: { custom_id: 'prompt', value: 'a lantern\nat night' } },
        { component: { custom_id: 'without', value: 'blurry' } },
        { component: { custom_id: 'size', values: ['wide'] } },
        { component: { custom_id: 'count', values: ['3'] } },
      ],
    },
  })
  expect(wrong).toEqual([])
})

browsing('a form is closed by Escape or Cancel, and nothing is sent (Chromium)', async () => {
  const { page, wrong } = await visit()
  const button = await open(page)
  const before = received.length
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog(page).count()).toBe(0)
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Generate')
  await button.click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => dialog(page).count()).toBe(0)
  expect(received.slice(before)).toMatchObject([{ type: 3 }])
  expect(wrong).toEqual([])
})

browsing('a form is not sent without what it needs (Chromium)', async () => {
  const { page, wrong } = await visit()
  await open(page)
  const before = received.length
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect.poll(() => focused(page)).toBe('prompt')
  expect(await dialog(page).count()).toBe(1)
  expect(received).toHaveLength(before)
  expect(await page.getByLabel('Prompt *').getAttribute('maxlength')).toBe('1000')
  expect(wrong).toEqual([])
})

browsing('a form comes back as it was where the bot does not answer (Chromium)', async () => {
  const { page, wrong } = await visit()
  await open(page)
  answers = false
  await page.getByLabel('Prompt *').fill('a lantern')
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('The application did not respond').waitFor()
  answers = true
  expect(await page.getByLabel('Prompt *').inputValue()).toBe('a lantern')
  await page.getByRole('button', { name: 'Submit' }).click()
  await newest(page, 'Three pictures')
  expect(wrong).toEqual([])
})

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1_200].map((width) => ({ colorScheme, viewport: { width, height: 640 } })),
)

browsing.each(LOOKS)(
  'axe finds nothing wrong with a form: $colorScheme, $viewport.width pixels wide (Chromium)',
  async (look) => {
    const { page, wrong } = await visit(look)
    await open(page)
    await page.getByLabel('Prompt *').fill('a lantern at night')
    expect(await violations(page)).toEqual([])
    const overflow = `[document.documentElement, ...document.querySelectorAll('#modal, #modal *')]
      .filter((one) => one.tagName !== 'OPTION' && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.id || one.tagName)`
    expect(await page.evaluate(overflow), 'nothing to scroll sideways').toEqual([])
    await page.getByRole('button', { name: 'Submit' }).click()
    await newest(page, 'Three pictures')
    expect(wrong).toEqual([])
  },
)

/** The name of the field that has the focus. */
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.name')
