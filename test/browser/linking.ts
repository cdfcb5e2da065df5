import type { Locator, Page } from 'playwright-core'
import { en } from '../../src/words/en.ts'

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
