import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Answer } from '../../sandbox/discord/person/answer.ts'
import { en } from '../../src/words/en.ts'
import {
  addressIn,
  browser,
  FOX,
  onward,
  startWithAccounts,
  type WithAccounts,
} from './accounts.ts'
import { messageOf } from './reading.ts'

/** Of Civitai's, as its stand-in makes them. */
const A_TOKEN = /civitai_[\da-f]{36}/

const shown = (answer: Answer): string => JSON.stringify(messageOf(answer).embeds)

/** Ada, back from both, and everything secret that was on the way. */
async function signedIn({ discord, auth }: WithAccounts, asked: Answer) {
  const visit = browser()
  const address = addressIn(asked)
  const toDiscord = onward(await visit(address))
  const fromDiscord = await discord.visitor('ada').allow(toDiscord)
  const toCivitai = onward(await visit(fromDiscord))
  const fromCivitai = await auth.visitor(FOX).allow(toCivitai)
  expect((await visit(fromCivitai)).status).toBe(200)
  const parts = [toDiscord, fromDiscord, toCivitai, fromCivitai].flatMap((url) =>
    ['code', 'state', 'code_challenge'].map((name) => new URL(url).searchParams.get(name)),
  )
  const verifiers = auth.requests.all.map(({ body }) => Object(body).code_verifier as unknown)
  return [new URL(address).pathname.split('/').at(-1), ...parts, ...verifiers]
    .filter((one) => typeof one === 'string')
    .filter((one) => one.length > 8)
}

function rowsOf({ databasePath }: WithAccounts) {
  const db = new DatabaseSync(databasePath, { readOnly: true })
  const rows = ['accounts', 'links'].map((table) => db.prepare(`select * from ${table}`).all())
  db.close()
  return rows
}

test('of a link nothing readable is kept, and of what ended nothing at all', async () => {
  const running = await startWithAccounts()
  const ada = running.discord.person('ada')
  const asked = await ada.slash('/account')
  const secrets = await signedIn(running, asked)
  expect(secrets.length).toBeGreaterThan(8)
  const both = await ada.press(messageOf(asked), en.signedInButton)
  // In a file of its own until it is tidied: of both, all bytes.
  const bytes = ['', '-wal'].map((end) => readFileSync(running.databasePath + end, 'latin1')).join()
  for (const traces of [bytes, running.logged()]) {
    // The bytes themselves would tell nothing to who reads of a failure.
    expect(secrets.filter((secret) => traces.includes(secret))).toEqual([])
    expect(A_TOKEN.test(traces)).toBe(false)
  }
  expect(rowsOf(running).map(({ length }) => length)).toEqual([0, 1])
  await ada.press(messageOf(both), en.cancelLinkButton)
  expect(rowsOf(running)).toEqual([[], []])

  const again = await ada.slash('/account')
  await signedIn(running, again)
  const second = await ada.press(messageOf(again), en.signedInButton)
  const linked = await ada.press(messageOf(second), en.confirmButton)
  expect(rowsOf(running).map(({ length }) => length)).toEqual([1, 0])
  expect(JSON.stringify(rowsOf(running))).not.toMatch(A_TOKEN)
  await ada.press(messageOf(linked), en.unlinkButton)
  expect(rowsOf(running)).toEqual([[], []])
})

test('a name of Civitai’s is told where the place allows it', async () => {
  const running = await startWithAccounts()
  running.auth.change(FOX, { username: 'hentai_fox' })
  const ada = running.discord.person('ada')
  const asked = await ada.slash('/account', { in: 'general' })
  await signedIn(running, asked)
  const both = await ada.press(messageOf(asked), en.signedInButton)
  expect(shown(both)).toContain(en.civitaiNumber(FOX))
  expect(shown(both)).not.toContain('hentai')
  const linked = await ada.press(messageOf(both), en.confirmButton)
  expect(shown(linked)).not.toContain('hentai')
  expect(shown(await ada.slash('/account', { in: 'general' }))).not.toContain('hentai')
  expect(shown(await ada.slash('/account', { in: 'after-dark' }))).toContain('hentai')
})
