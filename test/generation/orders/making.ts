import { randomBytes } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import {
  createOrchestrator as createStandIn,
  type OrchestratorSettings,
} from '../../../sandbox/civitai/orchestration/orchestrator.ts'
import { manualClock } from '../../../sandbox/discord/state/clock.ts'
import type { Account } from '../../../src/accounts/account.ts'
import type { Accounts } from '../../../src/accounts/accounts.ts'
import { createSeal } from '../../../src/accounts/seal.ts'
import { createBlobs } from '../../../src/generation/blobs.ts'
import type { Place } from '../../../src/generation/generation.ts'
import {
  createGenerations,
  type Generations,
  type GenerationsOptions,
} from '../../../src/generation/generations.ts'
import { createOrchestrator } from '../../../src/generation/orchestrator.ts'
import { Problem } from '../../../src/problem.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { newFile } from '../../store/sqlite.ts'

export const ADA = '1100000000000000010'
export const GRACE = '1100000000000000011'
/** What Civitai calls them. */
export const USER = { [ADA]: 900_001, [GRACE]: 900_002 } as const
export const START = Date.UTC(2026, 10, 29, 9)
export const SECOND = 1_000
export const DAY = 86_400_000
export const never = new AbortController().signal
export const HOOKS = 'https://bot.example/hooks'
export const place: Place = {
  channel: '200',
  server: '100',
  installed: true,
  private: false,
  ceiling: 'PG',
}

const bothRights = 16_384 + 32_768

/** Links an account, as a press does. */
export async function linked({ accounts }: Pick<Store, 'accounts'>, person: string, cap = 500) {
  const id = person === ADA ? USER[ADA] : USER[GRACE]
  const account: Account = { person, civitai: { id }, scope: 1, tokens: '', linkedAt: 0, cap }
  await accounts.begin({ id: `of ${person}`, person, until: 0, stage: '' })
  await accounts.complete(`of ${person}`, '', account)
  await accounts.setCap(person, cap)
}

/** Two people with accounts, the stand-in for Civitai's orchestrator, and processes between them. */
export async function making(settings: Partial<OrchestratorSettings> = {}) {
  const clock = manualClock(START)
  /** Whose a token is. */
  const tokens = new Map<string, string>([
    ['token-of-ada', ADA],
    ['token-of-grace', GRACE],
  ])
  const standIn = await createStandIn({
    clock,
    whose: (token) => {
      const person = tokens.get(token)
      const id = person === undefined ? undefined : USER[person as keyof typeof USER]
      return id === undefined ? undefined : { id, scope: bothRights }
    },
    ...settings,
  })
  const url = `sqlite:${newFile()}`
  const store = await openStore(url)
  await linked(store, ADA)
  await linked(store, GRACE)
  const tokenOf = async (person: string): Promise<string> => {
    const [token] = [...tokens].findLast(([, whose]) => whose === person) ?? []
    const account = await store.accounts.get(person)
    if (token === undefined || account === undefined) throw new Problem((words) => words.notLinked)
    return token
  }
  const renewed: string[] = []
  const accounts: Pick<Accounts, 'access'> = {
    access: async (person, _signal, refused) => {
      if (refused !== undefined) renewed.push(refused)
      return tokenOf(person)
    },
  }
  const seal = createSeal([Buffer.alloc(32, 1)])
  const faults: unknown[] = []
  const closing: (() => Promise<unknown>)[] = [() => store.close(), () => standIn.close()]
  onTestFinished(async () => {
    for (const close of closing.toReversed()) await close()
  })

  /** A process of its own, but for the clock. */
  async function process(has: Partial<GenerationsOptions> = {}): Promise<Generations> {
    const own = await openStore(url)
    const userAgent = 'civitai-curator/1.2.3 (Discord bot)'
    const wait = async (): Promise<void> => {}
    const orchestrator = createOrchestrator({ url: standIn.url, userAgent, now: clock.now, wait })
    const blobs = createBlobs({ url: standIn.url, userAgent })
    const generations = createGenerations({
      store: own.generations,
      accounts,
      seal,
      orchestrator,
      blobs,
      holder: randomBytes(8).toString('hex'),
      callbackUrl: HOOKS,
      now: clock.now,
      random: randomBytes,
      wait,
      onFault: (error) => faults.push(error),
      ...has,
    })
    closing.push(async () => {
      await generations.stop()
      await Promise.all([orchestrator.close(), blobs.close(), own.close()])
    })
    return generations
  }

  /** Lets time pass, second by second, while this process looks on. */
  async function pass(generations: Generations, seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left--) {
      clock.advance(SECOND)
      await generations.lookNow()
    }
  }

  /** The workflows that were paid for or are to be. */
  const made = () => standIn.workflows().filter(({ whatif }) => !whatif)
  /** How often something was asked. */
  const asked = (method: string, path: RegExp) =>
    standIn.requests.all.filter((one) => one.method === method && path.test(one.path)).length
  return { clock, standIn, store, url, tokens, renewed, faults, process, pass, made, asked, seal }
}

/** What is there; that nothing is would be a failure of the test. */
/** The price of the same wish with another seed. */
export async function pricedAgain(here: Generations, person: string, id: string) {
  const wish = await here.wishOf(person, id, never)
  return here.quote(person, { ...wish, seed: undefined }, place, never)
}

export const there = <T>(value: T | undefined): T =>
  value === undefined ? expect.unreachable('there is nothing') : value
