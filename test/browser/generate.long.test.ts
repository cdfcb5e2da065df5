import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LOCALES } from '../../sandbox/page/view/languages.ts'
import { en } from '../../src/words/en.ts'
import { type Words, wordsIn } from '../../src/words/words.ts'
import { CHROMIUM, sandbox } from './browser.ts'
import { allDrawn, ask, choose, newest, press, say } from './chat.ts'
import { cutOff } from './cut-off.ts'
import { PHONE } from './lines.ts'
import { linked } from './linking.ts'
import { violations } from './violations.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)

/** Pictures can be made with it, and it is shown everywhere. */
const MODEL = 'VividBloom XL'
const UNSPENT = 'Your Buzz is spent once you press'
const PROMPT = 'a lantern in the fog, seen from a hill, with a very_long_word_that_nobody_wrote'

/** Opens the form from a card in a language. */
async function form(page: Page, card: Locator, words: Words): Promise<Locator> {
  await card.getByRole('button', { name: words.more }).click()
  const more = await newest(page, 'Only you can see this')
  await more.getByRole('button', { name: words.generateButton, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: words.formTitle })
  await dialog.waitFor()
  return dialog
}

/** Opens the form from the card, fills it in, and sends it; the price. */
async function priced(page: Page, check: (what: string) => Promise<void>): Promise<Locator> {
  const card = await say(page, `/model query:${MODEL}`, MODEL)
  const dialog = await form(page, card, en)
  await check('the form')
  await dialog.getByLabel(en.promptField).fill(PROMPT)
  await dialog.getByLabel(en.countField).selectOption(en.pictures(3))
  const send = () => dialog.getByRole('button', { name: 'Submit' }).click()
  return ask(page, send, UNSPENT)
}

/** How many pixels of the log are below what can be seen. */
const fromEnd = (page: Page): Promise<unknown> =>
  page
    .locator('#scroller')
    .evaluate(
      ({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - scrollTop - clientHeight,
    )

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1_280, 360].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
)

browsing.each(LOOKS)(
  'pictures are made from a card, and others cancelled: $colorScheme, $viewport.width pixels wide (Chromium)',
  async (look) => {
    const { page, wrong } = await linked(look, visit)
    const check = async (what: string) => {
      await allDrawn(page)
      expect(await violations(page), what).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow, `${what} is no wider than the page`).toBeLessThanOrEqual(0)
    }
    const price = await priced(page, check)
    expect(await price.textContent()).toContain(en.priceTitle(30, 3))
    await check('the price')
    await press(page, en.generateButton, /its turn|On its way|▰/)
    await newest(page, '%')
    await check('what is being made')
    const done = await newest(page, 'For @Ada · 30 Buzz')
    await check('pictures')
    await expect.poll(() => fromEnd(page)).toBeLessThanOrEqual(1)
    const alts = await done.getByAltText(PROMPT).count()
    expect(alts).toBe(3)
    await press(page, en.recipeButton, en.recipeTitle)
    await check('the recipe')

    const pictures = page.locator('discord-message').nth(-2)
    await ask(page, () => pictures.getByRole('button', { name: en.againButton }).click(), UNSPENT)
    await press(page, en.generateButton, 'its turn')
    await press(page, en.cancelButton, en.whatCameBack(0, 30))
    await check('what is cancelled')

    const list = await say(page, '/generations', en.generationsTitle)
    await list.getByRole('combobox').click()
    await check('the list')
    await list.getByRole('option').nth(1).click()
    const shown = await newest(page, 'For @Ada · 30 Buzz')
    expect(await shown.getByAltText(MODEL).count()).toBe(3)
    await check('what is shown again')
    await say(page, '/account', 'Civitai: fox')
    await press(page, en.unlinkButton, 'Unlinked.')
    expect(wrong).toEqual([])
  },
)

browsing(
  'the form is in each language, all of it is seen on a phone, and it is taken (Chromium)',
  async () => {
    const { page, wrong } = await linked(PHONE, visit)
    for (const locale of LOCALES) {
      await choose(page, 'Your language', locale)
      const words = await wordsIn(locale)
      const [model = 'model', query = 'query'] = [words.commandNames.model, words.optionNames.query]
      const card = await say(page, `/${model} ${query}:${MODEL}`, MODEL)
      const dialog = await form(page, card, words)
      expect(await cutOff(page, 'dialog'), locale).toEqual([])
      await dialog.getByLabel(words.promptField).fill(PROMPT)
      await dialog.getByLabel(words.countField).selectOption(words.pictures(2))
      const send = () => dialog.getByRole('button', { name: 'Submit' }).click()
      await ask(page, send, words.priceTitle(20, 2))
      expect(await cutOff(page), locale).toEqual([])
    }
    await choose(page, 'Your language', 'en-US')
    await say(page, '/account', 'Civitai: fox')
    await press(page, en.unlinkButton, 'Unlinked.')
    expect(wrong).toEqual([])
  },
)
