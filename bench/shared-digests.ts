import { randomBytes, randomUUID } from 'node:crypto'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../sandbox/discord/index.ts'
import type { Plan } from '../src/digest/digest.ts'
import { openStore } from '../src/store/open.ts'
import type { Figure } from './figure.ts'
import { startBot } from './process/bot.ts'

const DATABASE_URL = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'
const DIGESTS = 20_000
const SERVERS = 500
const PROCESSES = 4
/** Requests to Discord a second; all of them stay below its 50. */
const SHARE = 11
/** Each digest has its channel judged and is posted. */
const REQUESTS = 2
const LONGER_AT_MOST = 1.2

/** 20,000 digests that are due at once, over four processes and one Postgres. A quarter of an hour. */
export const sharedDigests: Figure = {
  name: 'shared-digests',
  async measure() {
    const schema = `curator_${randomBytes(6).toString('hex')}`
    await asked(`create schema ${schema}`)
    const url = new URL(DATABASE_URL)
    url.searchParams.set('options', `-c search_path=${schema}`)
    const discord = await createDiscord({ record: false, token: randomUUID() })
    const civitai = await createCivitai({ record: false })
    const channels = await planned(url.href, discord)
    const more = {
      civitaiUrl: civitai.url,
      databaseUrl: url.href,
      requestsPerSecond: SHARE,
    }
    const begun = performance.now()
    const bots = await Promise.all(
      Array.from({ length: PROCESSES }, () => startBot('curator', discord, more)),
    )
    try {
      const posted = () => channels.filter((id) => discord.messages({ id }).length > 0).length
      while (posted() < DIGESTS) await sleep(1_000)
      const took = (performance.now() - begun) / 1_000
      const twice = channels.filter((id) => discord.messages({ id }).length > 1).length
      if (twice + discord.rateLimited() > 0) {
        throw new Error(`${twice} seen twice, ${discord.rateLimited()} answers 429`)
      }
      const least = (DIGESTS * REQUESTS) / (PROCESSES * SHARE)
      return [
        {
          what: `${DIGESTS} digests due at once over ${PROCESSES} processes`,
          value: `${Math.round(took)} s`,
          beside: `what their shares allow ${Math.round(least)} s`,
          against: `× ${(took / least).toFixed(2)}`,
          target: `≤ × ${LONGER_AT_MOST}`,
          met: took / least <= LONGER_AT_MOST,
        },
      ]
    } finally {
      await Promise.all(bots.map((bot) => bot.stop()))
      await Promise.all([discord.close(), civitai.close()])
      await asked(`drop schema ${schema} cascade`)
    }
  },
}

/** Keeps the digests; yields their channels. */
async function planned(url: string, discord: Discord): Promise<readonly string[]> {
  const store = await openStore(url)
  const now = Date.now()
  const channels: string[] = []
  for (let at = 0; at < DIGESTS; at++) {
    const { id: channel, guild = '' } = discord.open(at % SERVERS, {})
    const plan: Plan = {
      channel,
      channelName: 'a channel',
      time: new Date(now).toISOString().slice(11, 16),
      zone: 'UTC',
      days: '1234567',
      rank: 'Most downloads gained',
      fresh: false,
      count: 5,
      publish: false,
    }
    await store.digests.create(guild, 'en-US', plan, now, DIGESTS)
    channels.push(channel)
  }
  await store.close()
  return channels
}

async function asked(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query(text)
  await client.end()
}
