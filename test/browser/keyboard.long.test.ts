import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { newest, settled } from './chat.ts'

const { visit } = sandbox()
const LINE = 'Message or slash command'
const TAG = '/tag name:anime sort:Most Downloaded'

/** Presses Tab (or Shift+Tab) until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const focused = page.locator(':focus')
  for (let at = 0; at < 80; at++) {
    await page.keyboard.press(key)
    const names = await focused.evaluateAll((all) =>
      all.map((one) => one.ariaLabel ?? one.textContent?.trim() ?? ''),
    )
    const label = await page.evaluate('document.activeElement?.labels?.[0]?.textContent.trim()')
    const found = [...names, label].some(
      (one) =>
        typeof one === 'string' && (typeof name === 'string' ? one === name : name.test(one)),
    )
    if (found) return
  }
  throw new Error(`nothing called ${name} can be reached by ${key}`)
}

/** Types a line, and waits for what is offered for all of it: until then there is an older list. */
async function typeAhead(page: Page, line: string): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/type') && response.request().postDataJSON().line === line,
  )
  await page.keyboard.type(line)
  await (await answered).finished()
  await page.getByRole('option').first().waitFor()
}

test.skipIf(CHROMIUM === undefined)('everything is done by keyboard alone (Chromium)', async () => {
  const { page, wrong } = await visit()
  const { keyboard } = page
  const type = async (line: string) => {
    await keyboard.type(line)
    await keyboard.press('Escape')
    await keyboard.press('Enter')
  }
  const line = page.getByLabel(LINE)

  await tabTo(page, LINE)
  await typeAhead(page, '/to')
  await keyboard.press('Tab')
  await expect.poll(() => line.inputValue()).toBe('/top ')
  await page.getByRole('option').first().waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await newest(page, '1–5 of')
  await tabTo(page, 'Next', 'Shift+Tab')
  await keyboard.press('Enter')
  await newest(page, '6–10 of')

  await tabTo(page, LINE)
  await typeAhead(page, '/model query:quiet can')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect.poll(() => line.inputValue()).toMatch(/^\/model query:Quiet Canvas/)
  await keyboard.press('Enter')
  const card = await newest(page, 'Trigger words')
  const versions = card.getByRole('combobox')
  const before = await versions.textContent()
  await tabTo(page, /version/i, 'Shift+Tab')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(() => versions.textContent()).not.toBe(before)

  await tabTo(page, /^news$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await tabTo(page, LINE)
  await type('/digest create channel:#news time:09:00')
  await newest(page, 'I will post this digest')
  await tabTo(page, 'Tomorrow 09:00')
  await keyboard.press('Space')
  await page.locator('discord-message[aria-label="Curator"]').waitFor({ timeout: 60_000 })

  await tabTo(page, /^after-dark$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await tabTo(page, LINE)
  // By trends it is another question after each snapshot.
  await type(TAG)
  await newest(page, '1–5 of')
  for (let hours = 0; hours < 2; hours++) {
    await settled(page)
    await tabTo(page, '+ 1 hour', hours === 0 ? 'Tab' : 'Shift+Tab')
    await keyboard.press('Enter')
    await expect.poll(() => page.locator('#now').textContent()).toContain(`${10 + hours}:0`)
  }
  await settled(page)
  await tabTo(page, 'fine', 'Shift+Tab')
  for (let mood = 0; mood < 3; mood++) await keyboard.press('ArrowDown')
  await tabTo(page, LINE, 'Shift+Tab')
  await type(TAG)
  await newest(page, 'Civitai is not answering')
  expect(wrong).toEqual([])
})
