import process from 'node:process'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'

/** A bot in a process of its own, so that it can be killed; its clock is ahead by what it is told. */
interface Told {
  readonly ahead: number
}

/** A key comes as JSON has it. */
const revived = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
    ? Buffer.from(value as never)
    : value
const started = JSON.parse(process.argv[2] ?? '{}', revived) as Told & { readonly config: Config }
let { ahead } = started
process.on('disconnect', () => process.exit())

const log = pino({ level: started.config.logLevel }, pino.destination(2))
const now = (): number => Date.now() + ahead
const app = await createApp(started.config, log, {
  now,
  snapshotPause: 0,
  // However busy the machine is.
  cacheWithin: 10_000,
})
await app.start()
app.work()
// It naps by the machine's clock, which does not jump.
process.on('message', (told: Told) => {
  ahead = told.ahead
  // What fails is found again by the bot itself.
  app.catchUp().catch((error: unknown) => log.warn({ error }, 'not all was caught up'))
})
process.send?.('ready')
