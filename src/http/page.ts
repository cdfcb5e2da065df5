import { createHash } from 'node:crypto'
import type { Context } from 'hono'

const STYLE = `
:root { color-scheme: light dark; --ground: #f2f3f5; --card: #fff; --text: #1e1f22; --quiet: #4e5058 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1e1f22; --card: #2b2d31; --text: #f2f3f5; --quiet: #b5bac1 }
}
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif;
}
main { max-width: 26rem; margin: 1rem; padding: 2rem; border-radius: .75rem; background: var(--card) }
h1 { margin: 0 0 .75rem; font-size: 1.25rem }
p { margin: 0; color: var(--quiet) }
`
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64')

/** Nothing is loaded, framed, kept or told onward: addresses here hold codes. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

/** A page of a heading and a sentence, both our own words. */
export const page = (
  c: Context,
  status: 200 | 400 | 403 | 404 | 500 | 502,
  { heading, text }: { readonly heading: string; readonly text: string },
): Response =>
  c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escaped(heading)} · Curator</title><style>${STYLE}</style>` +
      `<main><h1>${escaped(heading)}</h1><p>${escaped(text)}</p></main></html>`,
    status,
    HEADERS,
  )

/** Leads a browser elsewhere, and tells nobody where it came from. */
export const led = (c: Context, address: string): Response => {
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  return c.redirect(address, 303)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')
