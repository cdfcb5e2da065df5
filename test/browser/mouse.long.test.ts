import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { go, levelsIn, newest, say, settled } from './chat.ts'

const { visit } = sandbox()
const TOP = '/top type:LORA sort:Most Downloaded'
const browsing = test.skipIf(CHROMIUM === undefined)

browsing('a welcome suggests four commands, and one click answers each (Chromium)', async () => {
  const { page, wrong } = await visit()
  const tries = page.locator('#tries button')
  expect(await page.locator('#welcome #tries button').count()).toBe(4)
  await tries.first().click()
  const answer = await newest(page, '1–5 of')
  expect(await page.locator('#welcome').isVisible()).toBe(false)
  expect(await answer.getAttribute('aria-label')).toBe('Curator on /top of Grace')
  // Those not used yet stay at hand.
  expect(await tries.allTextContents()).toEqual([
    expect.stringContaining('/model'),
    expect.stringContaining('/digest create'),
    expect.stringContaining('/follow add'),
  ])
  await tries.first().click()
  await newest(page, 'Trigger words')
  await tries.first().click()
  await newest(page, 'I will post this digest')
  await tries.first().click()
  await newest(page, 'I will post what is new')
  expect(await tries.count()).toBe(0)
  expect(wrong).toEqual([])
})

browsing('a list is paged through, and an entry opens privately (Chromium)', async () => {
  const { page, wrong } = await visit()
  await go(page, 'general-thread')
  const list = await say(page, '/top period:Month', '1–5 of')
  await list.getByRole('button', { name: 'Next' }).click()
  await newest(page, '6–10 of')
  await list.getByRole('button', { name: 'Previous' }).click()
  await newest(page, '1–5 of')

  await list.getByRole('combobox', { name: 'Open a model’s card' }).click()
  const option = list.getByRole('option').nth(2)
  const name = (await option.locator('span').textContent()) ?? ''
  await option.click()
  const card = await newest(page, 'Only you can see this')
  const title = await card.getByRole('heading').first().textContent()
  expect(name).toBe(`3. ${title}`)
  await card.getByRole('button', { name: 'Dismiss message' }).click()
  expect(await page.locator('discord-message').count()).toBe(1)
  expect(wrong).toEqual([])
})

browsing('a model is picked while typing, and its version changed (Chromium)', async () => {
  const { page, wrong } = await visit()
  await go(page, 'dm')
  const line = page.getByLabel('Slash command')
  await line.fill('/mod')
  await page.getByRole('option', { name: '/model' }).click()
  await expect.poll(() => line.inputValue()).toBe('/model query:')
  await line.pressSequentially('quiet can')
  await page.getByRole('option', { name: 'Quiet Canvas - Watercolor Style' }).click()
  expect(await line.inputValue()).toContain('/model query:Quiet Canvas - Watercolor Style')
  await line.press('Enter')
  const card = await newest(page, 'Quiet Canvas - Watercolor Style')
  const versions = card.getByRole('combobox')
  const newestVersion = await versions.textContent()
  await versions.click()
  const other = card.getByRole('option').last()
  const name = (await other.locator('span').textContent()) ?? ''
  expect(name).not.toBe(newestVersion)
  await other.click()
  await expect.poll(() => versions.textContent()).toBe(name)
  expect(wrong).toEqual([])
})

browsing(
  'nothing mature is seen in #general, and something in #after-dark (Chromium)',
  async () => {
    const { page, wrong } = await visit()
    const PAGES = 12
    /** The levels of all pictures of a list and of the first pages of a gallery, and mature links. */
    const seen = async (place: string) => {
      await go(page, place)
      const list = await say(page, '/top sort:Most Downloaded period:AllTime', '1–5 of')
      const links = await list.locator('a[href*="civitai.red"]').count()
      const levels = [...(await levelsIn(list))]
      const gallery = await say(page, '/images period:AllTime', '1 of')
      levels.push(...(await levelsIn(gallery)))
      for (let at = 2; at <= PAGES; at++) {
        await gallery.getByRole('button', { name: 'Next' }).click()
        await newest(page, `${at} of`)
        levels.push(...(await levelsIn(gallery)))
      }
      return { levels, links }
    }
    const general = await seen('general')
    expect(general.levels.length).toBeGreaterThan(PAGES)
    expect(new Set(general.levels)).toEqual(new Set([1]))
    expect(general.links).toBe(0)
    const dark = await seen('after-dark')
    expect(Math.max(...dark.levels)).toBeGreaterThan(2)
    expect(dark.links).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  },
)

browsing(
  'a digest is made for #news, arrives, and tells when Civitai is away (Chromium)',
  async () => {
    const { page, wrong } = await visit()
    await go(page, 'news')
    await say(page, '/digest create channel:#news time:09:00 count:3', 'Only you can see this')
    await say(page, '/top type:LORA', '1–5 of')
    await page.getByRole('button', { name: 'Tomorrow 09:00' }).click()
    // That of the bot itself, in answer to nobody.
    const digests = page.locator('discord-message[aria-label="Curator"]')
    const counts = async () =>
      Promise.all((await digests.all()).map((one) => one.locator('discord-embed').count()))
    await expect.poll(counts).toContain(3)
    await settled(page)
    const digest = digests.last()
    await digest.getByRole('combobox').click()
    const option = digest.getByRole('option').nth(1)
    const name = (await option.locator('span').textContent()) ?? ''
    await option.click()
    const card = await newest(page, 'Only you can see this')
    expect(name).toBe(`2. ${await card.getByRole('heading').first().textContent()}`)
    expect(await digest.isVisible()).toBe(true)

    // By trends it is another question after each snapshot.
    await say(page, TOP, '1–5 of')
    await page.getByRole('button', { name: '+ 1 hour' }).click()
    await expect.poll(() => page.locator('#now').textContent()).toContain('10:0')
    await settled(page)
    await page.getByRole('button', { name: '+ 1 hour' }).click()
    await expect.poll(() => page.locator('#now').textContent()).toContain('11:0')
    await settled(page)
    await page.getByLabel('down').check()
    const stale = await say(page, TOP, 'Civitai is not answering')
    expect(await stale.textContent()).toMatch(/as of \d+ hours? ago/)
    await page.getByLabel('fine').check()
    expect(wrong).toEqual([])
  },
)
