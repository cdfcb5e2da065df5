import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { MARK } from './mark.ts'

const STYLE = `
:root {
  color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
  --ground: #eef0f5; --card: #fff; --edge: #dcdfe6; --text: #1e1f22; --quiet: #4e5058;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #1a1b1e; --card: #2b2d31; --edge: #3b3d44; --text: #f2f3f5; --quiet: #c4c9d0 }
}
* { box-sizing: border-box }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; padding: 1rem; display: grid;
  align-content: center; justify-items: center; background: var(--ground); color: var(--text);
}
main {
  width: 100%; max-width: 28rem; padding: clamp(1.5rem, 6vw, 2.25rem);
  background: var(--card); border: 1px solid var(--edge); border-radius: 1rem;
}
.bot {
  display: flex; align-items: center; gap: .75rem; margin: 0 0 1.5rem;
  color: var(--quiet); font-weight: 600;
}
.bot svg { flex: none }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
.text { margin: 0; text-wrap: pretty; overflow-wrap: break-word }
`
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64')

/** Nothing is loaded, framed, kept or told onward: addresses here hold codes. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

export type Status = 200 | 400 | 403 | 404 | 500 | 502

/** A page that says what happened and what to do next, both in our own words of a language (BCP 47). */
export const page = (
  c: Context,
  status: Status,
  language: string,
  { heading, text }: { readonly heading: string; readonly text: string },
): Response =>
  c.html(
    `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(heading)} · Curator</title>
<style>${STYLE}</style>
<main>
<p class="bot">${MARK}Curator</p>
<h1>${escaped(heading)}</h1>
<p class="text">${escaped(text)}</p>
</main>
</html>
`,
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
