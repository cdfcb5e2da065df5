import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, fetch } from 'undici'
import { type Asked, type Start, type Told, USER_AGENT } from './asked.ts'

/** What this process was started with. */
export const startedWith = (): Start =>
  // Written by the parent from the same type.
  JSON.parse(process.argv[2] ?? '{}') as Start

const tell = (told: Told): void => {
  process.send?.(told)
}

/** Says that the bot is ready, and from then on answers what the parent asks. */
export function telling(stop: () => Promise<void>, port?: number): void {
  process.on('message', (asked: Asked) => {
    void measured(asked, stop).then((value) => {
      tell({ value })
      // Left to end by itself, so that node writes its profile when it was asked for one.
      if (asked.kind === 'stop') process.exit()
    })
  })
  process.on('disconnect', () => process.exit())
  tell({ ready: true, port })
}

async function measured(asked: Asked, stop: () => Promise<void>): Promise<number> {
  switch (asked.kind) {
    case 'heap':
      return heap()
    case 'cpu': {
      const { user, system } = process.cpuUsage()
      return user + system
    }
    case 'fetch':
      return fetched(asked.url)
    case 'stop':
      await stop()
      return 0
  }
}

const COLLECTIONS = 6

/**
 * One collection is not enough: finalizers and weak references free more for the next. An ordinary
 * one also keeps 7 MB of code that only start-up needed, in which as much growth could hide.
 */
async function heap(): Promise<number> {
  if (global.gc === undefined) throw new Error('run node with --expose-gc')
  for (let at = 0; at < COLLECTIONS; at++) {
    global.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await sleep(50)
  }
  return process.memoryUsage().heapUsed
}

const dispatcher = new Agent()

async function fetched(url: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(url, { dispatcher, headers: { 'user-agent': USER_AGENT } })
  await response.arrayBuffer()
  return performance.now() - start
}
