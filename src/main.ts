import process from 'node:process'
import type { App } from './app.ts'
import { configOf } from './config.ts'
import { readEnvFile } from './env-file.ts'
import { Fatal } from './fatal.ts'
import { createLog } from './observe/log.ts'
import { createSpareMemory } from './spare-memory.ts'

const to = process.stderr.isTTY ? 'terminal' : undefined
const file = readEnvFile('.env')
const { config, faults, warnings, secrets } = configOf(process.env, file.set)
const log = createLog(config?.logLevel ?? 'warn', to, secrets)
for (const warning of warnings) log.warn(warning)
if (config === undefined || file.fault !== undefined) {
  for (const fault of file.fault === undefined ? (faults ?? []) : [file.fault]) log.fatal(fault)
  process.exit(2)
}

let app: App | undefined
let ending = false

/** Says why, finishes what runs, and ends with a status; the first reason counts. */
async function end(status: number, say: () => void): Promise<void> {
  if (ending) return
  ending = true
  say()
  await app?.stop().catch((error: unknown) => log.error({ error }, 'not everything was finished'))
  process.exit(status)
}

/** A `Fatal` says all there is to say; anything else is a bug. */
const fail = (error: unknown): Promise<void> =>
  error instanceof Fatal
    ? end(error.status, () => {
        log.debug({ error }, 'why it ends')
        log.fatal(error.message)
      })
    : end(1, () => log.fatal({ error }, 'A bug ended the bot: report it, and start the bot again.'))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => end(0, () => log.info({ signal }, 'stopping')))
}
process.on('uncaughtException', fail)

/** Milliseconds. */
const LOOKED_AT_EVERY = 5_000

/** Where the start offers V8's collector, as `npm start` does. */
function giveMemoryBack(collect: NodeJS.GCFunction): void {
  let since = performance.eventLoopUtilization()
  const giveBack = createSpareMemory({
    reserved: () => process.memoryUsage().heapTotal,
    busy() {
      const { utilization } = performance.eventLoopUtilization(since)
      since = performance.eventLoopUtilization()
      return utilization
    },
    // The last resort is the one that also gives back the room for new objects.
    collect: () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
    now: () => performance.now(),
  })
  setInterval(giveBack, LOOKED_AT_EVERY).unref()
}

try {
  // Loading the bot takes a second, for which a bad configuration need not wait.
  const { createApp } = await import('./app.ts')
  app = await createApp(config, log)
  await app.start()
  if (!ending) app.work()
  if (globalThis.gc !== undefined) giveMemoryBack(globalThis.gc)
  await fail(await app.ended)
} catch (error) {
  await fail(error)
}
