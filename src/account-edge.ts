import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountStore } from './accounts/account.ts'
import { type Accounts, createAccounts } from './accounts/accounts.ts'
import { createSignInHttp } from './accounts/asking.ts'
import { createCivitaiSignIn } from './accounts/civitai-sign-in.ts'
import { createDiscordSignIn } from './accounts/discord-sign-in.ts'
import { createLinking, type Linking } from './accounts/linking.ts'
import { createSeal, type Seal } from './accounts/seal.ts'
import { createStages } from './accounts/stages.ts'
import type { Config } from './config.ts'
import { CIVITAI_RETURNS_TO, DISCORD_RETURNS_TO } from './http/linking.ts'

/** Accounts with all that they need, and the way of a browser to them. */
export interface AccountEdge {
  readonly accounts: Accounts
  readonly linking: Linking
  /** Under which what is kept of people is encrypted. */
  readonly seal: Seal
  close(): Promise<void>
}

interface Options {
  readonly store: AccountStore
  readonly userAgent: string
  /** Known once the bot is logged in. */
  readonly clientId: () => string
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** Undefined where no accounts are set up. */
export function openAccounts(
  { accounts: set, public: outside, discord: { apiUrl } }: Config,
  { store, userAgent, clientId, now, onFault }: Options,
): AccountEdge | undefined {
  if (set === undefined || outside?.url === undefined) return undefined
  const publicUrl = outside.url
  const http = createSignInHttp(userAgent)
  const seal = createSeal(set.keys)
  const stages = createStages(seal)
  const discord = createDiscordSignIn({
    http,
    apiUrl,
    clientId,
    clientSecret: set.discordSecret,
    redirectUri: publicUrl + DISCORD_RETURNS_TO,
  })
  const civitai = createCivitaiSignIn({
    http,
    url: set.authUrl,
    clientId: set.civitaiId,
    clientSecret: set.civitaiSecret,
    redirectUri: publicUrl + CIVITAI_RETURNS_TO,
    now,
  })
  const random = randomBytes
  return {
    accounts: createAccounts({
      store,
      seal,
      stages,
      civitai,
      publicUrl,
      now,
      random,
      wait: (ms) => sleep(ms),
      onFault,
    }),
    linking: createLinking({ store, stages, discord, civitai, now, random, onFault }),
    seal,
    close: http.close,
  }
}
