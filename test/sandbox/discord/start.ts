import { onTestFinished } from 'vitest'
import { createDiscord, type Discord, type DiscordOptions } from '../../../sandbox/discord/index.ts'
import { type Bot, startBot } from './bot.ts'

// Only tests with a clock of their own are about being late; the others may run on a slow machine.
const PATIENT = 60_000

type Handler = Parameters<typeof startBot>[1]

/** A stand-in with a bot that answers by `handle`; both end with the test. */
export async function start(
  handle: Handler,
  options: DiscordOptions = {},
): Promise<[Discord, Bot]> {
  const discord = await createDiscord({ limits: false, answerWithin: PATIENT, ...options })
  onTestFinished(discord.close)
  const bot = await startBot(discord, handle)
  onTestFinished(bot.stop)
  return [discord, bot]
}
