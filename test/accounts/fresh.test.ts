import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type CivitaiAuth, createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import type { AccountStore } from '../../src/accounts/account.ts'
import { createSignInHttp } from '../../src/accounts/asking.ts'
import { createCivitaiSignIn } from '../../src/accounts/civitai-sign-in.ts'
import { createFresh } from '../../src/accounts/fresh.ts'
import { createSeal, type Seal } from '../../src/accounts/seal.ts'
import { openTokens, sealTokens } from '../../src/accounts/stages.ts'
import { openStore } from '../../src/store/open.ts'
import { en } from '../../src/words/en.ts'
import { toldBy } from '../support/problem.ts'

const HOUR = 3_600_000
const FOX = 900_001
const ADA = '1100000000000000010'
const BACK = 'http://127.0.0.1:9/link/from-civitai'
const never = new AbortController().signal

/** What is another one's own of several processes. */
interface Process {
  readonly change?: Partial<AccountStore>
  /** Milliseconds by which its clock is. */
  readonly ahead?: number
  readonly keys?: Seal
  readonly wait?: (ms: number) => Promise<void>
}

/** Time enough to be overtaken, not to be bored. */
const shortly = async (ms: number): Promise<void> => {
  await sleep(ms / 10)
}

const problemOf = async (work: Promise<unknown>) => (await toldBy(work)).says

/** Ada's account, an hour after she linked it, and processes that share a database. */
async function linked({ limits = false }: { readonly limits?: boolean } = {}) {
  let passed = 0
  const now = () => Date.now() + passed
  const auth = await createCivitaiAuth({
    now,
    limits,
    apps: [
      {
        id: 'app',
        name: 'Curator',
        secret: 'secret',
        redirectUris: [BACK],
        allowedScopes: 8_503_297,
      },
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  const url = `sqlite:${join(folder, 'accounts.sqlite')}`
  const http = createSignInHttp('test')
  const seal = createSeal([Buffer.alloc(32, 1)])
  const civitai = createCivitaiSignIn({
    http,
    url: auth.url,
    clientId: 'app',
    clientSecret: 'secret',
    redirectUri: BACK,
    now,
  })
  const store = await openStore(url)
  onTestFinished(async () => {
    await Promise.all([store.close(), http.close(), auth.close()])
    await rm(folder, { recursive: true })
  })
  const verifier = 'v'.repeat(43)
  const code = (await auth.visitor(FOX).allow(civitai.address('state', verifier))).searchParams
  const { tokens, scope = 0 } = await civitai.tokensFor(code.get('code') ?? '', verifier)
  const account = {
    person: ADA,
    civitai: { id: FOX },
    scope,
    tokens: sealTokens(seal, ADA, tokens),
    linkedAt: now(),
    cap: 500,
  }
  await store.accounts.begin({ id: 'link', person: ADA, until: now() + HOUR, stage: 'stage' })
  await store.accounts.complete('link', 'stage', account)
  passed += HOUR
  const faults: unknown[] = []
  const process = async ({ change = {}, ahead = 0, keys = seal, wait = shortly }: Process = {}) => {
    const own = await openStore(url)
    onTestFinished(() => own.close())
    const fresh = createFresh({
      store: { ...own.accounts, ...change },
      seal: keys,
      civitai,
      now: () => now() + ahead,
      random: (bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))),
      wait,
      onFault: (error) => faults.push(error),
    })
    return (signal = never, refused?: string) => fresh(ADA, signal, refused)
  }
  return { auth, store, seal, process, faults, pass: (ms: number) => (passed += ms) }
}

const refreshes = ({ requests }: CivitaiAuth) =>
  requests.all.filter(({ body }) => JSON.stringify(body)?.includes('refresh_token')).length

const revocations = ({ requests }: CivitaiAuth) =>
  requests.all.filter(({ path }) => path.endsWith('/revoke')).length

test('two processes that need a new token at once ask for one', async () => {
  const { auth, process } = await linked()
  const [one, other] = [await process(), await process()]
  const tokens = await Promise.all([one(), other(), one(), other(), one()])
  expect(new Set(tokens).size).toBe(1)
  expect(refreshes(auth)).toBe(1)
  expect(auth.whose(tokens[0] ?? '')).toMatchObject({ id: FOX })
  expect(await one()).toBe(tokens[0])
  expect(refreshes(auth)).toBe(1)
})

test('new tokens are kept before anybody uses one', async () => {
  const { store, seal, process } = await linked()
  const token = await (await process())()
  const kept = (await store.accounts.get(ADA))?.tokens ?? ''
  expect(openTokens(seal, ADA, kept)?.access).toBe(token)
})

test('a token that Civitai refuses before its time is made anew, once for all', async () => {
  const { auth, process } = await linked()
  const [one, other] = [await process(), await process()]
  const first = await one()
  const tokens = await Promise.all([one(never, first), other(never, first), other(never, first)])
  expect(new Set(tokens).size).toBe(1)
  expect(tokens[0]).not.toBe(first)
  expect(refreshes(auth)).toBe(2)
  // One that isn't theirs any more is no reason.
  expect(await one(never, first)).toBe(tokens[0])
  expect(refreshes(auth)).toBe(2)
})

test('what is refused after all is not made anew again and again', async () => {
  const { auth, process, pass } = await linked()
  const fresh = await process()
  const anew = await fresh(never, await fresh())
  expect(await problemOf(fresh(never, anew))).toBe(en.linkRefused)
  expect(await fresh()).toBe(anew)
  expect(refreshes(auth)).toBe(2)
  pass(5 * 60_000)
  expect(await fresh(never, anew)).not.toBe(anew)
  expect(refreshes(auth)).toBe(3)
})

test('an account that Civitai no longer knows is unlinked with a sentence', async () => {
  const { auth, store, process } = await linked()
  auth.disconnect(FOX, 'app')
  const fresh = await process()
  expect(await problemOf(fresh())).toBe(en.linkEnded)
  expect(await store.accounts.get(ADA)).toBeUndefined()
  expect(await problemOf(fresh())).toBe(en.notLinked)
})

test('an answer that was lost on its way ends the link, and no other trouble does', async () => {
  const { auth, store, process, faults } = await linked()
  const fresh = await process()
  auth.troubleNext(1, /token/, { answer: { status: 503, body: '<html>' } })
  expect(await problemOf(fresh())).toBe(en.signInAway)
  expect(await store.accounts.get(ADA)).toBeDefined()
  auth.troubleNext(1, /token/, { answer: { status: 200, body: '{"access_token":' } })
  expect(await problemOf(fresh())).toBe(en.signInAway)
  expect(faults).toHaveLength(2)
  auth.troubleNext(1, /token/, { answer: { cutAfter: 0 }, afterwards: true })
  expect(await problemOf(fresh())).toBe(en.signInAway)
  expect(await problemOf(fresh())).toBe(en.linkEnded)
})

test('while Civitai wants no more of them, nobody asks', async () => {
  const { auth, process, pass } = await linked()
  const fresh = await process()
  auth.troubleNext(1, /token/, {
    answer: { status: 429, headers: { 'retry-after': '30' }, body: { error: 'rate_limited' } },
  })
  expect(await problemOf(fresh())).toMatch(/asked too much/)
  expect(await problemOf(fresh())).toMatch(/asked too much/)
  expect(refreshes(auth)).toBe(1)
  pass(30_000)
  expect(await fresh()).toMatch(/^civitai_/)
})

test('who was killed while asking holds nobody up for long', async () => {
  const { store, process, pass } = await linked()
  const { tokens = '' } = (await store.accounts.get(ADA)) ?? {}
  const at = Date.now() + HOUR
  expect(await store.accounts.claim(ADA, tokens, 'killed', at, at + 30_000)).toBe(true)
  const fresh = await process()
  const waiting = fresh()
  pass(30_000)
  expect(await waiting).toMatch(/^civitai_/)
})

test('what Civitai gives out once is kept in hand until the database is back', async () => {
  const { auth, store, process, faults, seal } = await linked()
  let failures = 12
  const setTokens: AccountStore['setTokens'] = async (...what) => {
    failures -= 1
    if (failures >= 0) throw new Error('the database is away')
    return store.accounts.setTokens(...what)
  }
  const fresh = await process({ change: { setTokens } })
  const token = await fresh()
  const kept = (await store.accounts.get(ADA))?.tokens ?? ''
  expect(openTokens(seal, ADA, kept)?.access).toBe(token)
  expect(refreshes(auth)).toBe(1)
  expect(faults).toHaveLength(1)
})

test('tokens whose storing was not heard of are used all the same', async () => {
  const { auth, store, process } = await linked()
  let isLost = true
  const setTokens: AccountStore['setTokens'] = async (...what) => {
    const done = await store.accounts.setTokens(...what)
    if (!isLost) return done
    isLost = false
    throw new Error('the connection was cut')
  }
  const token = await (await process({ change: { setTokens } }))()
  expect(auth.whose(token)).toMatchObject({ id: FOX })
  expect(refreshes(auth)).toBe(1)
  expect(await (await process())()).toBe(token)
})

test.each([
  ['whose clock is ahead', 60_000],
  ['after the claim of the first ran out', 0],
])('a second process %s unlinks nobody', async (_, ahead) => {
  const { auth, store, process, pass } = await linked()
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>()
  const { promise: isTime, resolve: goOn } = Promise.withResolvers<void>()
  // The first has new tokens from Civitai, and is slow to store them.
  const slow = await process({
    change: {
      async setTokens(...what) {
        asked()
        await isTime
        return store.accounts.setTokens(...what)
      },
    },
  })
  const first = slow()
  await isAsked
  if (ahead === 0) pass(30_000)
  // Refused, the second leaves it some seconds.
  const other = await process({
    ahead,
    wait: async (ms) => {
      expect(ms).toBeGreaterThan(2_000)
      goOn()
      await first
    },
  })
  const second = other().finally(goOn)
  expect(await first).toBe(await second)
  expect(refreshes(auth)).toBe(2)
  expect(await store.accounts.get(ADA)).toBeDefined()
})

test('who links anew or unlinks while new tokens are asked for is not given others', async () => {
  const { auth, store, seal, process } = await linked()
  const next = { access: 'of heron', refresh: 'refresh of heron', until: Date.now() + 9 * HOUR }
  const fresh = await process()
  const { promise: until, resolve: go } = Promise.withResolvers<void>()
  auth.troubleNext(1, /token/, { until })
  const token = fresh()
  await expect.poll(() => refreshes(auth)).toBe(1)
  const account = {
    person: ADA,
    civitai: { id: 900_002 },
    scope: 1,
    tokens: sealTokens(seal, ADA, next),
    linkedAt: 0,
    cap: 500,
  }
  await store.accounts.begin({ id: 'anew', person: ADA, until: 0, stage: 'stage' })
  await store.accounts.complete('anew', 'stage', account)
  go()
  expect(await token).toBe('of heron')
  expect(await store.accounts.get(ADA)).toEqual(account)
  // What nobody keeps is given back.
  expect(revocations(auth)).toBe(1)
})

test('who unlinks while new tokens are asked for stays unlinked', async () => {
  const { auth, store, process } = await linked()
  const { promise: until, resolve: go } = Promise.withResolvers<void>()
  auth.troubleNext(1, /token/, { until })
  const told = problemOf((await process())())
  await expect.poll(() => refreshes(auth)).toBe(1)
  await store.accounts.remove(ADA)
  go()
  expect(await told).toBe(en.notLinked)
  expect(await store.accounts.get(ADA)).toBeUndefined()
  expect(revocations(auth)).toBe(1)
})

test('however long Civitai wants to be left alone, nobody waits for hours', async () => {
  const { auth, process, pass } = await linked()
  const fresh = await process()
  auth.troubleNext(1, /token/, {
    answer: { status: 429, headers: { 'retry-after': '999999999' }, body: {} },
  })
  expect(await problemOf(fresh())).toMatch(/asked too much/)
  pass(5 * 60_000)
  expect(await fresh()).toMatch(/^civitai_/)
})

test('who no longer waits is told so, and leaves the claim to its holder', async () => {
  const { auth, store, process } = await linked()
  const { tokens = '' } = (await store.accounts.get(ADA)) ?? {}
  const at = Date.now() + HOUR
  await store.accounts.claim(ADA, tokens, 'another', at, at + 30_000)
  const over = new AbortController()
  const waiting = (await process())(over.signal)
  over.abort(new Error('too late'))
  await expect(waiting).rejects.toThrow('too late')
  expect(refreshes(auth)).toBe(0)
  expect(await store.accounts.claim(ADA, tokens, 'third', at, at + 30_000)).toBe(false)
})

test('tokens that this process has no key for stay, for one that has it', async () => {
  const { store, process, faults } = await linked()
  const before = await store.accounts.get(ADA)
  const old = await process({ keys: createSeal([Buffer.alloc(32, 9)]) })
  expect(await problemOf(old())).toBe(en.linkUnread)
  expect(String(faults)).toContain('SECRET_KEY')
  expect(await store.accounts.get(ADA)).toEqual(before)
  expect(await (await process())()).toMatch(/^civitai_/)
})
