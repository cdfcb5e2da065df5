import { expect, test } from 'vitest'
import { LOCALES } from '../../sandbox/page/view/languages.ts'
import { wordsIn } from '../../src/words/words.ts'
import { CHROMIUM, sandbox } from './browser.ts'
import { choose, go, newest, say, settled } from './chat.ts'
import { cutOff } from './cut-off.ts'
import { PHONE } from './lines.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)

/** Those that the bot speaks. */
const LANGUAGES = LOCALES.filter((locale) => locale !== 'pl')

const WIDE = { viewport: { width: 1_280, height: 800 } }

browsing.each([WIDE, PHONE])(
  'commands and answers are in each language, and all of it is seen, $viewport.width pixels wide (Chromium)',
  async (look) => {
    const { page, wrong } = await visit(look)
    const line = page.getByLabel('Slash command')
    for (const locale of LANGUAGES) {
      await choose(page, 'Your language', locale)
      const { commandNames, optionNames } = await wordsIn(locale)
      const [top, model] = [commandNames.top ?? 'top', commandNames.model ?? 'model']
      const list = await say(page, `/${top}`, '1–5')
      expect(await list.getByText(`/${top}`, { exact: true }).count(), `${locale}: used`).toBe(1)
      expect(await page.locator('#messages').getAttribute('lang')).toBe(locale)
      expect(await cutOff(page), `${locale}: a list`).toEqual([])
      await say(page, `/${model} ${optionNames.query ?? 'query'}:quiet canvas`, 'quiet_canvas')
      expect(await cutOff(page), `${locale}: a card`).toEqual([])

      await line.fill('/mod')
      const command = page.getByRole('option', { name: `/${model}` })
      await command.waitFor()
      expect(await cutOff(page), `${locale}: completions`).toEqual([])
      await line.fill('')
      await page
        .locator('discord-message')
        .last()
        .click({ button: 'right', position: { x: 5, y: 5 } })
      const apps = page.getByRole('menuitem', {
        name: commandNames['Read picture'] ?? 'Read picture',
      })
      await apps.waitFor()
      expect(await cutOff(page), `${locale}: Apps`).toEqual([])
      await page.keyboard.press('Escape')
    }
    expect(wrong).toEqual([])
  },
)

browsing('each reader’s own language is in the header of an old answer (Chromium)', async () => {
  const { page } = await visit(WIDE)
  await go(page, 'general-thread')
  await choose(page, 'Your language', 'pl')
  const list = await say(page, '/top', '1–5 of')
  await choose(page, 'Your language', 'ja')
  const { commandNames } = await wordsIn('ja')
  await list.getByText(`/${commandNames.top}`, { exact: true }).waitFor()
})

browsing('a mention of a command begins it in the reader’s language (Chromium)', async () => {
  const { page } = await visit(WIDE)
  await choose(page, 'Your language', 'ru')
  const { commandNames, subcommandNames } = await wordsIn('ru')
  const shown = await say(page, '/settings show', '/settings rating')
  await shown.getByRole('button', { name: '/settings rating' }).click()
  const begun = `/${commandNames.settings} ${subcommandNames.rating}`
  await expect.poll(() => page.getByLabel('Slash command').inputValue()).toContain(begun)
})

browsing('a digest is posted in the server’s language (Chromium)', async () => {
  const { page, wrong } = await visit(WIDE)
  await choose(page, 'The server’s language', 'ja')
  await say(page, '/digest create channel:#news time:09:00', 'Only you can see this')
  await page.reload()
  await expect.poll(() => page.getByLabel('The server’s language').inputValue()).toBe('ja')
  await page.getByRole('button', { name: 'Tomorrow 09:00' }).click()
  await settled(page)
  await go(page, 'news')
  const posted = await newest(page, 'ダウンロード')
  expect(await posted.textContent()).not.toContain('downloaded')
  await choose(page, 'The server’s language', 'en-US')
  expect(wrong).toEqual([])
})
