import { ChannelType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { anHour, DAY, HOUR, madeBy, minutes, postsIn, startSmall } from './digests.ts'
import { labelsOf, messageOf, textOf } from './reading.ts'
import type { Running } from './start.ts'

const grace = ({ discord }: Running) => discord.person('grace')
const list = async (running: Running) =>
  messageOf(await grace(running).slash('/digest list', { in: 'general' }))

const PAGE = '<!DOCTYPE html><title>Attention Required!</title>'

describe('a page in place of Discord', () => {
  test.each([200, 403])(
    'with status %i pauses no digest and takes no server for gone',
    async (status) => {
      const running = await startSmall()
      const { discord } = running
      await madeBy(running, 'channel:#general')
      await madeBy(running, 'channel:#news')
      const isAsked = (path: string) => /^\/(channels|guilds|users)\//.test(path)
      const stop = discord.fail(({ path }) => (isAsked(path) ? { status, body: PAGE } : undefined))
      await anHour(running)
      await running.catchUp()
      stop()
      await minutes(running, 10)
      expect(postsIn(running, 'general')).toHaveLength(1)
      expect(postsIn(running, 'news')).toHaveLength(1)
      expect(textOf(await list(running))).not.toContain('Paused')
    },
  )
})

test('a 401 that passes costs no digest', async () => {
  const running = await startSmall()
  const { discord } = running
  await madeBy(running, 'channel:#general')
  const body = { message: '401: Unauthorized', code: 0 }
  const left = discord.failNext(2, /^(GET|POST) \/channels/, { status: 401, body })
  await anHour(running)
  await minutes(running, 5)
  expect(left()).toBe(0)
  expect(postsIn(running, 'general')).toHaveLength(1)
})

test('a locked thread pauses it with what to do, and an unlocked one has it again', async () => {
  const running = await startSmall()
  const { discord } = running
  await madeBy(running, 'channel:#general-thread')
  discord.change('general-thread', { archived: true, locked: true })
  await anHour(running)
  const shown = await list(running)
  expect(textOf(shown)).toContain('its thread is locked. Unlock it, or choose another channel')
  expect(textOf(shown)).toContain('not posted: the thread was locked')
  discord.change('general-thread', { locked: false })
  expect(labelsOf(messageOf(await grace(running).press(shown, 'Resume')))).toContain('Pause')
  running.pass(DAY)
  await running.catchUp()
  expect(postsIn(running, 'general-thread')).toHaveLength(1)
})

describe('publishing', () => {
  test('that is refused stands in the list, with what to do', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#news publish:true')
    discord.change('news', { type: ChannelType.GuildText })
    await anHour(running)
    await running.catchUp()
    const told = textOf(await list(running))
    expect(told).toMatch(/✅ posted.*⚠️ not published: only announcement channels can publish/)
  })

  test('that has to wait for an hour asks no more often, and keeps nothing else waiting', async () => {
    const running = await startSmall()
    const { discord } = running
    const CROSSPOST = /\/crosspost$/
    for (const count of [1, 2, 3])
      await madeBy(running, `channel:#news publish:true count:${count}`)
    const body = { message: 'You are being rate limited.', retry_after: 3_600, global: false }
    const headers = { 'retry-after': '3600', 'x-ratelimit-scope': 'shared' }
    let asked = 0
    const stop = discord.fail(({ path }) => {
      if (!CROSSPOST.test(path)) return undefined
      asked += 1
      return { status: 429, body, headers }
    })
    await anHour(running)
    await running.catchUp()
    await madeBy(running, 'channel:#general')
    await minutes(running, 59)
    expect(asked).toBe(3)
    stop()
    await minutes(running, 5)
    expect(postsIn(running, 'general')).toHaveLength(1)
    expect(postsIn(running, 'news').filter(({ flags = 0 }) => flags & 1)).toHaveLength(3)
  })

  test('for which there is no room within six hours stands in the list', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#news publish:true')
    discord.fail(({ path }) => (path.endsWith('/crosspost') ? { status: 500 } : undefined))
    await anHour(running)
    running.pass(7 * HOUR)
    await running.catchUp()
    expect(textOf(await list(running))).toContain('not published: Discord took no more posts')
  })
})
