import type { Page } from 'playwright-core'

/** A narrow phone, which most people have: what `visit` takes. */
export const PHONE = { viewport: { width: 360, height: 800 } } as const

/** How many lines the texts of an embed take as they are drawn. */
export interface EmbedLines {
  readonly title: number
  readonly description: number
}

/** The lines of every embed of the newest message, in order. Empty lines do not count. */
export const embedLines = (page: Page): Promise<readonly EmbedLines[]> =>
  page
    .locator('discord-message')
    .last()
    .locator('discord-embed')
    .evaluateAll((embeds) => {
      // Runs in the browser, so it can use nothing of this file.
      const TEXTS = 4
      const lines = (embed: (typeof embeds)[number], selector: string): number => {
        const document = embed.ownerDocument
        const rects: { top: number; bottom: number; width: number }[] = []
        for (const part of embed.querySelectorAll(selector)) {
          const texts = document.createTreeWalker(part, TEXTS)
          // Of elements a range would tell the box, which can be of several lines.
          while (texts.nextNode()) {
            const range = document.createRange()
            range.selectNodeContents(texts.currentNode)
            rects.push(...range.getClientRects())
          }
        }
        const drawn = rects.filter(({ width }) => width > 0)
        let count = 0
        let bottom = Number.NEGATIVE_INFINITY
        for (const rect of drawn.sort((one, other) => one.top - other.top)) {
          // In one line, tops differ by a few pixels where fonts do.
          if ((rect.top + rect.bottom) / 2 > bottom) {
            count += 1
            bottom = rect.bottom
          }
        }
        return count
      }
      return embeds.map((embed) => ({
        title: lines(embed, '.text > h2'),
        description: lines(embed, '.text > :not(h2, .by, .fields)'),
      }))
    })
