import type { Page } from 'playwright-core'

const SEEN = '#scroller, #completions, #apps, #panel'

/** What lies beyond the window or the element it is in. */
export const cutOff = (page: Page, parts = SEEN): Promise<readonly string[]> =>
  page.evaluate((parts) => {
    // Runs in the browser, so it can use nothing of this file.
    const { document, innerWidth } = globalThis as never as Window
    const found: string[] = []
    const look = (root: Root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) look(one.shadowRoot)
        const { left, right, width } = one.getBoundingClientRect()
        const isOut = width > 0 && (left < -1 || right > innerWidth + 1)
        const isCut = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
        if (isOut || isCut) found.push(`${one.localName} ${one.textContent?.trim().slice(0, 60)}`)
      }
    }
    for (const one of document.querySelectorAll(parts)) look(one)
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page')
    return found
  }, parts)

interface Root {
  querySelectorAll(selector: string): Iterable<Part>
}
interface Part extends Root {
  readonly shadowRoot: Root | null
  readonly localName: string
  readonly textContent: string | null
  readonly clientWidth: number
  readonly scrollWidth: number
  getBoundingClientRect(): { readonly left: number; readonly right: number; readonly width: number }
}
interface Window {
  readonly innerWidth: number
  readonly document: Root & { readonly documentElement: Part }
}
