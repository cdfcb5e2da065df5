import process from 'node:process'
import { createCivitai } from '../sandbox/civitai/civitai.ts'
import type { Figure } from './figure.ts'
import { startBot } from './process/bot.ts'
import { inTurns, rowsOf, standIn } from './rounds.ts'

const CACHE_URL = process.env.TEST_CACHE_URL ?? 'redis://127.0.0.1:6379'
const AT_LEAST = 0.9

/**
 * What it costs to remember together with other processes, where the answer is in this one's memory:
 * our bot with a Valkey or Redis beside our bot without.
 */
export const sharedCache: Figure = {
  name: 'shared-cache',
  async measure() {
    const civitai = await createCivitai({ record: false })
    const [ours, theirs] = [await standIn(), await standIn()]
    const civitaiUrl = civitai.url
    const sharing = await startBot('curator', ours, { civitaiUrl, cacheUrl: CACHE_URL })
    const alone = await startBot('curator', theirs, { civitaiUrl })
    try {
      const rounds = await inTurns(
        { discord: ours, bot: sharing },
        { discord: theirs, bot: alone },
        (discord, nth) => discord.person(nth).slash('/top'),
      )
      return rowsOf('warm /top, cache shared', 'memory:', AT_LEAST, rounds)
    } finally {
      await Promise.all([sharing.stop(), alone.stop()])
      await Promise.all([ours.close(), theirs.close(), civitai.close()])
    }
  },
}
