import { describe, expect, test } from 'vitest'
import { HOUR, madeBy, minutes, postsIn } from '../digests.ts'
import { messageOf, textOf, toldOf } from '../reading.ts'
import { type Running, start } from '../start.ts'
import { rowsOf } from './table.ts'

const MINUTE = 60_000
const CALLBACK = /^POST \/interactions\/.*\/callback$/
const POST = /^POST \/channels\/\d+\/messages$/
const EVERYTHING = /^\w+ \/(?!gateway)/

const top = ({ discord }: Running) => discord.person('ada').slash('/top')
const isAnswered = async (running: Running): Promise<boolean> => {
  const { message, error } = await top(running)
  return error === undefined && message !== undefined && textOf(message).includes('1–5 of')
}

/** What the stand-in holds against a bot is here its own doing. */
function forgive({ discord }: Running, kind: string): void {
  expect(discord.faults.map((fault) => fault.kind)).toEqual([kind])
  discord.faults.clear()
}

/** A bot with a digest that comes due when an hour has gone by. */
async function withDigest(): Promise<Running> {
  const running = await start({ civitai: { size: 200 } })
  await madeBy(running, 'channel:#general')
  await running.catchUp()
  return running
}

async function due(running: Running): Promise<void> {
  running.pass(HOUR + MINUTE)
  await running.catchUp()
}

/** What everybody has when a fault is over: an answer, one post of the digest, and no bug. */
async function expectWell(running: Running, posts = 1): Promise<void> {
  await expect.poll(() => isAnswered(running)).toBe(true)
  await minutes(running, 30)
  expect(postsIn(running, 'general')).toHaveLength(posts)
  expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
}

const FAULTS: Readonly<Record<string, (running: Running) => Promise<void>>> = {
  async 'drops the socket'(running) {
    running.discord.dropConnections()
    expect(await isAnswered(running)).toBe(true)
    await due(running)
  },
  async 'ends the session'(running) {
    const [before] = running.discord.sessions()
    running.discord.invalidateSessions()
    await expect.poll(() => running.discord.sessions().length, { timeout: 20_000 }).toBe(1)
    expect(running.discord.sessions()[0]?.id).not.toBe(before?.id)
    await due(running)
  },
  async 'answers 429'(running) {
    const body = { message: 'You are being rate limited.', retry_after: 0.3, global: false }
    const failure = { status: 429, body, headers: { 'retry-after': '0.3' } }
    running.discord.failNext(1, CALLBACK, failure)
    expect(await isAnswered(running)).toBe(true)
    running.discord.failNext(2, POST, failure)
    await due(running)
  },
  async 'answers 500'(running) {
    running.discord.failNext(1, CALLBACK, { status: 500, body: { message: 'no', code: 0 } })
    expect(await isAnswered(running)).toBe(true)
    running.discord.failNext(2, POST, { status: 500, body: { message: 'no', code: 0 } })
    await due(running)
  },
  async 'answers 10062'(running) {
    const body = { code: 10_062, message: 'Unknown interaction' }
    running.discord.failNext(1, CALLBACK, { status: 404, body })
    expect((await top(running)).error).toContain('did not respond')
    expect(running.logged()).toContain('an interaction was lost')
    forgive(running, 'never answered')
    await due(running)
  },
  async 'answers 40060'(running) {
    running.civitai.setMood('slow')
    running.civitai.delay = 1_700
    running.discord.failNext(1, CALLBACK, { afterwards: true })
    expect(await isAnswered(running)).toBe(true)
    running.civitai.setMood('fine')
    await due(running)
  },
  async 'answers 401 once'(running) {
    const body = { message: '401: Unauthorized', code: 0 }
    running.discord.failNext(1, POST, { status: 401, body })
    await due(running)
  },
  async 'is away for ten minutes'(running) {
    const stop = running.discord.fail(({ method, path }) =>
      EVERYTHING.test(`${method} ${path}`) ? {} : undefined,
    )
    running.pass(HOUR)
    await minutes(running, 10)
    expect(postsIn(running, 'general')).toHaveLength(0)
    stop()
  },
}

test('the table tells of each of these', () => {
  expect(rowsOf('Discord')).toEqual([...Object.keys(FAULTS), 'answers 50013'])
})

describe('Discord', () => {
  test.each(Object.entries(FAULTS))(
    '%s',
    async (_, fault) => {
      const running = await withDigest()
      await fault(running)
      await expectWell(running)
    },
    60_000,
  )

  test('answers 50013', async () => {
    const running = await withDigest()
    const body = { code: 50_013, message: 'Missing Permissions' }
    running.discord.failNext(1, POST, { status: 403, body })
    await due(running)
    await expectWell(running, 0)
    const list = await running.discord.person('grace').slash('/digest list')
    expect(textOf(messageOf(list))).toContain('I can no longer post in its channel')
  }, 60_000)
})

test('what is lost is told in the log alone, and nobody else is kept waiting', async () => {
  const running = await start({ civitai: { size: 200 } })
  const body = { code: 10_062, message: 'Unknown interaction' }
  running.discord.failNext(1, CALLBACK, { status: 404, body })
  const [lost, other] = await Promise.all([
    top(running),
    running.discord.person('grace').slash('/top'),
  ])
  expect([lost.error, other.error].filter((error) => error !== undefined)).toHaveLength(1)
  expect(() => toldOf(other.error === undefined ? lost : other)).toThrow()
  forgive(running, 'never answered')
})
