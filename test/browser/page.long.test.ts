import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { go, newest, say, settled } from './chat.ts'
import { PHONE } from './lines.ts'

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
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Manage Server')
    await expect.poll(() => line.inputValue()).toBe('/digest list')
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
  expect(json).toMatchObject({
    type: 20,
    author: { bot: true },
    embeds: Array(5).fill({ type: 'rich' }),
  })
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
  await expect.poll(() => page.locator('discord-button:focus').textContent()).toBe('▶️')
  const left = () =>
    page.locator('#scroller').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight)
  await expect.poll(left).toBeLessThan(2)
})

browsing(
  'suggestions lie above the chat, and a late one takes no choice away (Chromium)',
  async () => {
    const { page } = await visit()
    const heightOf = () => page.locator('#scroller').evaluate((log) => log.clientHeight)
    const line = page.getByLabel('Slash command')
    // The commands to begin with take room as well.
    await page.getByRole('button', { name: '/top' }).first().waitFor()
    const before = await heightOf()
    await line.pressSequentially('/t')
    await page.getByRole('option', { name: '/top' }).waitFor()
    expect(await heightOf()).toBe(before)

    const held = Promise.withResolvers<void>()
    const asked = page.waitForRequest('**/type')
    await page.route('**/type', (route) => held.promise.then(() => route.continue()))
    await line.press('o')
    await asked
    await line.press('ArrowDown')
    const arrived = page.waitForResponse('**/type')
    held.resolve()
    await arrived
    await line.press('Enter')
    await expect.poll(() => line.inputValue()).toMatch(/^\/(top |tag name:)$/)
  },
)

browsing('whoever moves the clock by keyboard keeps the focus (Chromium)', async () => {
  const { page } = await visit()
  const button = page.getByRole('button', { name: '+ 1 hour' })
  await button.focus()
  const hour = async () => /(\d+):\d\d/.exec((await page.locator('#now').textContent()) ?? '')?.[1]
  const before = await hour()
  await button.press('Enter')
  await expect.poll(hour).not.toBe(before)
  expect(await page.locator(':focus').textContent()).toBe('+ 1 hour')
})

browsing('what only grew older is not drawn anew (Chromium)', async () => {
  const { page } = await visit()
  await go(page, 'after-dark')
  await say(page, '/about', 'ago')
  const about = page.locator('discord-message').last()
  await about.evaluate((node) => node.setAttribute('data-same', ''))
  const list = await say(page, '/top', '1–5 of')
  await list.getByRole('button', { name: 'Next' }).click()
  await newest(page, '6–10 of')
  expect(await page.locator('discord-message[data-same]').count()).toBe(1)
})

browsing('one’s own answer is followed to, and of others’ a button tells (Chromium)', async () => {
  const { page } = await visit({ viewport: { width: 900, height: 500 } })
  const other = await visit()
  for (const at of [page, other.page]) await go(at, 'after-dark-thread')
  await say(page, '/model query:quiet canvas', 'Trigger words')
  const left = () =>
    page.locator('#scroller').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight)
  const upwards = () =>
    page
      .locator('#scroller')
      .hover()
      .then(() => page.mouse.wheel(0, -5_000))
  await upwards()
  await expect.poll(left).toBeGreaterThan(100)
  await say(page, '/about', 'Version')
  await expect.poll(left).toBeLessThan(2)

  await upwards()
  await expect.poll(left).toBeGreaterThan(100)
  await say(other.page, '/top', '1–5 of')
  await page.getByRole('button', { name: 'New messages' }).click()
  await expect.poll(left).toBeLessThan(2)
  expect(await page.locator('#newer').isVisible()).toBe(false)
})

browsing('a place in which something was said meanwhile is marked (Chromium)', async () => {
  const [here, there] = [await visit(), await visit()]
  await go(there.page, 'news')
  await say(there.page, '/top', '1–5 of')
  const news = here.page.getByRole('button', { name: 'news', exact: true })
  await expect.poll(() => news.getAttribute('class')).toContain('unread')
  await news.click()
  await expect.poll(() => news.getAttribute('class')).not.toContain('unread')
})

browsing(
  'on a phone, the folded list of places tells of what is new in it (Chromium)',
  async () => {
    const [here, there] = [await visit(PHONE), await visit()]
    const opener = here.page.locator('#open-places')
    expect(await opener.getAttribute('aria-label')).toBe('Places')
    await go(there.page, 'after-dark-thread')
    await say(there.page, '/top', '1–5 of')
    await expect.poll(() => opener.getAttribute('aria-label')).toBe('Places, something new')
    await opener.click()
    const place = here.page.getByRole('button', { name: 'after-dark-thread' })
    expect(await place.getAttribute('class')).toContain('unread')
    await place.click()
    await expect.poll(() => opener.getAttribute('aria-label')).toBe('Places')
  },
)

browsing('a link leads nowhere, and tells what Discord would open (Chromium)', async () => {
  const { page, wrong } = await visit()
  await go(page, 'general-thread')
  const card = await say(page, '/model query:quiet canvas', 'Trigger words')
  await card.getByRole('link', { name: 'Civitai' }).click()
  const told = page.getByRole('dialog', { name: 'In Discord this opens' })
  expect(await told.locator('code').textContent()).toMatch(/^https:\/\/civitai\.com\/models\/\d+/)
  await page.keyboard.press('Escape')
  await card.getByRole('link').first().click()
  await told.waitFor()
  await page.keyboard.press('Escape')
  await card.getByRole('link').first().click({ button: 'middle' })
  await told.waitFor()
  expect(page.context().pages()).toHaveLength(1)
  expect(wrong).toEqual([])
})

browsing('a link to this machine opens a tab of its own (Chromium)', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>A login</title>')
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/login?state=1`
  const { page, wrong } = await visit()
  // As a message with a link button has it.
  await page.evaluate(
    `{
      const row = document.createElement('discord-action-row')
      const button = document.createElement('discord-button')
      row.append(Object.assign(button, { url: '${address}', innerText: 'Link' }))
      document.querySelector('main').append(row)
    }`,
  )
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Link' }).click()
  const opened = await opening
  await opened.waitForLoadState()
  expect([opened.url(), await opened.title()]).toEqual([address, 'A login'])
  expect(await opened.evaluate('[opener, document.referrer]')).toEqual([null, ''])
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  expect(wrong).toEqual([])
})

browsing(
  'each has direct messages of their own, and is offered what they may (Chromium)',
  async () => {
    const { page } = await visit()
    await go(page, 'dm')
    await say(page, '/top period:Day', 'of')
    const offered = async () => {
      await page.getByLabel('Slash command').fill('/')
      await page.getByRole('option', { name: '/top' }).waitFor()
      return page.getByRole('option', { name: '/digest' }).count()
    }
    expect(await offered()).toBe(0)
    await page.getByLabel('Ada, a member').check()
    await page.locator('#welcome').waitFor()
    await go(page, 'general')
    expect(await offered()).toBe(0)
    await page.getByLabel('Grace, who manages').check()
    await expect.poll(offered).toBe(1)
  },
)

browsing.each(['slow', 'overloaded', 'down', 'garbled'])(
  'a day is moved on while Civitai is %s, and nobody is left without an answer (Chromium)',
  async (mood) => {
    const { page } = await visit()
    await go(page, 'dm')
    await page.getByLabel(mood).check()
    const line = page.getByLabel('Slash command')
    await line.fill(`/top type:Hypernetwork tag:${mood}`)
    await line.press('Escape')
    await line.press('Enter')
    const day = async () => /\d+,/.exec((await page.locator('#now').textContent()) ?? '')?.[0]
    const before = await day()
    await page.getByRole('button', { name: 'Tomorrow 09:00' }).click()
    await expect.poll(day, { timeout: 120_000 }).not.toBe(before)
    await settled(page)
    await page.getByLabel('fine').check()
    await expect.poll(() => page.locator('.thinking').count()).toBe(0)
    expect(await page.getByRole('alert').textContent()).toBe('')
    // Just after a failure Civitai is left alone for a while, and the answer says to try again.
    const answered = async () => {
      const answer = await say(page, '/top', /1–5 of|answering/)
      const text = (await answer.textContent()) ?? ''
      await page.waitForTimeout(1_000)
      return text
    }
    await expect.poll(answered).toContain('1–5 of')
  },
)
