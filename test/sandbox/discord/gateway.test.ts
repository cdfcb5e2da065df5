import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createDiscord, type Discord, manualClock } from '../../../sandbox/discord/index.ts'
import { quiet, startBot } from './bot.ts'
import { start } from './start.ts'

test('a dropped connection is resumed and nothing is lost', async () => {
  const [discord, bot] = await start((interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'hello', ...quiet } }),
  )
  await discord.person('ada').slash('/top')
  discord.dropConnections()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => discord.person(index).slash('/top')),
  )
  expect(answers.map(({ message }) => message?.content)).toEqual(Array(20).fill('hello'))
  expect(bot.received).toHaveLength(21)
  expect(discord.sessions()).toMatchObject([{ resumed: 1, connected: true }])
  expect(discord.faults).toEqual([])
})

test('a bot with another token is not let in', async () => {
  const discord = await createDiscord({ token: 'right' })
  onTestFinished(discord.close)
  await expect(startBot({ ...discord, token: 'wrong' }, () => {})).rejects.toThrow()
  expect(discord.faults[0]?.kind).toBe('wrong token')
})

test('a shut gateway closes what is open and whoever logs in, with its code', async () => {
  const [discord, bot] = await start(() => {})
  const closed = () =>
    new Promise((resolve) => bot.client.once('shardDisconnect', ({ code }) => resolve(code)))
  const first = closed()
  const open = discord.shutGateway(4_014)
  expect(await first).toBe(4_014)
  await expect.poll(discord.sessions).toMatchObject([{ connected: false }])
  await expect(startBot(discord, () => {})).rejects.toThrow('disallowed intents')
  open()
  const again = await startBot(discord, () => {})
  onTestFinished(again.stop)
  expect(discord.sessions()).toMatchObject([{ connected: true }])
})

describe('shards', () => {
  /** Logs in as one of so many shards; yields what the gateway sends until it has said enough. */
  async function logIn(discord: Discord, shard: number, of: number) {
    const socket = new WebSocket(`${discord.url.replace(/^http(.*)\/api$/, 'ws$1')}/?v=10`)
    onTestFinished(() => socket.terminate())
    const packets: { op: number; t?: string; d: { guilds?: { id: string }[]; id?: string } }[] = []
    socket.on('message', (data) => packets.push(JSON.parse(String(data))))
    await once(socket, 'open')
    socket.send(
      JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, shard: [shard, of] } }),
    )
    await expect.poll(() => packets.length).toBe(2)
    return packets
  }

  test('get what belongs to their servers', async () => {
    const shards = 4
    const discord = await createDiscord({ shards, guilds: 100 })
    onTestFinished(discord.close)
    const all = await Promise.all([0, 1, 2, 3].map((shard) => logIn(discord, shard, shards)))
    const listed = all.map((packets) => packets[1]?.d.guilds?.map(({ id }) => id) ?? [])
    expect(new Set(listed.flat()).size).toBe(100)
    expect(listed.flat()).toHaveLength(100)
    listed.forEach((ids, shard) => {
      expect(ids.every((id) => (BigInt(id) >> 22n) % 4n === BigInt(shard))).toBe(true)
    })
  })

  test('that log in before their turn are not let in', async () => {
    const clock = manualClock(Date.UTC(2026, 10, 21, 9))
    const discord = await createDiscord({ shards: 4, maxConcurrency: 2, clock })
    onTestFinished(discord.close)
    const ops = async (shard: number) => (await logIn(discord, shard, 4)).map(({ op }) => op)
    expect(await ops(0)).toEqual([10, 0])
    expect(await ops(1)).toEqual([10, 0])
    expect(await ops(2)).toEqual([10, 9])
    clock.advance(5_000)
    expect(await ops(2)).toEqual([10, 0])
    expect(discord.earlyLogins()).toBe(1)
  })
})
