import { once } from 'node:events'
import { createServer } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../sandbox/free-port.ts'
import { figuresIn, sumOf } from './figures.ts'
import { fatalOf, run, standIns } from './process.ts'
import { start } from './start.ts'

/** A bot whose operator looks on. */
async function watched(options: Parameters<typeof start>[0] = {}) {
  const port = await freePort()
  const running = await start({
    ...options,
    civitai: { size: 200 },
    env: { OPS_PORT: String(port) },
  })
  const look = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  return {
    ...running,
    look,
    figures: async () => figuresIn(await (await look('/metrics')).text()),
    async ready() {
      const response = await look('/readyz')
      return { status: response.status, ...((await response.json()) as object) }
    },
  }
}

const READY = { status: 200, missing: [] }

test('who operates it sees what it does', async () => {
  const { discord, civitai, askedAtStart, look, figures, catchUp, pass, now } = await watched()
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const requests = 'curator_civitai_requests_total'
  // Civitai knows of its last answer before the bot does.
  await expect.poll(async () => sumOf(await figures(), requests)).toBe(askedAtStart)
  const before = await figures()
  await ada.slash('/top period:Week')
  await grace.slash('/top period:Week', { in: 'dm' })
  await ada.type('/model query:qui')
  await ada.slash('/model query:zebrafinch-918273645')
  await ada.slash('/nothing-of-the-kind', { unchecked: true }).catch(() => {})
  const nine = new Date(now() + 3_600_000).toISOString().slice(11, 13)
  await grace.slash(`/digest create channel:#general time:${nine}:00`)
  pass(3_600_000)
  await catchUp()

  // What Civitai was asked beside the answers may be on its way still.
  const uncounted = async (): Promise<number> => {
    const counted = sumOf(await figures(), requests) - sumOf(before, requests)
    return civitai.requests.all.length - counted
  }
  await expect.poll(uncounted).toBe(0)
  const response = await look('/metrics')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const after = await figures()
  const grown = (name: string, labels?: Readonly<Record<string, string>>): number =>
    sumOf(after, name, labels) - sumOf(before, name, labels)

  const answered = { kind: 'command', outcome: 'answered' }
  expect(grown('curator_interactions_total', { ...answered, command: 'top' })).toBe(2)
  expect(grown('curator_interactions_total', { command: 'model', kind: 'typing' })).toBe(1)
  expect(grown('curator_interactions_total', { command: 'model', outcome: 'problem' })).toBe(1)
  expect(grown('curator_interactions_total', { ...answered, command: 'digest create' })).toBe(1)
  expect(grown('curator_interaction_seconds_count', { command: 'top', kind: 'command' })).toBe(2)
  expect(grown(requests)).toBe(civitai.requests.all.length)
  expect(grown('curator_civitai_seconds_count')).toBe(civitai.requests.all.length)
  expect(grown('curator_cache_total', { verdict: 'hit' })).toBeGreaterThan(0)
  expect(grown('curator_cache_total', { verdict: 'miss' })).toBeGreaterThan(0)
  expect(grown('curator_deliveries_total', { kind: 'digest', state: 'posted' })).toBe(1)
  expect(grown('curator_digest_lateness_seconds_count')).toBe(1)
  expect(grown('curator_store_seconds_count', { operation: 'digests.create' })).toBe(1)
  expect(sumOf(after, 'curator_gateway_connected', { shard: '0' })).toBe(1)
  expect(sumOf(after, 'curator_breaker_open')).toBe(0)
  expect(sumOf(after, 'curator_queue_depth')).toBe(0)
  expect(sumOf(after, 'curator_process_resident_memory_bytes')).toBeGreaterThan(1_000_000)

  // No label holds anybody's id, name or text.
  const labels = new Set(after.flatMap(({ labels }) => Object.values(labels)))
  const places = discord.requests.flatMap(({ path }) => path.match(/\d{15,}/g) ?? [])
  for (const theirs of [...places, 'ada', 'grace', 'zebrafinch-918273645', 'nothing-of-the-kind']) {
    expect([...labels].filter((label) => label.includes(theirs))).toEqual([])
  }
})

test('it is ready while Discord and the database are there', async () => {
  const { discord, look, ready, databasePath } = await watched()
  expect(await ready()).toEqual(READY)
  expect((await look('/healthz')).status).toBe(200)

  const other = new DatabaseSync(databasePath)
  other.exec('drop table deliveries')
  other.close()
  expect(await ready()).toEqual({ status: 503, missing: ['store'] })
  // A restart would not help.
  expect((await look('/healthz')).status).toBe(200)
  const answer = await discord.person('ada').slash('/top period:Week')
  expect(answer.message?.embeds).not.toEqual([])
})

test('it is not ready while the gateway is closed, and is again afterwards', async () => {
  const { discord, ready, figures } = await watched()
  const open = discord.shutGateway(4_000)
  await expect.poll(ready).toEqual({ status: 503, missing: ['gateway'] })
  expect(sumOf(await figures(), 'curator_gateway_connected')).toBe(0)
  expect(sumOf(await figures(), 'curator_ready')).toBe(0)
  open()
  await expect.poll(ready, { timeout: 20_000 }).toEqual(READY)
  expect(sumOf(await figures(), 'curator_gateway_connected')).toBe(1)
  expect(sumOf(await figures(), 'curator_ready')).toBe(1)
})

test('over HTTP it is ready while it listens, and counts the same', async () => {
  const { discord, ready, figures } = await watched({ http: true })
  expect(await ready()).toEqual(READY)
  await discord.person('ada').slash('/top period:Week')
  const labels = { command: 'top', kind: 'command', outcome: 'answered' }
  await expect
    .poll(async () => sumOf(await figures(), 'curator_interactions_total', labels))
    .toBe(1)
  expect((await figures()).filter(({ name }) => name === 'curator_gateway_connected')).toEqual([])
})

test('it is not ready from the first moment of stopping, while it still finishes', async () => {
  const { discord, civitai, ready, restart, look } = await watched()
  civitai.delay = 60_000
  const asked = discord.person('ada').slash('/top period:Week')
  await expect.poll(() => civitai.requests.count).toBe(1)
  const restarted = restart()
  expect(await ready()).toMatchObject({ status: 503, missing: ['running'] })
  expect((await look('/healthz')).status).toBe(200)
  civitai.delay = 0
  await Promise.all([asked, restarted])
  // The next process has the port.
  expect(await ready()).toEqual(READY)
})

test('a port that is taken ends the start with a sentence', async () => {
  const port = await freePort()
  const holder = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => {
    holder.close()
  })
  await once(holder, 'listening')
  const { env } = await standIns()
  const bot = run({ ...env, DATABASE_URL: 'sqlite::memory:', OPS_PORT: String(port) })
  expect(await bot.status).toBe(1)
  expect(fatalOf(bot)).toBe(
    `Another process listens at 127.0.0.1:${port}: end it, or set another OPS_PORT.`,
  )
})

test('it answers nothing but what it is asked for', async () => {
  const { look } = await watched()
  for (const path of ['/', '/metrics/', '/interactions', '/..%2f.env']) {
    expect((await look(path)).status, path).toBe(404)
  }
})
