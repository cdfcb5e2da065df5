import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { maturePicture, matureText } from '../../sandbox/civitai/generated/marks.ts'
import { ownerOf } from '../../src/cache/of-bot.ts'
import {
  cacheIsAway,
  forgottenAfterwards,
  keysOf,
  onlooker,
  proxiedCache,
} from '../support/cache-store.ts'
import { messageOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** A bot whose cache is shared, by way of a proxy; nobody else has its token. */
async function sharing(cacheWithin?: number) {
  const proxy = await proxiedCache()
  const token = randomUUID()
  const running = await start({
    discord: { token },
    env: { CACHE_URL: proxy.address },
    ...(cacheWithin !== undefined && { cacheWithin }),
  })
  const { discord, civitai } = running
  const owner = ownerOf({
    discord: { token, apiUrl: discord.url },
    civitai: { apiUrl: civitai.url },
  })
  forgottenAfterwards(owner)
  return { ...running, proxy, owner }
}

/** How often Civitai was asked for the newest models. */
const asked = ({ civitai }: Pick<Running, 'civitai'>): number =>
  civitai.requests.all.filter(({ query }) => query.sort === 'Newest').length

describe.skipIf(cacheIsAway)('a bot whose cache is shared', () => {
  test('knows after an update what it was asked before', async () => {
    const running = await sharing()
    const ask = () => running.discord.person('ada').slash('/top sort:Newest')
    const before = messageOf(await ask())
    await running.restart()
    expect(messageOf(await ask()).embeds).toEqual(before.embeds)
    expect(asked(running)).toBe(0)
  })

  test('shows nothing mature where it has no place, whatever others write into it', async () => {
    const running = await sharing()
    const { discord, owner } = running
    const client = onlooker()
    /** So many answers that are stored; nobody waits until they are. */
    const stored = async (count: number): Promise<readonly string[]> => {
      const keys = async () =>
        (await keysOf(client, owner)).filter((key) => !/:(?:claim|share):/.test(key))
      await expect.poll(async () => (await keys()).length).toBe(count)
      return keys()
    }
    // The well-known names, mild ones and all.
    await stored(2)
    const mild = messageOf(await discord.person('ada').slash('/top sort:Newest'))
    const before = await stored(3)
    await discord.person('ada').slash('/top sort:Newest', { in: 'after-dark' })
    const keys = await stored(4)
    const [of = ''] = keys.filter((key) => !before.includes(key))
    const mature = (await client.get(of)) ?? ''
    expect([matureText.test(mature), maturePicture.test(mature)]).toEqual([true, true])
    for (const key of keys) await client.set(key, mature, 'PX', 600_000)
    await running.restart()
    discord.requests.clear()
    const after = await discord.person('ada').slash('/top sort:Newest')
    expect(messageOf(after).embeds).toEqual(mild.embeds)
    expect(asked(running)).toBe(1)
    const sent = JSON.stringify(discord.requests)
    expect([matureText.test(sent), maturePicture.test(sent)]).toEqual([false, false])
  })

  test.each([
    ['is away', 'refuse', 10_000],
    ['is silent', 'hold', 20],
  ] as const)('answers while it %s, and tells of that once', async (_, trouble, cacheWithin) => {
    const running = await sharing(cacheWithin)
    const { discord, proxy } = running
    proxy[trouble]()
    for (const period of ['Day', 'Week', 'Month', 'Year']) {
      const answer = await discord.person('ada').slash(`/top sort:Newest period:${period}`)
      expect(messageOf(answer).embeds).not.toEqual([])
    }
    expect(asked(running)).toBe(4)
    await expect.poll(() => running.logged()).toContain('the shared cache does not answer')
    expect(running.logged().match(/the shared cache/g)).toHaveLength(1)
    proxy.release()
    proxy.reopen()
  })
})
