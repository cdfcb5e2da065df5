import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { en } from '../../src/words/en.ts'
import type { sandbox } from './browser.ts'
import { asAda, press, say } from './chat.ts'

/** Follows *Link* into a tab of its own, which shows Discord's page. */
export async function linkIn(page: Page, answer: Locator): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await answer.getByRole('link', { name: en.linkButton, exact: true }).click()
  const tab = await opened
  tab.setDefaultTimeout(60_000)
  await tab.getByRole('heading', { name: 'Authorize Curator' }).waitFor()
  return tab
}

/** Picks who is signed in, and presses a button. */
export async function chosen(tab: Page, who: string, button: string): Promise<void> {
  await tab.getByRole('radio', { name: who }).check()
  await tab.getByRole('button', { name: button }).click()
}

/** Resolves when the tab says how linking ended. */
export const ended = (tab: Page, how: Parameters<typeof en.linkPage>[0]): Promise<void> =>
  tab.getByRole('heading', { name: en.linkPage(how).heading }).waitFor()

/** Ada's page, with her account linked. */
export async function linked(
  like: BrowserContextOptions,
  visit: ReturnType<typeof sandbox>['visit'],
): ReturnType<typeof visit> {
  const visited = await visit(like)
  const { page } = visited
  await asAda(page)
  // axe knows a link that skips by a later one outside of shadow trees: a list has such links.
  await say(page, '/top', '1–5 of')
  const tab = await linkIn(page, await say(page, '/account', en.linkButton))
  await chosen(tab, 'Ada', 'Authorize')
  await chosen(tab, 'fox', 'Allow')
  await ended(tab, 'signed in')
  await tab.close()
  await press(page, en.signedInButton, 'with the Civitai account fox?')
  await press(page, en.confirmButton, en.nowLinked)
  return visited
}
