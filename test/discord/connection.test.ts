import { setTimeout as sleep } from 'node:timers/promises'
import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { connected } from './connected.ts'

const ME = Routes.user()
const UNAUTHORIZED = { status: 401, body: { message: '401: Unauthorized', code: 0 } }
const LOGIN_PAGE = { status: 401, body: '<title>Sign in to the network</title>' }
const times = <T>(count: number, run: () => T): readonly T[] => Array.from({ length: count }, run)

test('reads and posts together stay within 50 in any second', async () => {
  const { discord, connection } = await connected({ perSecond: 45 })
  const { own, posting } = connection
  // A window of a second that begins now would let through as many just before its end as after.
  await Promise.all([own.get(ME), posting.get(ME)])
  await sleep(900)
  await Promise.all([...times(45, () => own.get(ME)), ...times(45, () => posting.get(ME))])
  expect(discord.rateLimited()).toBe(0)
  expect(discord.faults).toEqual([])
})

describe('a 401', () => {
  test('that passes does not end posting', async () => {
    const { discord, connection } = await connected()
    for (const rest of [connection.posting, connection.own]) {
      const left = discord.failNext(1, /^GET \/users\/@me$/, UNAUTHORIZED)
      expect(await rest.get(ME)).toMatchObject({ username: 'Curator' })
      expect(left()).toBe(0)
      expect(await rest.get(ME)).toMatchObject({ username: 'Curator' })
    }
  })

  test('that is not Discord’s own is trouble, for as long as it lasts', async () => {
    const { discord, connection } = await connected()
    const stop = discord.fail(() => LOGIN_PAGE)
    await expect(connection.posting.get(ME)).rejects.toThrow('at the moment')
    stop()
    expect(await connection.posting.get(ME)).toMatchObject({ username: 'Curator' })
    expect(await Promise.race([connection.ended, sleep(50, 'goes on')])).toBe('goes on')
  })

  test('that is meant ends everything, after few questions', async () => {
    const { discord, connection } = await connected()
    discord.resetToken('new')
    const all = times(20, () => connection.posting.get(Routes.guild('1')))
    expect((await Promise.allSettled(all)).map(({ status }) => status)).not.toContain('fulfilled')
    expect(await connection.ended).toMatchObject({
      status: 2,
      message: expect.stringMatching(/DISCORD_TOKEN.*start the bot again\.$/),
    })
    expect(discord.requests.filter(({ path }) => path === '/users/@me')).toHaveLength(3)
  })

  test('after a reset the token’s file is read once more', async () => {
    const { discord, connection } = await connected({ file: () => 'new' })
    discord.resetToken('new')
    const all = times(20, () => connection.posting.get(ME))
    expect(await Promise.all(all)).toHaveLength(20)
  })
})

describe('a gateway that is closed for good', () => {
  test.each([
    [4_004, 2, 'DISCORD_TOKEN'],
    [4_010, 2, 'update the bot'],
    [4_011, 1, 'start it again'],
    [4_012, 2, 'update the bot'],
    [4_013, 2, 'update the bot'],
    [4_014, 2, 'developer portal'],
  ])('with %i ends it with status %i', async (code, status, says) => {
    const { discord, connection } = await connected()
    await connection.login()
    discord.shutGateway(code)
    const fatal = await connection.ended
    expect(fatal).toMatchObject({ status, message: expect.stringContaining(says) })
    expect(fatal.message).toMatch(/^[A-Z][^\n]*\.$/)
  })

  test('from the start is told by its code', async () => {
    const { discord, connection } = await connected()
    discord.shutGateway(4_014)
    await expect(connection.login()).rejects.toMatchObject({
      status: 2,
      message: expect.stringContaining('4014'),
    })
  })

  test('for a token that was reset is opened with the one in the file', async () => {
    const { discord, connection } = await connected({ file: () => 'new' })
    await connection.login()
    const [before] = discord.sessions()
    const open = discord.shutGateway(4_004)
    discord.resetToken('new')
    open()
    await expect
      .poll(() => discord.sessions().filter((one) => one.connected && one.id !== before?.id))
      .toHaveLength(1)
    expect(await Promise.race([connection.ended, sleep(50, 'goes on')])).toBe('goes on')
    expect(discord.faults).toEqual([])
  })

  test('for the one in the file as well ends it', async () => {
    const { discord, connection } = await connected({ file: () => 'new' })
    await connection.login()
    discord.shutGateway(4_004)
    discord.resetToken('new')
    expect(await connection.ended).toMatchObject({ status: 2 })
  })
})

test('as many shards log in as Discord asks for', async () => {
  const { discord, connection } = await connected({ discord: { shards: 2 } })
  await connection.login()
  const shards = () => discord.sessions().map(({ shard }) => shard)
  await expect
    .poll(() => shards().toSorted())
    .toEqual([
      [0, 2],
      [1, 2],
    ])
})

test('a bot of many shards is there once the first is let in, and can stop before the last', async () => {
  const discord = { shards: 4, maxConcurrency: 1 }
  const { discord: at, connection } = await connected({ discord })
  await connection.login()
  expect(at.sessions()).toHaveLength(1)
  await connection.close()
  expect(at.faults).toEqual([])
})

test('a gateway that was only lost is no end', async () => {
  const { discord, connection } = await connected()
  await connection.login()
  discord.dropConnections()
  await expect.poll(discord.sessions).toMatchObject([{ resumed: 1, connected: true }])
})

test('a Discord that is away at the start is named, without a stack', async () => {
  const { discord, connection } = await connected()
  await discord.close()
  await expect(connection.login()).rejects.toMatchObject({
    status: 1,
    message: expect.stringMatching(
      /^Discord at 127\.0\.0\.1:\d+ cannot be reached .*ECONNREFUSED.*\.$/,
    ),
  })
})

describe('what answers in place of Discord at the start', () => {
  const ANOTHER =
    /^Something else answers in place of Discord at 127\.0\.0\.1:\d+.*, perhaps a proxy .*\.$/
  test.each([
    ['a page', { status: 200, body: '<title>Sign in to the network</title>' }, ANOTHER],
    ['a page that refuses', { status: 403, body: '<title>Attention</title>' }, ANOTHER],
    ['JSON of another service', { status: 200, body: { hello: 'world' } }, ANOTHER],
    ['a page that wants a password', LOGIN_PAGE, /perhaps a proxy, refuses the bot’s token/],
    [
      'Discord itself, with an error over several lines',
      { status: 403, body: { message: 'Not\n here', code: 50_001 } },
      /^Discord at 127\.0\.0\.1:\d+ refuses to let the bot start \(Not here\): .*\.$/,
    ],
  ])('is told: %s', async (_, answer, sentence) => {
    const { discord, connection } = await connected()
    discord.fail(() => answer)
    const message = expect.stringMatching(sentence)
    await expect(connection.login()).rejects.toMatchObject({ status: 1, message })
  })
})
