import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type CivitaiAuth, createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import { createSignInHttp } from '../../src/accounts/asking.ts'
import { createCivitaiSignIn } from '../../src/accounts/civitai-sign-in.ts'
import { createFresh } from '../../src/accounts/fresh.ts'
import { createSeal } from '../../src/accounts/seal.ts'
import { openTokens, sealTokens } from '../../src/accounts/stages.ts'
import { openStore } from '../../src/store/open.ts'
import { en } from '../../src/words/en.ts'
import { toldBy } from '../support/problem.ts'

const HOUR = 3_600_000
const FOX = 900_001
const ADA = '1100000000000000010'
const BACK = 'http://127.0.0.1:9/link/from-civitai'
const never = new AbortController().signal

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
  }
  await store.accounts.begin({ id: 'link', person: ADA, until: now() + HOUR, stage: 'stage' })
  await store.accounts.complete('link', 'stage', account)
  passed += HOUR
  const faults: unknown[] = []
  const process = async () => {
    const own = await openStore(url)
    onTestFinished(() => own.close())
    const fresh = createFresh({
      store: own.accounts,
      seal,
      civitai,
      now,
      random: (bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))),
      wait: async (ms) => {
        await sleep(ms)
      },
      onFault: (error) => faults.push(error),
    })
    return (signal = never) => fresh(ADA, signal)
  }
  return { auth, store, seal, process, faults, pass: (ms: number) => (passed += ms) }
}

const refreshes = ({ requests }: CivitaiAuth) =>
  requests.all.filter(({ body }) => JSON.stringify(body)?.includes('refresh_token')).length

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

test('tokens that no key opens are forgotten', async () => {
  const { store, process } = await linked()
  const { tokens = '' } = (await store.accounts.get(ADA)) ?? {}
  const stranger = createSeal([Buffer.alloc(32, 9)])
  await store.accounts.setTokens(
    ADA,
    tokens,
    sealTokens(stranger, ADA, { access: 'a', refresh: 'b', until: 0 }),
  )
  expect(await problemOf((await process())())).toBe(en.linkEnded)
  expect(await store.accounts.get(ADA)).toBeUndefined()
})
