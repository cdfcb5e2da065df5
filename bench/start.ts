import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commands } from '../commands/index.ts'
import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord } from '../sandbox/discord/index.ts'
import { registrationOf } from '../src/discord/register.ts'
import { openStore } from '../src/store/open.ts'
import { allWords } from '../src/words/words.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'
import { residentOf, startedByNpm } from './process/npm.ts'

const RUNS = 10
const READY_AT_MOST = 1
const MEMORY_AT_MOST = 1.4
/** By then what is asked at the start has come, and is given back where it is spare. */
const IDLE_AFTER = 10_000

/**
 * How soon the bot is ready, from `npm start` until its commands are registered, and the memory of
 * its process a while later when nobody asks: beside a bare discord.js bot that does the same, in
 * turns. The first start of each is not counted: it makes what later ones find.
 */
export const start: Figure = {
  name: 'start',
  async measure() {
    const civitai = await createCivitai({ record: false })
    const folder = mkdtempSync(join(tmpdir(), 'curator-bench-'))
    const script = join(import.meta.dirname, 'process/bare-start.js')
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', scripts: { start: `node ${script}` } }),
    )
    writeFileSync(
      join(folder, 'commands.json'),
      JSON.stringify(registrationOf(commands, await allWords())),
    )
    let started = 0
    const ours = async (): Promise<Started> => {
      started += 1
      // Of its own: where commands were just registered, they are not registered again.
      const database = `sqlite:${join(folder, `curator-${started}.sqlite`)}`
      await countLately(database)
      return startedIn(join(import.meta.dirname, '..'), (discord) => ({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
        CIVITAI_API_URL: civitai.url,
        DATABASE_URL: database,
        MATURE_CONTENT: 'on',
      }))
    }
    const theirs = (): Promise<Started> =>
      startedIn(folder, ({ url, token }) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: url }))
    try {
      await ours()
      await theirs()
      const pairs: { readonly ours: Started; readonly theirs: Started }[] = []
      for (let at = 0; at < RUNS; at++) pairs.push({ ours: await ours(), theirs: await theirs() })
      return [
        row('ready after', READY_AT_MOST, pairs, ({ ready }) => ready, ms),
        row('idle memory', MEMORY_AT_MOST, pairs, ({ resident }) => resident, megabytes),
      ]
    } finally {
      await civitai.close()
      rmSync(folder, { recursive: true })
    }
  },
}

/** A snapshot was just taken, as it nearly always was: without one the bot is busy, and not idle. */
async function countLately(database: string): Promise<void> {
  const store = await openStore(database)
  const { id } = await store.snapshots.begin(Date.now())
  await store.snapshots.finish(id, 0)
  await store.close()
}

interface Started {
  /** Milliseconds. */
  readonly ready: number
  /** Bytes. */
  readonly resident: number
}

async function startedIn(
  folder: string,
  env: (discord: { readonly url: string; readonly token: string }) => Record<string, string>,
): Promise<Started> {
  const discord = await createDiscord({ record: false })
  const begun = performance.now()
  const bot = startedByNpm(folder, env(discord))
  try {
    while (discord.registered().length === 0) await Promise.race([sleep(2), bot.ended])
    const ready = performance.now() - begun
    await Promise.race([sleep(IDLE_AFTER), bot.ended])
    return { ready, resident: residentOf(bot.pid) }
  } finally {
    await bot.stop()
    await discord.close()
  }
}

function row(
  what: string,
  atMost: number,
  pairs: readonly { readonly ours: Started; readonly theirs: Started }[],
  figure: (started: Started) => number,
  told: (value: number) => string,
): Row {
  const ratio = median(pairs.map(({ ours, theirs }) => figure(ours) / figure(theirs)))
  return {
    what: `${what} (${pairs.length} starts)`,
    value: told(median(pairs.map(({ ours }) => figure(ours)))),
    beside: `discord.js ${told(median(pairs.map(({ theirs }) => figure(theirs))))}`,
    against: `× ${ratio.toFixed(2)}`,
    target: `≤ × ${atMost.toFixed(1)}`,
    met: ratio <= atMost,
  }
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`
