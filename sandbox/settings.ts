import { resolve } from 'node:path'
import { z } from 'zod'
import { type Config, configOf, type Environment } from '../src/config.ts'
import type { CatalogueAt } from './civitai/catalogue/catalogue.ts'
import { recordedCatalogue } from './civitai/recorded/recorded-catalogue.ts'

/** The settings of the sandbox. */
export interface Settings {
  /** The first port to try. */
  readonly port: number
  /** Replaces the built-in catalogue. */
  readonly catalogue?: CatalogueAt
  /** The bot's configuration, without the addresses of the stand-ins. */
  readonly config: Config
}

/** The settings, or all errors of the environment, each with the name of its variable. */
export type Set =
  | { readonly settings: Settings; readonly faults?: never }
  | { readonly settings?: never; readonly faults: readonly string[] }

const environment = z.object({
  SANDBOX_PORT: z
    .string()
    .regex(/^\d+$/, { error: 'must be a whole number from 1 to 65535', abort: true })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a whole number from 1 to 65535')
    .default(8_080),
  SANDBOX_CATALOGUE: z.string().transform(recorded).optional(),
})

/**
 * Reads the environment. Of the bot's variables it takes only those that change what the bot says,
 * so that a real token in `.env` reaches neither Discord nor the real database.
 */
export function settingsOf(env: Environment): Set {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))
  const read = environment.safeParse(set)
  const bot = configOf({
    DISCORD_TOKEN: 'sandbox',
    // The limit protects the real Civitai, which is not asked here.
    CIVITAI_REQUESTS_PER_SECOND: '50',
    DATABASE_URL: 'sqlite::memory:',
    MATURE_CONTENT: set.MATURE_CONTENT,
    CACHE_MAX_MB: set.CACHE_MAX_MB,
    // In the sandbox Civitai fails on purpose, so warnings would mean nothing.
    LOG_LEVEL: set.LOG_LEVEL ?? 'error',
  })
  const faults = [
    ...(bot.faults ?? []),
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ]
  if (!read.success || bot.config === undefined) return { faults }
  const { SANDBOX_PORT: port, SANDBOX_CATALOGUE: catalogue } = read.data
  return { settings: { port, config: bot.config, ...(catalogue && { catalogue }) } }
}

/** The bot's configuration with the addresses of the stand-ins. */
export function pointedAt(
  config: Config,
  discord: { readonly url: string; readonly token: string },
  civitai: { readonly url: string },
): Config {
  return {
    ...config,
    discord: { ...config.discord, apiUrl: discord.url, token: discord.token },
    civitai: { ...config.civitai, apiUrl: civitai.url },
  }
}

function recorded(folder: string, context: z.RefinementCtx): CatalogueAt {
  try {
    return recordedCatalogue(resolve(folder))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const reason = why.replace(/^recorded catalogue: /, '').replace(/\s+/gu, ' ')
    const message = `must be a folder of recorded Civitai answers (${reason})`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
}
