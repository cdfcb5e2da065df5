import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { newest } from './chat.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)
const NAME = 'Quiet Canvas - Watercolor Style'

/** Types and waits until the first suggestion, which Enter would take, is this one. */
async function type(page: Page, text: string, first: string): Promise<void> {
  await page.getByLabel('Slash command').pressSequentially(text)
  await page.getByRole('option', { name: first, selected: true }).waitFor()
}

browsing('Enter completes what is half typed, and sends what is complete (Chromium)', async () => {
  const { page, wrong } = await visit()
  const line = page.getByLabel('Slash command')
  const holds = (text: string | RegExp) => expect.poll(() => line.inputValue()).toMatch(text)
  await type(page, '/mo', '/model')
  await line.press('Enter')
  await holds(/^\/model query:$/)
  await type(page, 'quiet ca', NAME)
  await line.press('Enter')
  // What is sent is its number.
  await holds(new RegExp(`^/model query:${NAME}.* $`))
  const sent = page.waitForRequest('**/slash')
  await type(page, 'pri', 'private')
  await line.press('Enter')
  await holds(/ private:$/)
  await type(page, 't', 'True')
  await line.press('Enter')
  await holds(/ private:True $/)
  await line.press('Enter')
  expect((await sent).postDataJSON().line).toMatch(/^\/model query:#\d+ private:True $/)
  const card = await newest(page, 'Only you can see this')
  expect(await card.getByRole('heading').first().textContent()).toBe(NAME)

  // A name that was edited stands for itself.
  await line.press('ArrowUp')
  await holds(/private:True $/)
  const edited = page.waitForRequest('**/slash')
  await line.fill(`/model query:${NAME} x`)
  await line.press('Escape')
  await line.press('Enter')
  expect((await edited).postDataJSON().line).toBe(`/model query:${NAME} x`)
  expect(wrong).toEqual([])
})

browsing('a choice is completed from its beginning, and known in any case (Chromium)', async () => {
  const { page } = await visit()
  const line = page.getByLabel('Slash command')
  await type(page, '/top per', 'period')
  await line.press('Enter')
  await type(page, 'mo', 'Month')
  await line.press('Enter')
  await expect.poll(() => line.inputValue()).toBe('/top period:Month ')
  await line.pressSequentially('sort:most downloaded')
  await page.getByRole('option', { name: 'Most Downloaded' }).waitFor()
  const sent = page.waitForRequest('**/slash')
  await line.press('Enter')
  expect((await sent).postDataJSON().line).toBe('/top period:Month sort:most downloaded')
  await newest(page, '1–5 of')
})

browsing('Enter waits for what fits the text as it is, not as it was (Chromium)', async () => {
  const { page } = await visit()
  const line = page.getByLabel('Slash command')
  await type(page, '/top sort:most', 'Most Downloaded')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/type', (route) => held.then(() => route.continue()))
  await line.pressSequentially(' liked')
  await line.press('Enter')
  expect(await line.inputValue()).toBe('/top sort:most liked')
  const sent = page.waitForRequest('**/slash')
  answer()
  expect((await sent).postDataJSON().line).toBe('/top sort:most liked')
})

browsing('Escape sends a text as it was typed, whatever is suggested (Chromium)', async () => {
  const { page } = await visit()
  const line = page.getByLabel('Slash command')
  await type(page, '/model query:quiet ca', NAME)
  await line.press('Escape')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
  const sent = page.waitForRequest('**/slash')
  await line.press('Enter')
  expect((await sent).postDataJSON().line).toBe('/model query:quiet ca')
})

browsing('an unknown option is told with those that exist (Chromium)', async () => {
  const { page } = await visit()
  const line = page.getByLabel('Slash command')
  await line.fill('/top foo:1')
  await line.press('Enter')
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.textContent()).toMatch(/^\/top has no option foo; it has sort, /)
  expect(await line.inputValue()).toBe('/top foo:1')
})
