import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { go, newest, say } from './chat.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)

browsing(
  'what others write arrives by itself, and what is private does not (Chromium)',
  async () => {
    const [grace, ada] = [await visit(), await visit()]
    await ada.page.getByLabel('Ada, a member').check()
    await say(grace.page, '/tag name:anime', '1–5 of')
    await newest(ada.page, '1–5 of')
    await say(grace.page, '/about', 'Only you can see this')
    await say(grace.page, '/top private:True', 'Show to all')
    expect(await ada.page.locator('discord-message').count()).toBe(1)
    await grace.page.getByRole('button', { name: 'Show to all' }).click()
    await expect.poll(() => ada.page.locator('discord-message').count()).toBe(2)
    expect([...grace.wrong, ...ada.wrong]).toEqual([])
  },
)

browsing(
  'what a member may not do is said in a sentence, and the line is kept (Chromium)',
  async () => {
    const { page } = await visit()
    await page.getByLabel('Ada, a member').check()
    const line = page.getByLabel('Slash command')
    await line.fill('/digest list')
    await line.press('Enter')
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/\S/)
    expect(await line.inputValue()).toBe('/digest list')
  },
)

browsing('moments are told in the language chosen (Chromium)', async () => {
  const { page } = await visit()
  await go(page, 'group')
  const about = await say(page, '/about', 'ago')
  await page.getByLabel('Your language').selectOption('de')
  await expect.poll(() => about.textContent()).toContain('vor ')
})

browsing('the raw JSON of a message is what Discord’s API would give (Chromium)', async () => {
  const { page } = await visit()
  await go(page, 'after-dark-thread')
  const list = await say(page, '/top', '1–5 of')
  await list.getByRole('button', { name: 'JSON' }).click()
  await page.getByRole('dialog').waitFor()
  const json = JSON.parse((await page.locator('#json-text').textContent()) ?? '')
  expect(json).toMatchObject({ type: 20, author: { bot: true }, embeds: [{ type: 'rich' }] })
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
})

browsing('requests are counted while one looks (Chromium)', async () => {
  const { page } = await visit()
  const count = async (id: string) => Number(await page.locator(id).textContent())
  await go(page, 'group')
  await say(page, '/tag name:landscape', 'of')
  await expect.poll(() => count('#misses')).toBeGreaterThan(0)
  const [discord, hits] = [await count('#to-discord'), await count('#hits')]
  await say(page, '/tag name:landscape', 'of')
  await expect.poll(() => count('#hits')).toBeGreaterThan(hits)
  await expect.poll(() => count('#to-discord')).toBeGreaterThan(discord)
})

browsing('Next keeps the focus, and the log follows what is new (Chromium)', async () => {
  const { page } = await visit({ viewport: { width: 900, height: 500 } })
  await go(page, 'dm')
  const gallery = await say(page, '/images', '1 of')
  await gallery.getByRole('button', { name: 'Next' }).click()
  await newest(page, '2 of')
  await expect.poll(() => page.locator('discord-button:focus').textContent()).toBe('Next')
  const left = () =>
    page.locator('#scroller').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight)
  await expect.poll(left).toBeLessThan(2)
})
