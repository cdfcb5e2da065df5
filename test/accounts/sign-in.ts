import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AccountStore } from '../../src/accounts/account.ts'
import { createAccounts } from '../../src/accounts/accounts.ts'
import type { CivitaiSignIn } from '../../src/accounts/civitai-sign-in.ts'
import type { DiscordSignIn } from '../../src/accounts/discord-sign-in.ts'
import { createLinking, type Visited } from '../../src/accounts/linking.ts'
import { createSeal } from '../../src/accounts/seal.ts'
import { createStages } from '../../src/accounts/stages.ts'
import { openStore } from '../../src/store/open.ts'

export const ADA = '1100000000000000010'
export const GRACE = '1100000000000000011'
const START = 1_800_000_000_000
export const RIGHTS = 8_503_297

/** What a Civitai that knows one person answers. */
export const fox = {
  tokensFor: async () => ({
    tokens: { access: 'access of fox', refresh: 'refresh of fox', until: START + 3_600_000 },
    scope: RIGHTS,
  }),
  userOf: async () => ({ id: 900_001, name: 'fox' }),
}

interface Parts {
  /** Who signs in with Discord. */
  readonly person?: string
  readonly civitai?: Partial<CivitaiSignIn>
  /** Stands between the sign-in and its database. */
  readonly before?: (store: AccountStore) => AccountStore
}

/** Signing in over a real database, with a Discord and a Civitai that answer as a test says. */
export async function signIn({ person = ADA, civitai: answers, before }: Parts = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  const opened = await openStore(`sqlite:${join(folder, 'accounts.sqlite')}`)
  onTestFinished(async () => {
    await opened.close()
    await rm(folder, { recursive: true })
  })
  let at = START
  const now = () => at
  const store = before?.(opened.accounts) ?? opened.accounts
  const seal = createSeal([Buffer.alloc(32, 1)])
  const stages = createStages(seal)
  const revoked: string[] = []
  const faults: unknown[] = []
  const onFault = (error: unknown): void => {
    faults.push(error)
  }
  const discord: DiscordSignIn = {
    address: (state) => `https://discord.example/?state=${state}`,
    personOf: async () => person,
  }
  const civitai: CivitaiSignIn = {
    address: (state) => `https://civitai.example/?state=${state}`,
    refresh: async () => fox.tokensFor(),
    revoke: async (token) => {
      revoked.push(token)
    },
    ...fox,
    ...answers,
  }
  const options = { store, seal, stages, civitai, now, random: randomBytes, onFault }
  const linking = createLinking({ ...options, discord })
  const accounts = createAccounts({
    ...options,
    publicUrl: 'https://bot.example',
    wait: async () => {},
  })

  /** A browser at Civitai: what it needs to come back. */
  async function atCivitai(whose = ADA) {
    const { address } = await accounts.begin(whose)
    const first = wentOn(await linking.open(address.split('/').at(-1) ?? ''))
    const { cookie } = first
    const second = wentOn(await linking.fromDiscord({ code: 'd', state: first.state }, cookie))
    return { cookie, state: second.state }
  }

  return {
    linking,
    accounts,
    /** Of the database itself, whatever stands before it. */
    kept: opened.accounts,
    revoked,
    faults,
    atCivitai,
    pass: (ms: number) => {
      at += ms
    },
  }
}

/** Where a visit goes on to, and what it takes with it. */
export function wentOn(visited: Visited) {
  if (visited.kind !== 'go') throw new Error(`it ended: ${visited.how}`)
  const state = new URL(visited.address).searchParams.get('state') ?? ''
  return { cookie: visited.cookie ?? '', state }
}
