import { existsSync } from 'node:fs'
import process from 'node:process'
import { createApp } from './app.ts'
import { configOf } from './config.ts'
import { createLog } from './observe/log.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const { config, faults } = configOf(process.env)
if (config === undefined) {
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exit(2)
}

const log = createLog(config.logLevel, process.stderr.isTTY)
const app = await createApp(config, log).catch(failed)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    await app.stop()
    process.exit(0)
  })
}

await app.start().catch(failed)
app.work()

function failed(error: unknown): never {
  log.fatal({ error }, 'could not start')
  process.exit(1)
}
