import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { newest, say } from './chat.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)

browsing('a creator is followed in a channel that is picked by mouse (Chromium)', async () => {
  const { page, wrong } = await visit()
  const card = await say(page, '/model query:Quiet Canvas - Watercolor Style', 'Trigger words')
  await card.getByRole('button', { name: 'Creator' }).click()
  const list = await newest(page, 'Only you can see this')
  await list.getByRole('button', { name: 'Follow' }).click()
  const asked = await newest(page, 'Where should I post')
  await asked.getByRole('combobox', { name: 'Choose a channel' }).click()
  await asked.getByRole('option', { name: '#news' }).click()
  const told = await newest(page, 'I will post new')
  expect(await told.textContent()).toContain('#news')
  expect(wrong).toEqual([])
})

browsing('and by keyboard alone, with settings and the list of follows (Chromium)', async () => {
  const { page, wrong } = await visit()
  const { keyboard } = page
  const card = await say(page, '/model query:Quiet Canvas - Watercolor Style', 'Trigger words')
  await card.getByRole('button', { name: 'More' }).focus()
  await keyboard.press('Enter')
  const more = await newest(page, 'Only you can see this')
  await more.getByRole('button', { name: 'Follow' }).focus()
  await keyboard.press('Enter')
  const asked = await newest(page, 'Where should I post')
  await asked.getByRole('combobox', { name: 'Choose a channel' }).focus()
  await keyboard.press('ArrowDown')
  await asked.getByRole('option', { name: '#general', exact: true }).waitFor()
  await keyboard.press('Enter')
  await newest(page, 'I will post new')
  await say(page, '/follow list', 'This server’s follows')
  const muted = await say(page, '/settings mute tag:anime', 'This server’s settings')
  expect(await muted.textContent()).toContain('Muted: anime')
  await say(page, '/settings unmute tag:anime', 'No longer muted')
  expect(wrong).toEqual([])
})
