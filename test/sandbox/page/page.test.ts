import { request } from 'node:http'
import { expect, test } from 'vitest'
import { NoFreePort } from '../../../sandbox/page/listening.ts'
import { createPage } from '../../../sandbox/page/page.ts'
import { PLACE_NAMES } from '../../../sandbox/page/view/place.ts'
import { running, start } from '../discord/start.ts'
import { ada, onBug, open, taken } from './open.ts'

test('every file of the page arrives as what it is, and may load nothing from elsewhere', async () => {
  const { url } = await open()
  const html = await (await fetch(url)).text()
  const modules = ['/page.js']
  for (const path of modules) {
    const response = await fetch(url + path)
    expect(response.headers.get('content-type'), path).toContain('text/javascript')
    const imports = (await response.text()).matchAll(/from '\.(\/[\w-]+\.js)'/g)
    for (const [, found = ''] of imports) if (!modules.includes(found)) modules.push(found)
  }
  expect(modules.length).toBeGreaterThan(5)
  expect(html).toContain('src="/page.js"')
  const css = await fetch(`${url}/page.css`)
  expect(css.headers.get('content-type')).toContain('text/css')
  expect(css.headers.get('x-content-type-options')).toBe('nosniff')
  expect(css.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src https:; " +
      "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  )
})

test('the page offers every place there is', async () => {
  const { url, discord } = await open()
  const html = await (await fetch(url)).text()
  const places = Object.keys(discord.places)
  expect([...html.matchAll(/<option value="([\w-]+)">/g)].map(([, value]) => value)).toEqual([
    ...places,
    'ada',
    'grace',
  ])
  expect(PLACE_NAMES).toEqual(places)
})

test('a body without end is refused', async () => {
  const { post } = await open()
  const line = 'x'.repeat(100_000)
  expect(await post('/slash', { ...ada, line })).toMatchObject({ status: 413 })
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
    if (heard.includes('data: created')) break
  }
  expect(heard).toContain('data: created\n\n')
})

test('a taken port is left to who has it, and the next one tried', async () => {
  const [discord] = await start(() => {})
  const port = await taken()
  const page = await createPage({ discord, port, now: Date.now, onBug })
  running.push(page.close)
  expect(Number(new URL(page.url).port)).toBeGreaterThan(port)
})

test('when no port is left it says which were tried', async () => {
  const [discord] = await start(() => {})
  const last = 65_535
  // Whoever else may have it serves as well.
  await taken(last).catch((error) => expect(error.code).toBe('EADDRINUSE'))
  await expect(createPage({ discord, port: last, now: Date.now, onBug })).rejects.toThrow(
    NoFreePort,
  )
})
