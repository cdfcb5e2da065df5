import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { CHROMIUM, sandbox } from './browser.ts'
import { ask, go, newest } from './chat.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)
const LINE = 'Message or slash command'

const FOX = png({
  before: [textChunk('parameters', 'a red fox\nNegative prompt: blurry\nSteps: 20, Seed: 5')],
  width: 60,
  height: 80,
})
const file = (name: string, buffer = FOX) => ({ name, mimeType: 'image/png', buffer })

/** Hands the page a picture as a drop or a paste does. */
const hand = (page: Page, how: 'drop' | 'paste', name: string) =>
  page.evaluate(
    // It runs in the browser, whose types tests do not have.
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(FOX.toString('base64'))}), (one) => one.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'image/png' }))
      document.body.dispatchEvent(${
        how === 'drop'
          ? "new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })"
          : "new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })"
      })
    })()`,
  )

const pending = (page: Page) => page.locator('#pending li span').allTextContents()

browsing('pictures are chosen, dropped and pasted, said, and read (Chromium)', async () => {
  const { page, wrong } = await visit()
  await page.locator('#files').setInputFiles([file('one.png'), file('two.png')])
  await hand(page, 'drop', 'three.png')
  await hand(page, 'paste', 'four.png')
  await expect.poll(() => pending(page)).toEqual(['one.png', 'two.png', 'three.png', 'four.png'])
  await page.getByRole('button', { name: 'Remove two.png' }).click()
  expect(await pending(page)).toEqual(['one.png', 'three.png', 'four.png'])
  await page.getByLabel(LINE).fill('Look at **this**')
  await page.getByLabel(LINE).press('Enter')
  const said = await newest(page, 'Look at this')
  await expect.poll(() => pending(page)).toEqual([])
  const seen = said.locator('.attached img')
  await expect
    .poll(() => seen.evaluateAll((all) => all.map((one) => (one as Picture).naturalWidth)))
    .toEqual([60, 60, 60])

  const read = async () => {
    await said.click({ button: 'right', position: { x: 300, y: 20 } })
    await page.getByRole('menuitem', { name: 'Read picture' }).click()
  }
  const recipe = await ask(page, read, 'a red fox')
  expect(await recipe.textContent()).toContain('Only you can see this')
  await recipe.getByRole('button', { name: 'Copy text' }).click()
  const copied = page.locator('discord-message:last-of-type:not(:has(discord-embed))')
  await copied.filter({ hasText: 'blurry' }).waitFor()
  expect(wrong).toEqual([])
})

interface Picture {
  readonly naturalWidth: number
}

browsing('a picture alone is said by the button beside the line (Chromium)', async () => {
  const { page, wrong } = await visit()
  await go(page, 'general-thread')
  await page.locator('#files').setInputFiles([file('one.png')])
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('discord-message:last-of-type .attached').waitFor()
  expect(await page.locator('discord-message').count()).toBe(1)
  await expect.poll(() => page.getByRole('button', { name: 'Send' }).isVisible()).toBe(false)
  expect(wrong).toEqual([])
})

browsing('what Discord would not take is told, and the rest is kept (Chromium)', async () => {
  const { page } = await visit()
  const large = file('large.png', Buffer.alloc(10 * 1_024 * 1_024 + 1))
  await page.locator('#files').setInputFiles([large, file('one.png')])
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.textContent()).toContain('large.png is over 10 MB')
  expect(await pending(page)).toEqual(['one.png'])
  await page.locator('#files').setInputFiles(Array.from({ length: 10 }, () => file('more.png')))
  await expect.poll(() => alert.textContent()).toContain('10 files at most')
  expect(await pending(page)).toHaveLength(10)
  // Refused by the server, the text and its files come back.
  await page.getByLabel(LINE).fill('x'.repeat(2_001))
  await page.getByLabel(LINE).press('Enter')
  await expect.poll(() => alert.textContent()).toContain('over 2,000 characters')
  await expect.poll(() => pending(page)).toHaveLength(10)
  expect(await page.getByLabel(LINE).inputValue()).toHaveLength(2_001)
})

browsing('the menu of a message is used by keyboard alone (Chromium)', async () => {
  const { page, wrong } = await visit()
  const { keyboard } = page
  await go(page, 'prompts')
  const message = page.locator('discord-message', { hasText: 'with two LoRAs' }).first()
  const button = message.getByRole('button', { name: 'Apps for this message' })
  await button.focus()
  const focused = () => page.locator(':focus').textContent()
  const isOpen = () => page.getByRole('menu', { name: 'Apps' }).isVisible()
  await keyboard.press('Enter')
  await expect.poll(focused).toBe('Look up on Civitai')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await keyboard.press('End')
  expect(await focused()).toBe('Read picture')
  await keyboard.press('ArrowDown')
  expect(await focused()).toBe('Look up on Civitai')
  await keyboard.press('Escape')
  await expect.poll(isOpen).toBe(false)
  expect(await focused()).toBe('⋯')
  // The key for menus.
  await keyboard.press('Shift+F10')
  await expect.poll(isOpen).toBe(true)
  await keyboard.press('Tab')
  await expect.poll(isOpen).toBe(false)
  // Pictures that arrive move the log, which leaves the menu open.
  await button.focus()
  await keyboard.press('Enter')
  await page.locator('#scroller').evaluate((log) => log.dispatchEvent(new Event('scroll')))
  expect(await isOpen()).toBe(true)
  await keyboard.press('Escape')
  const read = async () => {
    await button.focus()
    await keyboard.press('Enter')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
  }
  await ask(page, read, 'a quiet mountain lake')
  expect(wrong).toEqual([])
})

browsing('a long press opens the menu, and what is touched elsewhere closes it', async () => {
  const { page } = await visit({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
  await page.getByRole('button', { name: 'Places' }).click()
  await go(page, 'prompts')
  const message = page.locator('discord-message').last()
  const touch = await page.context().newCDPSession(page)
  const lift = () => touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  const menu = page.getByRole('menu', { name: 'Apps' })
  const press = async (): Promise<boolean> => {
    const at = (await message.boundingBox()) ?? { x: 0, y: 0 }
    const touchPoints = [{ x: at.x + 60, y: at.y + 40 }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    return menu.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
  }
  // A picture that arrives moves the message away from under the finger.
  while (!(await press())) await lift()
  await lift()
  expect(await menu.isVisible()).toBe(true)
  await page.getByLabel(LINE).tap()
  await menu.waitFor({ state: 'hidden' })
})

browsing.each(['light', 'dark'] as const)(
  'axe finds nothing wrong with messages of people and their menu: %s (Chromium)',
  async (colorScheme) => {
    for (const width of [390, 1_280]) {
      const { page } = await visit({ colorScheme, viewport: { width, height: 800 } })
      if (width < 500) await page.getByRole('button', { name: 'Places' }).click()
      await go(page, 'prompts')
      await page.locator('#files').setInputFiles([file('one.png')])
      const last = page.locator('discord-message').last()
      await last.getByRole('button', { name: 'Apps for this message' }).click()
      await page.evaluate(axe.source)
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults
      const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target]))
      expect(told, `${width} pixels wide`).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow, 'nothing to scroll sideways').toBeLessThanOrEqual(0)
    }
  },
)
