import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'

/** A bot in a process of its own, which tells what it holds once everything that can go has gone. */
const config = JSON.parse(process.argv[2] ?? '{}') as Config
process.on('disconnect', () => process.exit())

const app = await createApp(config, pino({ level: config.logLevel }, pino.destination(2)))
await app.start()
process.on('message', async () => {
  for (let at = 0; at < 6; at++) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await sleep(50)
  }
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ bytes: heapUsed + external })
})
process.send?.({ ready: true })
