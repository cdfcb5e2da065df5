import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { CHROMIUM, sandbox } from './browser.ts'
import { asAda, newest, press, say } from './chat.ts'
import { chosen, ended, linkIn } from './linking.ts'
import { violations } from './violations.ts'

const { visit } = sandbox()
const browsing = test.skipIf(CHROMIUM === undefined)

const UNLINKED = 'You have linked no Civitai account.'
const CIVITAI = 'Signed in to Civitai as'

/** The page as Ada, who used `/account`, and its answer. */
async function asked(like: BrowserContextOptions = {}) {
  const { page, wrong } = await visit(like)
  const errors: string[] = []
  page.context().on('page', (tab) => {
    tab.on('pageerror', ({ message }) => errors.push(message))
    tab.on('console', (message) => errors.push(message.text()))
  })
  await asAda(page)
  // axe knows a link that skips by a later one outside of shadow trees: a list has such links.
  await say(page, '/top', '1–5 of')
  const answer = await say(page, '/account', UNLINKED)
  return { page, answer, wrong: () => [...wrong, ...errors] }
}

browsing.each([
  { colorScheme: 'light', viewport: { width: 1_280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const)(
  'an account is linked in two tabs, seen, and unlinked: $colorScheme, $viewport.width pixels (Chromium)',
  async (look) => {
    const { page, answer, wrong } = await asked(look)
    expect(await violations(page), 'how to link').toEqual([])
    const tab = await linkIn(page, answer)
    expect(await violations(tab), 'Discord').toEqual([])
    await chosen(tab, 'Ada', 'Authorize')
    await tab.getByRole('group', { name: CIVITAI }).waitFor()
    expect(await violations(tab), 'Civitai').toEqual([])
    await chosen(tab, 'fox', 'Allow')
    await ended(tab, 'signed in')
    expect(await violations(tab), 'the end').toEqual([])
    await tab.close()

    await press(page, en.signedInButton, 'with the Civitai account fox?')
    expect(await violations(page), 'what is confirmed').toEqual([])
    await press(page, en.confirmButton, en.nowLinked)
    await say(page, '/account', 'Civitai: fox')
    expect(await violations(page), 'what is linked').toEqual([])
    await press(page, en.unlinkButton, 'Unlinked.')
    await say(page, '/account', UNLINKED)
    expect(wrong()).toEqual([])
  },
)

browsing('who denies at Civitai has linked nothing, and can try again (Chromium)', async () => {
  const { page, answer, wrong } = await asked()
  const tab = await linkIn(page, answer)
  await chosen(tab, 'Ada', 'Authorize')
  await chosen(tab, 'heron', 'Deny')
  await ended(tab, 'denied')
  await press(page, en.signedInButton, en.notSignedInYet.slice(0, 30))
  await page.getByRole('button', { name: 'Dismiss message' }).last().click()
  await newest(page, UNLINKED)

  const again = await linkIn(page, answer)
  await chosen(again, 'Ada', 'Authorize')
  await chosen(again, 'heron', 'Allow')
  await ended(again, 'signed in')
  await press(page, en.signedInButton, 'with the Civitai account heron?')
  await press(page, en.cancelLinkButton, en.linkCancelled)
  expect(wrong()).toEqual([])
})

browsing('nobody links by an address that was given to somebody else (Chromium)', async () => {
  const { page, answer, wrong } = await asked()
  const tab = await linkIn(page, answer)
  await chosen(tab, 'Grace', 'Authorize')
  await ended(tab, 'somebody else')
  expect(await violations(tab)).toEqual([])
  // The browser says so of every page that is refused.
  expect(wrong()).toEqual([expect.stringContaining('403')])
})
