import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { allDrawn, go, newest, say } from './chat.ts'
import { PHONE } from './lines.ts'

const { visit } = sandbox()
const LOOKS = [PHONE, { viewport: { width: 1_280, height: 800 } }]

/** The middle of a button as soon as nothing moves it any more: pictures above it may arrive late. */
async function spotOf(
  page: Page,
  name: string,
): Promise<{ readonly x: number; readonly y: number }> {
  await allDrawn(page)
  const button = page.locator('discord-message').last().getByRole('button', { name, exact: true })
  // Clicking waits for that, and a trial does nothing else.
  await button.click({ trial: true })
  const box = await button.boundingBox()
  if (box === null) throw new Error(`there is no ${name}`)
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

test.skipIf(CHROMIUM === undefined).each(LOOKS)(
  'one spot turns page after page, $viewport.width pixels wide (Chromium)',
  async (look) => {
    const { page, wrong } = await visit(look)
    if (look === PHONE) await page.getByRole('button', { name: 'Places' }).click()
    await go(page, look === PHONE ? 'general-thread' : 'group')
    await say(page, '/top period:Month', '1–5 of')
    const next = await spotOf(page, 'Next')
    for (const position of ['6–10 of', '11–15 of', '16–20 of']) {
      await page.mouse.click(next.x, next.y)
      await newest(page, position)
      expect(await spotOf(page, 'Next')).toEqual(next)
    }
    const previous = await spotOf(page, 'Previous')
    for (const position of ['11–15 of', '6–10 of', '1–5 of']) {
      await page.mouse.click(previous.x, previous.y)
      await newest(page, position)
      await allDrawn(page)
    }
    // At the end the button stays, and does nothing.
    const back = page.getByRole('button', { name: 'Previous' }).last()
    expect(await back.isDisabled()).toBe(true)

    // Pictures of different heights: there the button stays as far from the end of the log.
    await say(page, '/images period:AllTime', '1 of')
    for (const position of ['2 of', '3 of', '4 of']) {
      const { x, y } = await spotOf(page, 'Next')
      await page.mouse.click(x, y)
      await newest(page, position)
      expect((await spotOf(page, 'Next')).x).toBe(x)
    }
    expect(wrong).toEqual([])
  },
)
