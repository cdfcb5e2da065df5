import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { commands } from '../commands/index.ts'
import manifest from '../package.json' with { type: 'json' }
import { createCache, memoryStore } from './cache.ts'
import { createCatalogue } from './civitai/catalogue.ts'
import { createHttp } from './civitai/http.ts'
import { resilient } from './civitai/resilient.ts'
import { createWordScreen } from './civitai/screen-words/word-screen.ts'
import type { Config } from './config.ts'
import { createAnswers } from './discord/answers.ts'
import { createChannels } from './discord/channels.ts'
import { createConnection } from './discord/client.ts'
import { createGateway } from './discord/gateway.ts'
import { register } from './discord/register.ts'
import { createDispatch } from './dispatch.ts'

/** The whole bot, as one thing that starts and stops. */
export interface App {
  /** Resolves when the bot is logged in and its commands are registered. */
  start(): Promise<void>
  /** Refuses new work, finishes what is running, and closes every connection. */
  stop(): Promise<void>
}

const USER_AGENT = `${manifest.name}/${manifest.version} (Discord bot)`
const STOP_WITHIN = 10_000

/**
 * The composition root: the only place that knows how the pieces fit. `now` yields milliseconds
 * since 1970.
 */
export function createApp(config: Config, log: Logger, now: () => number = Date.now): App {
  const store = memoryStore(config.cacheBytes)
  store.on('error', (error: unknown) => log.warn({ error }, 'the cache fails'))
  const cache = createCache({
    store,
    now,
    onFailed: (error, key) => log.warn({ error, key }, 'Civitai gave no answer'),
  })

  const http = createHttp({ url: config.civitai.apiUrl, userAgent: USER_AGENT, now })
  const ask = resilient(http.get, {
    perSecond: config.civitai.requestsPerSecond,
    now,
    random: Math.random,
  })
  const catalogue = createCatalogue({
    ask,
    cache,
    screen: createWordScreen(),
    now,
    onOdd: (error) => log.debug({ error }, 'an item of an answer made no sense'),
  })

  const dispatch = createDispatch({
    commands,
    catalogue,
    now,
    reference: () => randomBytes(4).toString('hex'),
    onBug: (error, reference, path) => log.error({ error, reference, path }, 'a bug'),
  })

  const connection = createConnection({
    apiUrl: config.discord.apiUrl,
    requestsPerSecond: config.discord.requestsPerSecond,
    onInteraction: (interaction) => gateway.take(interaction),
    onEvent: (level, event, details) => log[level](details, event),
  })
  const gateway = createGateway({
    commands,
    dispatch,
    answers: createAnswers(connection.interactions),
    channels: createChannels({
      rest: connection.own,
      now: () => performance.now(),
      onUnknown: (error, channel) => log.warn({ error, channel }, 'a channel is unknown'),
    }),
    ceiling: config.ceiling,
    onLost: (error, interaction) => log.warn({ error, interaction }, 'an interaction was lost'),
  })

  return {
    async start() {
      const { applicationId, first } = await connection.login(config.discord.token)
      if (first) await register(connection.own, applicationId, commands)
      // Names to suggest from the first keystroke on; the cache tells when they cannot be had.
      for (const mature of config.ceiling === 'PG' ? [false] : [false, true]) {
        catalogue.popular(mature, { lane: 'snapshots' }).catch(() => {})
      }
      log.info({ applicationId, commands: commands.length }, 'ready')
    },
    async stop() {
      await gateway.stop(STOP_WITHIN)
      await connection.close()
      await http.close()
      await store.disconnect()
    },
  }
}
