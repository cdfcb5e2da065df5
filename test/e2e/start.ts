import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import {
  type CivitaiSettings,
  type CivitaiStandIn,
  createCivitai,
} from '../../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord, type DiscordOptions } from '../../sandbox/discord/index.ts'
import { realClock } from '../../sandbox/discord/state/clock.ts'
import { type App, createApp } from '../../src/app.ts'
import type { Command } from '../../src/command.ts'
import { type Config, configOf, type Environment } from '../../src/config.ts'
import type { Fairness } from '../../src/fairness.ts'
import { createLog } from '../../src/observe/log.ts'
import { builtIn } from '../support/built-in.ts'
import { createJudge, type Judge } from './openapi.ts'

/** The real bot between two stand-ins that refuse what the real services refuse. */
export interface Running {
  readonly discord: Discord
  readonly civitai: CivitaiStandIn
  /** How often Civitai was asked at the start, which `requests` leave out. */
  readonly askedAtStart: number
  /** Everything logged so far, as one text. */
  readonly logged: () => string
  /** Of the bot's database. */
  readonly databasePath: string
  /** Where it listens for what comes from outside. */
  readonly publicPort: () => number | undefined
  /** Everybody's clock. */
  readonly now: () => number
  /** Moves everybody's clock on. */
  readonly pass: (ms: number) => void
  /** Lets the bot do what it does unasked, as far as it is due. */
  readonly catchUp: () => Promise<void>
  /** Ends this bot and starts another one, as an update does. */
  readonly restart: () => Promise<void>
}

/** A Wednesday morning. */
export const BEGINS = Date.UTC(2027, 0, 6, 8, 20)

interface Options {
  /** The moment at which everybody's clock begins; otherwise always the same. */
  readonly begins?: number
  readonly discord?: DiscordOptions
  readonly civitai?: Omit<CivitaiSettings, 'now' | 'seed'>
  readonly env?: Environment
  /** Whether interactions come over HTTP, without the gateway. */
  readonly http?: boolean
  /** What the bot can do, if not what it usually can. */
  readonly commands?: readonly Command[]
  /** How much anybody may ask a minute; otherwise what the bot allows, by everybody's clock. */
  readonly fairness?: Fairness
  /** How long it waits for a shared cache, in milliseconds; otherwise for as long as it takes. */
  readonly cacheWithin?: number
}

const openapi = process.env.DISCORD_OPENAPI
/** Discord's own word on what is sent to it, where that is at hand. */
const judge: Judge = openapi === undefined ? () => [] : createJudge(openapi)

/** Starts all three; they end with the test, which fails if the bot did what would be refused. */
export async function start({
  begins = BEGINS,
  discord: at,
  civitai: from,
  env,
  http = false,
  commands,
  fairness,
  cacheWithin = 10_000,
}: Options = {}): Promise<Running> {
  let passed = begins - Date.now()
  const now = (): number => Date.now() + passed
  const discord = await createDiscord({ clock: realClock(now), ...at })
  const catalogue = builtIn(from?.size ?? 1_200, begins)
  const civitai = await createCivitai({ catalogue, now, ...from })
  onTestFinished(async () => {
    await discord.close()
    await civitai.close()
    expect(discord.faults).toEqual([])
    expect(civitai.faults).toEqual([])
    expect(judge(discord.requests)).toEqual([])
  })

  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const databasePath = join(folder, 'curator.sqlite')
  const way = http
    ? { GATEWAY: 'off', PUBLIC_PORT: '1', DISCORD_PUBLIC_KEY: discord.endpoint.publicKey }
    : {}
  const { config: configured, faults } = configOf({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    CIVITAI_API_URL: civitai.url,
    DATABASE_URL: `sqlite:${databasePath}`,
    // As fast as a test asks; how the rate is kept is tested where it is made.
    CIVITAI_REQUESTS_PER_SECOND: '50',
    LOG_LEVEL: 'debug',
    ...way,
    ...env,
  })
  if (configured === undefined) throw new Error(faults.join('\n'))
  const { public: outside } = configured
  // Any free port.
  const config: Config = { ...configured, ...(outside && { public: { ...outside, port: 0 } }) }
  const lines: string[] = []
  const log = createLog(config.logLevel, { write: (line) => lines.push(line) })

  // Well-known names are asked for at the start, beside everything else.
  const askedAtStart = config.ceiling === 'PG' ? 3 : 6
  let app: App | undefined
  const begin = async () => {
    civitai.requests.clear()
    app = await createApp(config, log, {
      now,
      snapshotPause: 0,
      cacheWithin,
      ...(commands && { commands }),
      ...(fairness && { fairness }),
      cdn: discord.cdn,
    })
    await app.start()
    if (http) await discord.endpoint.save(`http://127.0.0.1:${app.publicPort()}/interactions`)
    if (config.cacheUrl !== undefined) return
    await expect
      .poll(() => civitai.requests.all.filter(({ status }) => status).length, { timeout: 10_000 })
      .toBe(askedAtStart)
    civitai.requests.clear()
  }
  const end = async () => app?.stop()
  onTestFinished(async () => end())
  await begin()
  return {
    discord,
    civitai,
    askedAtStart,
    databasePath,
    publicPort: () => app?.publicPort(),
    now,
    logged: () => lines.join(''),
    pass: (ms) => {
      passed += ms
    },
    catchUp: async () => app?.catchUp(),
    async restart() {
      await end()
      await begin()
    },
  }
}
