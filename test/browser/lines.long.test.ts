import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { say } from './chat.ts'
import { embedLines, PHONE } from './lines.ts'

const { visit } = sandbox()

/** The same by the heights of the boxes of texts. */
const byHeight = (page: Page) =>
  page
    .locator('discord-message')
    .last()
    .locator('discord-embed')
    .evaluateAll((embeds) =>
      embeds.map((embed) => {
        const of = (selector: string) => {
          let lines = 0
          for (const part of embed.querySelectorAll(selector)) {
            if (part.textContent === '') continue
            const { paddingBlockStart, paddingBlockEnd, lineHeight } =
              part.ownerDocument.defaultView.getComputedStyle(part)
            const padding =
              Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd)
            lines += Math.round((part.clientHeight - padding) / Number.parseFloat(lineHeight))
          }
          return lines
        }
        return { title: of('.text > h2'), description: of('.text > :not(h2, .by, .fields)') }
      }),
    )

test.skipIf(CHROMIUM === undefined)(
  'lines of titles and descriptions are counted as they are drawn (Chromium)',
  async () => {
    const { page } = await visit(PHONE)
    await say(page, '/top', '1–5 of')
    const list = await embedLines(page)
    expect(list.length).toBeGreaterThan(0)
    expect(list).toEqual(await byHeight(page))
    await say(page, '/model query:quiet canvas', 'Trigger words')
    // Its first embed has pictures alone.
    const [none, card] = await embedLines(page)
    expect(none).toEqual({ title: 0, description: 0 })
    expect(card?.description).toBeGreaterThan(3)
    expect([none, card]).toEqual(await byHeight(page))

    await page.setViewportSize({ width: 1_280, height: 800 })
    const [, wide] = await embedLines(page)
    expect(wide?.description).toBeLessThan(card?.description ?? 0)
    // The title lies above the description: a line too many in one would be missing in none.
    await page
      .locator('discord-message h2')
      .last()
      .evaluate((title) => {
        title.textContent = 'one\ntwo\n\nthree'
        title.style.whiteSpace = 'pre-wrap'
      })
    expect((await embedLines(page))[1]).toEqual({ ...wide, title: 3 })
  },
)
