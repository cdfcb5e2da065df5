import { afterEach } from 'vitest'
import { createDiscord, type Discord, type DiscordOptions } from '../../../sandbox/discord/index.ts'
import { type Bot, startBot } from './bot.ts'

/** What the end of each test closes again. */
export const running: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop()
})

// Only tests with a clock of their own are about being late; the others may run on a slow machine.
const PATIENT = 60_000

type Handler = Parameters<typeof startBot>[1]

/** A stand-in with a bot that answers by `handle`; both end with the test. */
export async function start(
  handle: Handler,
  options: DiscordOptions = {},
): Promise<[Discord, Bot]> {
  const discord = await createDiscord({ limits: false, answerWithin: PATIENT, ...options })
  running.push(discord.close)
  const bot = await startBot(discord, handle)
  running.push(bot.stop)
  return [discord, bot]
}
