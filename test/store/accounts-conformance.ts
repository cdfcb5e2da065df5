import { describe, expect, test } from 'vitest'
import type { Account, AccountStore } from '../../src/accounts/account.ts'
import { type Open, START } from './plan.ts'

const ADA = '1100000000000000010'
const GRACE = '1100000000000000011'

const accountOf = (person: string, has: Partial<Account> = {}): Account => ({
  person,
  civitai: { id: 900_001, name: 'fox' },
  scope: 8_503_297,
  tokens: `sealed for ${person}`,
  linkedAt: START,
  cap: 500,
  ...has,
})

/** Links an account, as a press does. */
async function linked(accounts: AccountStore, account: Account): Promise<Account> {
  const { person } = account
  await accounts.begin({ id: `of ${person}`, person, until: START, stage: 'signed in' })
  await accounts.complete(`of ${person}`, 'signed in', account)
  return account
}

/** What every store does with accounts, and with links that are under way. */
export function accountsConform(open: Open): void {
  describe('an account', () => {
    test('is its person’s alone', async () => {
      const { accounts } = await open()
      const ada = await linked(accounts, accountOf(ADA))
      const grace = await linked(accounts, accountOf(GRACE, { civitai: { id: 2_147_483_648 } }))
      expect(await accounts.get(ADA)).toEqual(ada)
      expect(await accounts.get(GRACE)).toEqual(grace)
      expect(await accounts.setCap(ADA, 0)).toBe(true)
      expect(await accounts.remove(GRACE)).toEqual(grace)
      expect(await accounts.remove(GRACE)).toBeUndefined()
      expect(await accounts.get(ADA)).toEqual({ ...ada, cap: 0 })
      expect(await accounts.setCap(GRACE, 5)).toBe(false)
    })

    test('is kept whatever its person is called', async () => {
      const { accounts } = await open()
      const named = (name: string) => accountOf(ADA, { civitai: { id: 900_001, name } })
      await linked(accounts, named('fo\0x \ud800'))
      expect(await accounts.get(ADA)).toEqual(named('fox \ufffd'))
      const long = named("'; drop table accounts; --\n".repeat(400))
      await linked(accounts, long)
      expect(await accounts.get(ADA)).toEqual(long)
    })

    test('that is linked anew keeps its cap', async () => {
      const { accounts } = await open()
      await linked(accounts, accountOf(ADA))
      await accounts.setCap(ADA, 20)
      const heron = accountOf(ADA, { civitai: { id: 900_002 }, tokens: 'others' })
      await linked(accounts, heron)
      expect(await accounts.get(ADA)).toEqual({ ...heron, cap: 20 })
    })

    test('has its tokens replaced once, by whoever knows those before', async () => {
      const { accounts } = await open()
      const { tokens } = await linked(accounts, accountOf(ADA))
      const taken = await Promise.all(
        ['a', 'b', 'c'].map((next) => accounts.setTokens(ADA, tokens, next)),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await accounts.remove(ADA, tokens)).toBeUndefined()
      expect(await accounts.get(ADA)).toBeDefined()
    })

    test('is asked new tokens for by one at a time', async () => {
      const { accounts } = await open()
      const { tokens } = await linked(accounts, accountOf(ADA))
      const claim = (holder: string, now: number) =>
        accounts.claim(ADA, tokens, holder, now, now + 10)
      const claims = await Promise.all(['a', 'b', 'c'].map((holder) => claim(holder, START)))
      expect(claims.filter(Boolean)).toHaveLength(1)
      const [holder = ''] = ['a', 'b', 'c'].filter((_, nth) => claims[nth])
      await accounts.release(ADA, 'somebody else')
      expect(await claim('d', START + 9)).toBe(false)
      await accounts.release(ADA, holder)
      expect(await claim('d', START + 9)).toBe(true)
      expect(await claim('e', START + 19)).toBe(true)
      expect(await accounts.setTokens(ADA, tokens, 'new')).toBe(true)
      expect(await claim('f', START + 99)).toBe(false)
      expect(await accounts.claim(ADA, 'new', 'f', START + 19, START + 30)).toBe(true)
    })
  })

  test('nobody holds an account for years by a clock that was wrong', async () => {
    const { accounts } = await open()
    const { tokens } = await linked(accounts, accountOf(ADA))
    const claim = (holder: string, now: number) =>
      accounts.claim(ADA, tokens, holder, now, now + 30_000)
    expect(await claim('a', START + 600_000)).toBe(true)
    expect(await claim('b', START)).toBe(false)
    await accounts.release(ADA, 'a')
    expect(await claim('c', START + 31_536_000_000)).toBe(true)
    expect(await claim('d', START)).toBe(true)
  })

  describe('a link', () => {
    test('is one per person, and goes on step by step', async () => {
      const { accounts } = await open()
      const link = { id: 'first', person: ADA, until: START, stage: 'made' }
      await accounts.begin(link)
      await accounts.begin({ ...link, id: 'second' })
      expect(await accounts.link('first')).toBeUndefined()
      expect(await accounts.linkOf(ADA)).toEqual({ ...link, id: 'second' })
      const steps = await Promise.all(
        ['a', 'b'].map((stage) => accounts.advance('second', 'made', stage)),
      )
      expect(steps.filter(Boolean)).toHaveLength(1)
      expect(await accounts.advance('first', 'made', 'a')).toBe(false)
    })

    test('makes one account, at the stage that was seen', async () => {
      const { accounts } = await open()
      await accounts.begin({ id: 'one', person: ADA, until: START, stage: 'signed in' })
      expect(await accounts.complete('one', 'made', accountOf(ADA))).toBe(false)
      const both = await Promise.all([
        accounts.complete('one', 'signed in', accountOf(ADA)),
        accounts.complete('one', 'signed in', accountOf(ADA)),
      ])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await accounts.link('one')).toBeUndefined()
    })

    test('is forgotten when it is over, or dropped', async () => {
      const { accounts } = await open()
      await accounts.begin({ id: 'one', person: ADA, until: START, stage: 'made' })
      await accounts.begin({ id: 'two', person: GRACE, until: START + 10, stage: 'made' })
      await accounts.sweep(START + 10)
      expect(await accounts.link('one')).toBeUndefined()
      expect(await accounts.link('two')).toBeDefined()
      await accounts.drop('two')
      expect(await accounts.linkOf(GRACE)).toBeUndefined()
    })
  })
}
