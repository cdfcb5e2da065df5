import { describe, expect, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/index.ts'
import { en } from '../../src/words/en.ts'
import {
  addressIn,
  browser,
  FOX,
  HERON,
  onward,
  startWithAccounts,
  type WithAccounts,
} from './accounts.ts'
import { messageOf } from './reading.ts'
import { start } from './start.ts'

const CONFIRM = en.confirmButton
const SIGNED_IN = en.signedInButton

/** Somebody who opens the address of an answer, and signs in with Discord. */
async function signedInWithDiscord(
  { discord }: WithAccounts,
  address: string,
  who: 'ada' | 'grace' = 'ada',
  visit = browser(),
) {
  const opened = await visit(address)
  const back = await discord.visitor(who).allow(onward(opened))
  return { visit, back, seen: await visit(back) }
}

/** The same, who then lets Civitai. */
async function signedIn(running: WithAccounts, address: string, person = FOX) {
  const { visit, seen } = await signedInWithDiscord(running, address)
  const back = await running.auth.visitor(person).allow(onward(seen))
  return { visit, back, seen: await visit(back) }
}

const idIn = (message: Shown, label: string): string =>
  new RegExp(`"label":"${label}","custom_id":"([^"]+)"`).exec(JSON.stringify(message))?.[1] ?? ''

const textOf = (message: unknown): string => JSON.stringify(message)

describe('an account', () => {
  test('is linked by who asked, in a browser and by a press', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    expect(asked.private).toBe(true)
    const early = await ada.press(messageOf(asked), SIGNED_IN)
    expect(messageOf(early).content).toBe(en.notSignedInYet)

    const { seen } = await signedIn(running, addressIn(asked))
    expect([seen.status, seen.text]).toEqual([
      200,
      expect.stringContaining(en.linkPage('signed in').heading),
    ])
    // Nothing is linked by it, and a restart loses nothing.
    await running.restart()
    const both = await ada.press(messageOf(asked), SIGNED_IN)
    expect(textOf(messageOf(both).embeds)).toMatch(/Link your Discord account <@\d+> .*fox/)
    const linked = await ada.press(messageOf(both), CONFIRM)
    expect(messageOf(linked).content).toBe(en.nowLinked)
    expect(textOf(messageOf(await ada.slash('/account')))).toContain('fox')

    const capped = await ada.slash('/account cap:50')
    expect(textOf(messageOf(capped))).toContain('50 Buzz')
    // Somebody else sees nothing of it.
    const other = await running.discord.person('grace').slash('/account')
    expect(textOf(messageOf(other))).not.toContain('fox')
    const gone = await ada.press(messageOf(capped), en.unlinkButton)
    expect(messageOf(gone).content).toBe(en.nowUnlinked)
    expect(textOf(messageOf(await ada.slash('/account')))).toContain('no Civitai account')
  })

  test('that was denied is not linked', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    const visit = browser()
    const opened = await visit(addressIn(asked))
    const back = await running.discord.visitor('ada').deny(onward(opened))
    expect(await visit(back)).toMatchObject({
      text: expect.stringContaining(en.linkPage('denied').heading),
    })

    const { visit: again, seen } = await signedInWithDiscord(running, addressIn(asked))
    const denied = await running.auth.visitor(FOX).deny(onward(seen))
    expect(await again(denied)).toMatchObject({
      text: expect.stringContaining(en.linkPage('denied').heading),
    })
    expect(messageOf(await ada.press(messageOf(asked), SIGNED_IN)).content).toBe(en.notSignedInYet)
  })

  test('is not linked by who opens somebody else’s address', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    const { seen } = await signedInWithDiscord(running, addressIn(asked), 'grace')
    expect([seen.status, seen.location]).toEqual([403, undefined])
    expect(seen.text).toContain('isn’t yours')
    // Whose it is can still use it.
    await signedIn(running, addressIn(asked))
    const both = await ada.press(messageOf(asked), SIGNED_IN)
    expect(textOf(messageOf(both).embeds)).toContain('fox')
  })

  test('is not linked by what was used, comes from elsewhere, or was swapped', async () => {
    const running = await startWithAccounts()
    const { discord, auth } = running
    const ada = discord.person('ada')
    const grace = discord.person('grace')
    const [hers, other] = [await ada.slash('/account'), await grace.slash('/account')]
    const visit = browser()
    const gone = expect.objectContaining({ status: 404 })

    const back = await discord.visitor('ada').allow(onward(await visit(addressIn(hers))))
    // In another browser, with another state, or with none.
    expect(await browser()(back)).toEqual(gone)
    const swapped = new URL(back)
    swapped.searchParams.set('state', 'another')
    expect(await visit(swapped)).toEqual(gone)
    swapped.searchParams.delete('state')
    const fresh = browser()
    const again = await discord.visitor('ada').allow(onward(await fresh(addressIn(hers))))
    const seen = await fresh(again)
    // Used.
    expect(await fresh(again)).toEqual(gone)

    // Grace sends Ada the code of her own Civitai account.
    const graces = await signedInWithDiscord(running, addressIn(other), 'grace')
    const stolen = await auth.visitor(HERON).allow(onward(graces.seen))
    expect(await fresh(stolen)).toEqual(gone)
    expect(seen.location).toBeDefined()
    for (const [person, asked] of [
      [ada, hers],
      [grace, other],
    ] as const) {
      const pressed = await person.press(messageOf(asked), SIGNED_IN)
      expect(messageOf(pressed).content).toBe(en.notSignedInYet)
    }
  })

  test('that nobody confirms within ten minutes is forgotten', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    await signedIn(running, addressIn(asked))
    const both = await ada.press(messageOf(asked), SIGNED_IN)
    running.pass(10 * 60_000)
    expect(messageOf(await ada.press(messageOf(both), CONFIRM)).content).toBe(en.linkOver)
    expect((await browser()(addressIn(asked))).status).toBe(404)
  })

  test('is linked once by a press that comes twice', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    await signedIn(running, addressIn(asked))
    const both = messageOf(await ada.press(messageOf(asked), SIGNED_IN))
    const confirm = idIn(both, CONFIRM)
    const first = await ada.press(both, confirm, { unchecked: true })
    expect(messageOf(first).content).toBe(en.nowLinked)
    const second = await ada.press(both, confirm, { unchecked: true })
    expect(textOf(messageOf(second).embeds)).toContain('fox')
  })

  test('is the one that was shown, or none', async () => {
    const running = await startWithAccounts()
    const ada = running.discord.person('ada')
    const asked = await ada.slash('/account')
    await signedIn(running, addressIn(asked))
    const both = await ada.press(messageOf(asked), SIGNED_IN)
    const confirm = idIn(messageOf(both), CONFIRM)
    await ada.press(messageOf(both), en.cancelLinkButton)
    const second = await ada.slash('/account')
    await signedIn(running, addressIn(second), HERON)
    const late = await ada.press(messageOf(both), confirm, { unchecked: true })
    expect(messageOf(late).content).toBe(en.linkOver)
  })
})

test('nothing of a sign-in stands in the log', async () => {
  const running = await startWithAccounts()
  const { discord, auth, logged } = running
  const ada = discord.person('ada')
  const asked = await ada.slash('/account')
  auth.troubleNext(1, /token/, { answer: { status: 502, body: '<html>' } })
  const { back, seen } = await signedIn(running, addressIn(asked))
  expect(seen.status).toBe(502)
  expect(logged()).toContain('signing in meets trouble')
  const secrets = [
    ...back.searchParams.values(),
    new URL(addressIn(asked)).pathname.split('/').at(-1) ?? '',
    'civitai-secret',
    'sandbox-secret',
  ]
  for (const secret of secrets.filter((one) => one.length > 8)) {
    expect(logged()).not.toContain(secret)
  }
})

test('without its settings there is nothing of accounts', async () => {
  const { discord } = await start({ http: true })
  const names = discord.registered().map(({ name }) => name)
  expect(names.filter((name) => name === 'account' || name === 'vault')).toEqual([])
  const endpoint = discord.endpoint.url()
  expect((await browser()(new URL('/link/anything', endpoint))).status).toBe(404)
})
