import type { Locator, Page } from 'playwright-core'

/** The newest message, once it says this. If it never does, the error tells what it says. */
export async function newest(page: Page, text: string | RegExp): Promise<Locator> {
  const last = page.locator('discord-message').last()
  const waiting = page.locator('discord-message:last-of-type', { hasText: text }).waitFor()
  await waiting.catch(async (cause) => {
    const says = await last.allTextContents()
    const alert = await page.getByRole('alert').textContent()
    throw new Error(`no "${text}" but ${JSON.stringify({ says, alert })}`, { cause })
  })
  return last
}

/**
 * Uses the bot; the newest message once it says the text. What a busy machine does not answer in time
 * is asked again, as a person would.
 */
export async function ask(
  page: Page,
  use: () => Promise<void>,
  text: string | RegExp,
): Promise<Locator> {
  const late = page.getByRole('alert').filter({ hasText: 'did not respond' })
  await use()
  const answered = newest(page, text)
  const isLate = late.waitFor().then(
    () => true,
    () => false,
  )
  const again = await Promise.race([answered.then(() => false), isLate])
  if (!again) return answered
  answered.catch(() => {}) // The repeated question is awaited instead.
  return ask(page, use, text)
}

/** Types a line and sends it as it is; the newest message once it says the text. */
export function say(page: Page, line: string, text: string | RegExp): Promise<Locator> {
  const input = page.getByLabel('Slash command')
  const send = async () => {
    await input.fill(line)
    // Otherwise Enter could take a suggestion that has just arrived.
    await input.press('Escape')
    await input.press('Enter')
  }
  return ask(page, send, text)
}

/** Presses a button of the newest message; the newest one once it says the text. */
export const press = (page: Page, name: string, text: string | RegExp): Promise<Locator> =>
  ask(
    page,
    () => page.locator('discord-message').last().getByRole('button', { name, exact: true }).click(),
    text,
  )

/** Who uses the page is a member from now on. */
export const asAda = (page: Page): Promise<void> =>
  inPanel(page, () => page.getByLabel('Ada, a member').check())

/** Chooses the language of the reader, or of the server. */
export const choose = (page: Page, label: string, locale: string): Promise<void> =>
  inPanel(page, () => page.getByLabel(label).selectOption(locale))

/** The panel is hidden on a phone. */
async function inPanel(page: Page, act: () => Promise<unknown>): Promise<void> {
  const opener = page.getByRole('button', { name: 'Sandbox controls' })
  const isNarrow = await opener.isVisible()
  if (isNarrow) await opener.click()
  await act()
  if (isNarrow) await page.keyboard.press('Escape')
}

/** Goes to a place by its name in the list. */
export const go = (page: Page, place: string): Promise<void> =>
  page.locator(`#places button[value="${place}"]`).click()

/** The levels of the pictures that can be seen, as Civitai counts them: 1 is PG. */
export async function levelsIn(message: Locator): Promise<readonly number[]> {
  const pictures = await message.locator('img[src*="/picture"]').all()
  const drawn = pictures.map(async (picture) => {
    const url = new URL((await picture.getAttribute('src')) ?? '', message.page().url())
    return /data-level="(\d+)"/.exec(await (await fetch(url)).text())?.[1] ?? Number.NaN
  })
  return (await Promise.all(drawn)).map(Number)
}

/** Resolves when all pictures are there: what is below them moves no more. */
export async function allDrawn(page: Page): Promise<void> {
  const areThere = () =>
    page.locator('img').evaluateAll((all) => all.every((one) => (one as Picture).complete))
  while (!(await areThere())) await page.waitForTimeout(50)
}

interface Picture {
  readonly complete: boolean
}

/**
 * Resolves when what is due on the clock's way is done: until then the bot is busy, a press has three
 * seconds, and the clock's buttons do nothing.
 */
export const settled = (page: Page): Promise<void> =>
  page.locator('#moving:empty').waitFor({ state: 'attached' })
