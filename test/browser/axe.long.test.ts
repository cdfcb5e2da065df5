import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { go, say } from './chat.ts'
import { violations } from './violations.ts'

const { visit } = sandbox()
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1_920].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
)

test.skipIf(CHROMIUM === undefined).each(LOOKS)(
  'axe finds nothing wrong: $colorScheme, $viewport.width pixels wide (Chromium)',
  async (look) => {
    const { page, wrong } = await visit(look)
    const narrow = look.viewport.width < 500
    const visitPlace = async (place: string) => {
      if (narrow) await page.getByRole('button', { name: 'Places' }).click()
      await go(page, place)
    }
    // Nothing is ever said there.
    await visitPlace('group')
    await page.locator('#welcome').waitFor()
    expect(await violations(page), 'the welcome').toEqual([])
    await visitPlace('general')
    await say(page, '/top', '1–5 of')
    await say(page, '/model query:quiet canvas', 'Trigger words')
    await page.locator('discord-message').last().getByRole('combobox').click()
    expect(await violations(page), 'a list, a card and its open menu').toEqual([])
    await visitPlace('news')
    await say(page, '/digest create channel:#news', 'Only you can see this')
    await say(page, '/digest list', 'Remove')
    await page.getByLabel('Slash command').fill('/')
    await page.getByRole('option').first().waitFor()
    expect(await violations(page), 'private answers and completions').toEqual([])
    await visitPlace('after-dark')
    const gallery = await say(page, '/images', '1 of')
    await gallery.getByRole('button', { name: 'JSON' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'a gallery and raw JSON').toEqual([])
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow, 'nothing to scroll sideways').toBeLessThanOrEqual(0)
    expect(wrong).toEqual([])
  },
)
