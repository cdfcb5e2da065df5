import { describe, expect, test } from 'vitest'
import { freePort } from '../../sandbox/free-port.ts'
import { HAS_POSTGRES, newSchema } from '../store/postgres.ts'
import { balancer } from './balancer.ts'
import { bots } from './bots.ts'
import { menuOf, messageOf, textOf } from './reading.ts'

const SHARDS = 48
const SERVERS = 100_000
const PLACES = 60

/** A gateway process of many shards, and two that answer over HTTP behind a load balancer. */
async function machines() {
  const running = await bots(45, false, {
    databaseUrl: await newSchema(),
    at: { shards: SHARDS, maxConcurrency: 16, guilds: SERVERS },
  })
  const { discord } = running
  const ports = [await freePort(), await freePort()]
  const discordKey = discord.endpoint.publicKey
  await running.start()
  for (const port of ports) {
    await running.start({ gateway: false, public: { port, host: '127.0.0.1', discordKey } })
  }
  const connected = () => discord.sessions().filter((one) => one.connected).length
  await expect.poll(connected).toBe(SHARDS)
  const before = await balancer(ports)
  await discord.endpoint.save(`${before.url}/interactions`)
  const places = Array.from({ length: PLACES }, (_, at) =>
    discord.open(Math.floor((at * SERVERS) / PLACES)),
  )
  return { discord, before, places }
}

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test('each interaction has one answer, of whichever process it reaches', async () => {
    const { discord, before, places } = await machines()
    const seenIn = (id: string) =>
      discord.messages({ id }).filter(({ onlyFor }) => onlyFor === undefined).length
    for (const toAll of [false, true]) {
      before.toAll = toAll
      const from = before.statuses.length
      await Promise.all(
        places.map(async (place, nth) => {
          const { id } = place
          const person = discord.person(1_000 + nth)
          const told = seenIn(id)
          // What one process made, another one goes on with.
          const list = messageOf(await person.slash('/top', { in: place }))
          expect(textOf(list)).toContain('1–5 of')
          const next = messageOf(await person.press(list, '▶️'))
          expect(textOf(next)).toContain('6–10 of')
          const { custom_id, options } = menuOf(next)
          await person.choose(next, custom_id, [options[0]?.value ?? ''])
          const mine = messageOf(await person.slash('/top private:true', { in: place }))
          // Two presses at once, most likely in two processes.
          const presses = await Promise.all([
            person.press(mine, 'Show to all'),
            person.press(mine, 'Show to all'),
          ])
          const late = presses.filter(({ message }) => message?.content.includes('already shown'))
          expect(late).toHaveLength(1)
          const typed = await person.type('/model query:', { in: place })
          expect(typed).not.toEqual([])
          // The list and what was shown to all; the rest is that person’s alone.
          await expect.poll(() => seenIn(id)).toBe(told + 2)
        }),
      )
      const taken = before.statuses.slice(from)
      expect(taken.length).toBe(PLACES * 7)
      const others = toAll ? [409] : []
      for (const statuses of taken) {
        expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...others])
      }
    }
  }, 300_000)
})
