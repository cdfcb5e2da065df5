import { onTestFinished } from 'vitest'
import { createDiscord, type Discord, type DiscordOptions } from '../../sandbox/discord/index.ts'
import { type Connection, createConnection } from '../../src/discord/client.ts'

/** A stand-in for Discord and a connection to it, not logged in yet; both end with the test. */
export async function connected(
  options: {
    readonly discord?: DiscordOptions
    readonly perSecond?: number
    /** What the token's file holds. */
    readonly file?: () => string | undefined
  } = {},
): Promise<{ readonly discord: Discord; readonly connection: Connection }> {
  const discord = await createDiscord(options.discord)
  onTestFinished(discord.close)
  const connection = createConnection({
    apiUrl: discord.url,
    requestsPerSecond: options.perSecond ?? 50,
    token: discord.token,
    rereadToken: options.file ?? (() => undefined),
    onInteraction: () => {},
    onShard: () => {},
    onEvent: () => {},
  })
  onTestFinished(connection.close)
  return { discord, connection }
}
