import axe from 'axe-core'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { open, PICTURE } from '../sandbox/page/open.ts'
import { PHONE } from './lines.ts'
import { CHROMIUM } from './run.ts'

const NAMES = ['Quiet Canvas - Watercolor Style', 'Heron', 'Verdant Sanctum: Epic Fantasy Style']
const EMBEDS = Array.from({ length: 10 }, (_, index) => ({
  color: 0x1971c2,
  title: NAMES[index % NAMES.length] ?? '',
  url: `https://civitai.com/models/${index}`,
  description: 'Illustrious · ⬇ 175.6K',
  thumbnail: { url: PICTURE },
  ...(index === 0 && { author: { name: 'Most downloaded of all time · LORA · Pony' } }),
  ...(index === 9 && { footer: { text: '1–10 of at least 82' } }),
}))
const turn = (custom_id: string, name: string, disabled = false) => ({
  type: 2,
  style: 2,
  custom_id,
  emoji: { name },
  disabled,
})
const ROW = {
  type: 1,
  components: [
    turn('previous', '◀️', true),
    turn('next', '▶️'),
    turn('delete', '🗑️'),
    { type: 2, style: 5, label: 'Open', url: 'https://civitai.com/models' },
  ],
}

/** The page with a message as a bot may send it, and Chromium to look at it with. */
async function look(like: object) {
  const { url, discord } = await open()
  // The types of what a bot sends are narrower than what Discord takes.
  const said = { content: 'Use </digest create:1>.', embeds: EMBEDS, components: [ROW] }
  discord.person('grace').say(said as never)
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '' })
  onTestFinished(() => browser.close())
  const page = await browser.newPage(like)
  await page.goto(url)
  await page.locator('discord-embed').nth(9).waitFor()
  return page
}

const browsing = test.skipIf(CHROMIUM === undefined)

browsing('ten embeds of a message look as in Discord (Chromium)', async () => {
  const page = await look(PHONE)
  const boxes = await page.locator('discord-embed').evaluateAll((embeds) =>
    embeds.map((embed) => {
      const box = (of: typeof embed) => of.getBoundingClientRect()
      const text = box(embed.querySelector('.text'))
      const picture = box(embed.shadowRoot.querySelector('.discord-embed-thumbnail'))
      const wrapper = box(embed.shadowRoot.querySelector('.discord-embed-wrapper'))
      return { text, picture, wrapper, lines: embed.querySelector('h2').clientHeight / 18 }
    }),
  )
  expect(boxes).toHaveLength(10)
  for (const [index, { text, picture, wrapper }] of boxes.entries()) {
    expect([picture.width, picture.height]).toEqual([80, 80])
    // At the right, within the 16 px of the box's padding, and as far from the text.
    expect(wrapper.right - picture.right).toBeCloseTo(17, 0)
    expect(picture.left - text.right).toBeGreaterThanOrEqual(15)
    expect(wrapper.right).toBeLessThanOrEqual(344)
    const above = boxes[index - 1]?.wrapper.bottom ?? Number.NEGATIVE_INFINITY
    expect(wrapper.top).toBeGreaterThan(above)
  }
  // What a phone leaves for a name that is longer than a line.
  expect(boxes[0]?.text.width).toBeCloseTo(198, 0)
  expect(boxes.slice(0, 3).map(({ lines }) => Math.round(lines))).toEqual([2, 1, 2])

  const author = page.locator('discord-embed .by')
  expect(await author.allTextContents()).toEqual(['Most downloaded of all time · LORA · Pony'])
  const [by, title] = [await author.boundingBox(), await page.locator('h2').nth(1).boundingBox()]
  expect((by?.y ?? 0) + (by?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0)
  expect(await page.locator('discord-embed-footer').allTextContents()).toEqual([
    '1–10 of at least 82',
  ])
})

browsing('buttons of a lone emoji have names, and keep their places (Chromium)', async () => {
  const page = await look(PHONE)
  const [back, on, bin] = ['Previous', 'Next', 'Delete'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  expect(await back?.isDisabled()).toBe(true)
  expect(await on?.isDisabled()).toBe(false)
  const looks = (await back?.evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one)))
    ?.opacity
  expect(Number(looks)).toBeLessThan(0.6)
  const tops = await Promise.all([back, on, bin].map(async (one) => (await one?.boundingBox())?.y))
  expect(new Set(tops).size).toBe(1)

  const pressed: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/press')) pressed.push(request.postDataJSON().control)
  })
  // By hand, as Playwright would wait for the button.
  const at = await back?.boundingBox()
  await page.mouse.click((at?.x ?? 0) + 20, (at?.y ?? 0) + 15)
  await on?.click()
  await expect.poll(() => pressed).toEqual(['next'])
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults
  expect(violations.map(({ id }) => id)).toEqual([])
})

browsing('a mention of a command puts it into the input (Chromium)', async () => {
  const page = await look({ viewport: { width: 1_280, height: 800 } })
  await page.getByRole('button', { name: '/digest create', exact: true }).click()
  const line = page.getByLabel('Slash command')
  await expect.poll(() => line.inputValue()).toBe('/digest create channel:')
  await page.getByRole('option', { name: '#news' }).waitFor()
})
