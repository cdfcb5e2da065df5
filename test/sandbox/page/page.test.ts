import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { moods } from '../../../sandbox/civitai/http/mood.ts'
import { NoFreePort } from '../../../sandbox/page/listening.ts'
import { createPage } from '../../../sandbox/page/page.ts'
import { PLACE_NAMES } from '../../../sandbox/page/view/place.ts'
import { png } from '../../../sandbox/picture-file/png.ts'
import { start } from '../discord/start.ts'
import { ada, beside, onBug, open, PICTURE, taken } from './open.ts'

test('every file of the page arrives as what it is, and may load nothing from elsewhere', async () => {
  const { url } = await open()
  const html = await (await fetch(url)).text()
  const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? ''
  const { imports } = JSON.parse(map) as { readonly imports: Readonly<Record<string, string>> }
  const modules = ['page', 'library'].map((name) => `${url}/${name}.js`)
  for (const address of modules) {
    const response = await fetch(address)
    expect(response.headers.get('content-type'), address).toContain('text/javascript')
    for (const name of importedBy(await response.text())) {
      const found = new URL(name.startsWith('.') ? name : mapped(name, imports), address).href
      if (!modules.includes(found)) modules.push(found)
    }
  }
  // The page's own, the library's, and what that is made of.
  expect(modules.length).toBeGreaterThan(40)
  expect(html).toContain('src="/page.js"')
  const css = await fetch(`${url}/page.css`)
  expect(css.headers.get('content-type')).toContain('text/css')
  expect(css.headers.get('x-content-type-options')).toBe('nosniff')
  expect(css.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self' 'sha256-${hashOf(map)}'; style-src 'self'; ` +
      "style-src-attr 'unsafe-inline'; img-src 'self' blob:; connect-src 'self'; " +
      "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html",
  )
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

/** What a module imports, by the names that stand in it. */
const importedBy = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[;\n])\s*(?:im|ex)port(?:[\s\w*$,{}]*from)?\s*["']([^"'\n]+)["']/g)]
    .map(([, name = '']) => name)
    .filter((name) => /^(?:\.|@|lit)/.test(name))

/** Where the import map says a package's module is, as a browser reads it. */
function mapped(name: string, imports: Readonly<Record<string, string>>): string {
  const key = Object.keys(imports)
    .filter((one) => one === name || (one.endsWith('/') && name.startsWith(one)))
    .sort((a, b) => b.length - a.length)[0]
  return `${imports[key ?? ''] ?? name}${name.slice(key?.length)}`
}

test.each([
  '/modules/lit/../../package.json',
  '/modules/lit/%2e%2e/zod/index.js',
  '/modules/zod/index.js',
  '/modules/lit/package.json',
  '/modules/lit/nothing.js',
])('no other file of this machine can be had: %s', async (path) => {
  const { get } = await open()
  expect(await get(path)).toMatchObject({ status: 404 })
})

test('pictures are drawn here, and of one that there is not it says so', async () => {
  const { url, get } = await open()
  const response = await fetch(`${url}/picture?${new URLSearchParams({ of: PICTURE })}`)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(await response.text()).toContain('<svg')
  expect(await get('/picture?of=https://example.com/a.png')).toMatchObject({ status: 404 })
})

test('the page offers every place there is', async () => {
  const { url, discord } = await open()
  const html = await (await fetch(url)).text()
  const places = Object.keys(discord.places)
  const nav = /<nav[\s\S]*<\/nav>/.exec(html)?.[0] ?? ''
  const offered = [...nav.matchAll(/value="([\w-]+)"/g)].map(([, value]) => value)
  expect(offered.sort()).toEqual([...places].sort())
  expect(PLACE_NAMES).toEqual(places)
})

test('every mood and language the page offers is one it takes', async () => {
  const { url, post } = await open()
  const html = await (await fetch(url)).text()
  const offered = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value)
  const moodsOffered = offered(/name="mood" value="(\w+)"/g)
  expect(moodsOffered).toEqual(moods)
  for (const mood of moodsOffered)
    expect(await post('/mood', { mood })).toMatchObject({ status: 200 })
  const locales = offered(/<option value="([\w-]+)"/g)
  expect(locales.length).toBeGreaterThan(3)
  for (const locale of locales) {
    expect(await post('/type', { ...ada, locale, line: '/' })).toMatchObject({ status: 200 })
  }
})

test('an attached picture can be seen, and no other file', async () => {
  const { url, get, discord } = await open()
  const { attachments } = discord.person('ada').say({
    files: [
      { name: 'fox.png', bytes: png() },
      { name: 'page.png', bytes: Buffer.from('<script>alert(1)</script>') },
    ],
  })
  const [picture, page] = attachments.map(({ id }) => `/file?id=${id}`)
  const response = await fetch(`${url}${picture}`)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await response.arrayBuffer()).equals(png())).toBe(true)
  expect(await get(page ?? '')).toMatchObject({ status: 404 })
  expect(await get('/file?id=1')).toMatchObject({ status: 404 })
})

test('an address that is none is not found', async () => {
  const { url } = await open()
  const { port } = new URL(url)
  const status = await new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '//' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).end()
  })
  expect(status).toBe(404)
})

test('the welcome stands in the page itself until something was said', async () => {
  const { url, post } = await open()
  const welcome = async () =>
    /<section id="welcome"[^>]*>/.exec(await (await fetch(url)).text())?.[0]
  expect(await welcome()).toBe('<section id="welcome">')
  await post('/slash', { ...ada, line: '/top' })
  expect(await welcome()).toBe('<section id="welcome" hidden>')
})

test('a bug of the page is told in its terminal, and not to who asked', async () => {
  const [discord] = await start(() => {})
  const bugs: unknown[] = []
  const { panel, picture } = beside()
  const broken = {
    ...panel,
    state: () => {
      throw new Error('broken')
    },
  }
  const onBug = (error: unknown) => bugs.push(error)
  const page = await createPage({ discord, panel: broken, picture, port: 18_400, onBug })
  onTestFinished(page.close)
  const response = await fetch(`${page.url}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: page.url },
    body: JSON.stringify({ to: 'hour' }),
  })
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('broken')
  expect(bugs).toEqual([new Error('broken')])
})

test('a body without end is refused', async () => {
  const { post } = await open()
  const line = 'x'.repeat(100_000)
  expect(await post('/slash', { ...ada, line })).toMatchObject({ status: 413 })
  const file = { name: 'a.png', data: 'AAAA'.repeat(11 * 1_024 * 1_024) }
  expect(await post('/say', { ...ada, text: '', files: [file] })).toMatchObject({ status: 413 })
})

test('another name for this machine does not reach it, nor does another site', async () => {
  const { url, post } = await open()
  const { port } = new URL(url)
  const status = await new Promise((resolve) => {
    const headers = { host: `evil.example:${port}` }
    request(`${url}/messages?in=general&as=ada`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).end()
  })
  expect(status).toBe(403)
  const there = { origin: 'http://evil.example' }
  expect(await post('/slash', { ...ada, line: '/top' }, there)).toMatchObject({ status: 403 })
})

test('whoever listens is told that something changed', async () => {
  const { url, post } = await open()
  const response = await fetch(`${url}/changes`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  await post('/slash', { ...ada, line: '/top' })
  let heard = ''
  for await (const chunk of response.body ?? []) {
    heard += Buffer.from(chunk).toString()
    if (heard.includes('"created"')) break
  }
  const news = { kind: 'created', in: 'general', private: false }
  expect(heard).toContain(`event: message\ndata: ${JSON.stringify(news)}\n\n`)
  expect(heard).toMatch(/^event: panel\ndata: {.*"mood":"fine"/)
})

test('a taken port is left to who has it, and the next one tried', async () => {
  const [discord] = await start(() => {})
  const port = await taken()
  const page = await createPage({ discord, ...beside(), port, onBug })
  onTestFinished(page.close)
  expect(Number(new URL(page.url).port)).toBeGreaterThan(port)
})

test('when no port is left it says which were tried', async () => {
  const [discord] = await start(() => {})
  const last = 65_535
  // Whoever else may have it serves as well.
  await taken(last).catch((error) => expect(error.code).toBe('EADDRINUSE'))
  await expect(createPage({ discord, ...beside(), port: last, onBug })).rejects.toThrow(NoFreePort)
})
