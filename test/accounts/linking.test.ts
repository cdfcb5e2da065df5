import { describe, expect, test } from 'vitest'
import { SignInFault } from '../../src/accounts/fault.ts'
import { ADA, fox, GRACE, RIGHTS, signIn, wentOn } from './sign-in.ts'

const gone = { kind: 'ended', how: 'gone' }
const signedIn = { kind: 'ended', how: 'signed in' }
const secretIn = (address: string): string => address.split('/').at(-1) ?? ''

describe('a sign-in', () => {
  test('is made once, however often and at once a browser comes back', async () => {
    let asked = 0
    const tokensFor = async () => {
      asked += 1
      return fox.tokensFor()
    }
    const { linking, atCivitai } = await signIn({ civitai: { tokensFor } })
    const { cookie, state } = await atCivitai()
    const visits = await Promise.all(
      Array.from({ length: 5 }, () => linking.fromCivitai({ code: 'c', state }, cookie)),
    )
    expect(visits.filter(({ kind }) => kind === 'ended')).toHaveLength(5)
    expect(visits.filter((visit) => 'how' in visit && visit.how === 'signed in')).toHaveLength(1)
    expect(asked).toBe(1)
  })

  test('goes on with nothing of somebody else’s, nor of another step', async () => {
    const { linking, accounts, atCivitai, kept } = await signIn()
    const ada = await atCivitai(ADA)
    const { address } = await accounts.begin(GRACE)
    const grace = wentOn(await linking.open(secretIn(address)))
    // Ada's state with Grace's cookie, the reverse, and each at the other's step.
    for (const [{ state }, { cookie }] of [
      [ada, grace],
      [grace, ada],
      [grace, grace],
    ] as const) {
      expect(await linking.fromCivitai({ code: 'c', state }, cookie)).toEqual(gone)
    }
    for (const [{ state }, { cookie }] of [
      [ada, grace],
      [grace, ada],
      [ada, ada],
    ] as const) {
      expect(await linking.fromDiscord({ code: 'd', state }, cookie)).toEqual(gone)
    }
    // Grace's proof for Ada's link.
    const [id] = ada.cookie.split('.')
    const [, proof] = grace.cookie.split('.')
    const mixed = `${id}.${proof}`
    expect(await linking.fromCivitai({ code: 'c', state: ada.state }, mixed)).toEqual(gone)
    // None of it disturbed Ada.
    expect(await linking.fromCivitai({ code: 'c', state: ada.state }, ada.cookie)).toEqual(signedIn)
    expect(await accounts.waiting(GRACE)).toBeUndefined()
    expect(await kept.get(ADA)).toBeUndefined()
  })

  test('with a Discord account that it was not made for goes no further', async () => {
    const { linking, accounts } = await signIn({ person: GRACE })
    const { address } = await accounts.begin(ADA)
    const { cookie, state } = wentOn(await linking.open(secretIn(address)))
    expect(await linking.fromDiscord({ code: 'd', state }, cookie)).toEqual({
      kind: 'ended',
      how: 'somebody else',
    })
    expect(await linking.fromDiscord({ code: 'd', state }, cookie)).toEqual(gone)
  })

  test('is confirmed by nobody else, and as what was shown', async () => {
    const { linking, accounts, atCivitai, kept } = await signIn()
    const { cookie, state } = await atCivitai()
    await linking.fromCivitai({ code: 'c', state }, cookie)
    const { id = '' } = (await accounts.waiting(ADA)) ?? {}
    expect(await accounts.complete(GRACE, id)).toBeUndefined()
    await accounts.cancel(GRACE, id)
    expect(await accounts.complete(ADA, 'another')).toBeUndefined()
    expect(await kept.get(ADA)).toBeUndefined()
    const both = await Promise.all([accounts.complete(ADA, id), accounts.complete(ADA, id)])
    expect(both.filter((one) => one !== undefined)).toHaveLength(1)
    expect(await kept.get(GRACE)).toBeUndefined()
    // Of tokens nothing leaves the store with it, not even sealed.
    expect(JSON.stringify([both, await accounts.of(ADA)])).not.toContain('tokens')
  })

  test('asks the database for no cookie but one of ours', async () => {
    const asked: string[] = []
    const { linking } = await signIn({
      before: (store) => ({
        ...store,
        link: (id) => {
          asked.push(id)
          return store.link(id)
        },
      }),
    })
    const digest = 'a'.repeat(43)
    for (const cookie of [
      '',
      '.',
      '\0.x',
      `\0${digest}.${digest}`,
      `${digest}.`,
      digest.repeat(99),
    ]) {
      expect(await linking.fromDiscord({ code: 'd', state: 's' }, cookie)).toEqual(gone)
      expect(await linking.fromCivitai({ code: 'c', state: 's' }, cookie)).toEqual(gone)
    }
    expect(asked).toEqual([])
  })

  test.each([
    [undefined, 'denied', 0],
    ['access_denied', 'denied', 0],
    ['temporarily_unavailable', 'away', 1],
    ['invalid_scope', 'misconfigured', 1],
    ['<script>', 'misconfigured', 1],
  ])('that comes back with the error %s has ended: %s', async (error, how, told) => {
    const { linking, atCivitai, faults } = await signIn()
    for (const code of [undefined, '']) {
      const { cookie, state } = await atCivitai()
      const visited = await linking.fromCivitai({ code, state, error }, cookie)
      expect(visited).toEqual({ kind: 'ended', how })
    }
    expect(faults).toHaveLength(2 * told)
    expect(String(faults)).not.toContain('script')
  })
})

describe('what Civitai granted is given back', () => {
  const away = new SignInFault('away', 'Civitai answers 502')
  const noUser = async () => {
    throw away
  }
  const scoped = (scope: number) => async () => ({ ...(await fox.tokensFor()), scope })

  test.each([
    ['fewer rights', { tokensFor: scoped(RIGHTS - 1) }],
    ['fewer rights', { tokensFor: scoped(0) }],
    ['away', { userOf: noUser }],
  ])('where it ends: %s', async (how, civitai) => {
    const { linking, atCivitai, accounts, revoked } = await signIn({ civitai })
    const { cookie, state } = await atCivitai()
    expect(await linking.fromCivitai({ code: 'c', state }, cookie)).toEqual({ kind: 'ended', how })
    expect(revoked).toEqual(['refresh of fox'])
    expect(await accounts.waiting(ADA)).toBeUndefined()
  })

  test('where Civitai will not hear of it, without another ending', async () => {
    const revoke = async () => {
      throw away
    }
    const { linking, atCivitai, faults } = await signIn({
      civitai: { tokensFor: scoped(1), revoke },
    })
    const { cookie, state } = await atCivitai()
    const visited = await linking.fromCivitai({ code: 'c', state }, cookie)
    expect(visited).toEqual({ kind: 'ended', how: 'fewer rights' })
    expect(faults).toEqual([away])
  })

  test.each(['unlinked', 'begun anew', 'too late'])('where it is %s meanwhile', async (what) => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
    const userOf = async () => {
      isAsked()
      await held
      return fox.userOf()
    }
    const parts = await signIn({ civitai: { userOf } })
    const { linking, accounts, atCivitai, revoked, pass } = parts
    const { cookie, state } = await atCivitai()
    const visit = linking.fromCivitai({ code: 'c', state }, cookie)
    await asked
    if (what === 'unlinked') await accounts.unlink(ADA)
    else if (what === 'begun anew') await accounts.begin(ADA)
    else pass(10 * 60_000)
    release()
    expect(await visit).toEqual(gone)
    expect(revoked).toEqual(['refresh of fox'])
    expect(await accounts.waiting(ADA)).toBeUndefined()
  })
})

test('unlinking leaves nothing, whatever Civitai says of it', async () => {
  const revoke = async () => {
    throw new SignInFault('away', 'Civitai answers 502')
  }
  const { linking, accounts, atCivitai, kept } = await signIn({ civitai: { revoke } })
  const { cookie, state } = await atCivitai()
  await linking.fromCivitai({ code: 'c', state }, cookie)
  const { id = '' } = (await accounts.waiting(ADA)) ?? {}
  await accounts.complete(ADA, id)
  await accounts.begin(ADA)
  expect(await accounts.unlink(ADA)).toMatchObject({ civitai: { name: 'fox' } })
  expect(await kept.get(ADA)).toBeUndefined()
  expect(await kept.linkOf(ADA)).toBeUndefined()
  expect(await accounts.unlink(ADA)).toBeUndefined()
})
