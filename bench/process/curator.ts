import { createApp } from '../../src/app.ts'
import { unlimited } from '../../src/fairness.ts'
import { createLog } from '../../src/observe/log.ts'
import { startedWith, telling } from './telling.ts'

const {
  discord,
  civitaiUrl,
  publicKey,
  databaseUrl,
  cacheUrl,
  cacheBytes = 64_000_000,
  requestsPerSecond = 45,
} = startedWith()

// The bot as it is, but for the rate at which it may ask Civitai, which would be all we measured.
const app = await createApp(
  {
    discord: { token: discord.token, apiUrl: discord.url, requestsPerSecond },
    gateway: publicKey === undefined,
    ...(publicKey && { public: { port: 0, host: '127.0.0.1', discordKey: publicKey } }),
    civitai: { apiUrl: civitaiUrl, requestsPerSecond: 1_000 },
    databaseUrl: databaseUrl ?? 'sqlite::memory:',
    cacheUrl,
    cacheBytes,
    ceiling: 'XXX',
    logLevel: 'warn',
  },
  createLog('warn'),
  { fairness: unlimited },
)
await app.start()
if (databaseUrl !== undefined) app.work()
telling(app.stop, app.publicPort())
