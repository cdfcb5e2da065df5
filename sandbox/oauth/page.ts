import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif;
  --paper: light-dark(#eef0f3, #16181d); --card: light-dark(#fff, #23262d);
  --ink: light-dark(#22262b, #e6e9ee); --faint: light-dark(#5a616b, #a9b0ba);
  --line: light-dark(#d3d7dd, #434852); --accent: #2f5fc4; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 1rem;
  color: var(--ink); background: var(--paper); }
main { width: 100%; max-width: 26rem; padding: 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px; }
h1 { margin: 0 0 1rem; font-size: 1.4rem; line-height: 1.25; overflow-wrap: anywhere; }
h2, legend { margin: 0; padding: 0; font-size: .9rem; font-weight: 600; color: var(--faint); }
p { margin: 0 0 1rem; }
.site, .faint { color: var(--faint); font-size: .875rem; text-wrap: balance; }
main > :last-child { margin-block-end: 0; }
ul { margin: .25rem 0 1rem; padding-inline-start: 1.25rem; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
label { display: flex; gap: .5rem; align-items: center; padding: .25rem 0; }
input { flex: none; inline-size: 1.1rem; block-size: 1.1rem; margin: 0; accent-color: var(--accent); }
.answers { display: flex; flex-direction: row-reverse; gap: .75rem; margin: 1rem 0; }
button { flex: 1; padding: .6rem 1rem; font: inherit; font-weight: 600; border-radius: 8px;
  color: var(--ink); background: transparent; border: 1px solid var(--line); cursor: pointer; }
button.main { color: #fff; background: var(--accent); border-color: var(--accent); }
:focus-visible { outline: 3px solid light-dark(#2f5fc4, #9db9ff); outline-offset: 2px; }
`

const HASH = createHash('sha256').update(STYLE).digest('base64')

/**
 * The headers of a page. Names on it are somebody's texts: were one not escaped, it could not run.
 * Forms lead on to the application, so where they go is left open.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${HASH}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // Without any referrer a browser would not even tell where the page's own form comes from.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text that means nothing in HTML, neither between tags nor in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '')

/** A page of a site in the sandbox. `body` is HTML. */
export const pageOf = (site: string, title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} · ${escaped(site)} in the sandbox</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="site">${escaped(site)} in the sandbox: nobody and nothing here is real.</p>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`
