import { expect, test } from 'vitest'
import type { Canned } from '../../sandbox/civitai/http/canned.ts'
import { start } from './start.ts'

/** Each can be told from everything that the bot or a stand-in says of itself. */
const TYPED = {
  words: 'zebrafinch',
  id: '918273645',
  version: '827364519',
  hash: 'FEEDC0DEFEEDC0DEFEEDC0DEFEEDC0DEFEEDC0DEFEEDC0DEFEEDC0DEFEEDC0DE',
  shortHash: 'BADC0FFEE0',
  creator: 'quokkawrangler',
  tag: 'axolotlism',
  base: 'Wombat 9.5',
  zone: 'Narnia/Lantern_Waste',
  time: '77:66',
}

const LINES: readonly string[] = [
  `/model query:${TYPED.words}`,
  `/model query:${TYPED.id}`,
  `/model query:${TYPED.id}@${TYPED.version}`,
  `/model query:https://civitai.com/models/${TYPED.id}/${TYPED.words}?modelVersionId=${TYPED.version}`,
  `/model query:${TYPED.hash}`,
  `/model query:${TYPED.shortHash}`,
  `/model query:${TYPED.words} version:${TYPED.version}`,
  `/top tag:${TYPED.tag}`,
  `/top base:"${TYPED.base}"`,
  `/top sort:Newest tag:${TYPED.tag} type:LORA`,
  `/creator name:${TYPED.creator}`,
  `/tag name:${TYPED.tag}`,
  `/images creator:${TYPED.creator}`,
  `/images model:${TYPED.id}`,
  `/images model:${TYPED.words}`,
  '/images',
  '/about',
  `/digest create channel:#general tag:${TYPED.tag}`,
  `/digest create channel:#general base:"${TYPED.base}"`,
  `/digest create channel:#general timezone:${TYPED.zone}`,
  `/digest create channel:#general time:${TYPED.time}`,
  `/digest edit digest:${TYPED.words} tag:${TYPED.tag}`,
  `/digest preview digest:${TYPED.id}`,
]
const TYPING: readonly string[] = [
  `/model query:${TYPED.words}`,
  `/creator name:${TYPED.creator}`,
  `/tag name:${TYPED.tag}`,
  `/top base:${TYPED.words}`,
]

/** Civitai quotes the question where it says what was wrong with it. */
const quoted = Object.values(TYPED).join(' ')
const AT_ONCE: readonly Canned[] = [
  { status: 404, body: { error: `No model with ${quoted}` } },
  { status: 400, body: { error: { message: `Invalid value "${quoted}"` } } },
  { body: { items: `there is no ${quoted}`, id: quoted } },
]
/** Asked again before it is believed, which takes a while. */
const RETRIED: Canned = {
  status: 500,
  body: { message: 'An unexpected error occurred', error: `at ${quoted}` },
}
const CALLBACK = /^POST \/interactions\/\d+\/([^/]+)\/callback$/
/** More requests than all of it leads to. */
const REQUESTS = 1_000

test('the log holds nothing of what people typed, however it fails', async () => {
  const running = await start()
  const { discord, civitai, pass } = running
  const grace = discord.person('grace')
  let failure: Canned | undefined
  for (let n = 0; n < REQUESTS; n++) civitai.answerNext(() => failure)
  const asked = async (line: string): Promise<void> => {
    await grace.slash(line, { in: 'general', unchecked: true })
    // Civitai is asked again by then, however often it failed.
    pass(60_000)
  }

  for (const [at, line] of LINES.entries()) {
    failure = at === 1 ? RETRIED : AT_ONCE[at % AT_ONCE.length]
    await asked(line)
  }
  for (const line of TYPING) await grace.type(line, { in: 'general' })
  // Whatever Discord refuses, it is refused with the token of an interaction in its address.
  discord.failNext(1, CALLBACK, {
    status: 400,
    body: { code: 50_035, message: 'Invalid Form Body' },
  })
  await grace.slash('/about', { in: 'general', unchecked: true })
  await expect.poll(() => running.logged()).toContain('Discord refuses an answer')

  const logged = running.logged().toLowerCase()
  for (const shape of ['/models/:id', '/model-versions/by-hash/:id', '/models', '/creators']) {
    expect(logged.includes(`"endpoint":"${shape}"`), shape).toBe(true)
  }
  const tokens = discord.requests.flatMap(({ path }) => CALLBACK.exec(`POST ${path}`)?.[1] ?? [])
  expect(tokens.length).toBeGreaterThan(LINES.length)
  expect(tokens.filter((token) => logged.includes(token.toLowerCase()))).toEqual([])
  const leaked = Object.entries(TYPED).filter(([, typed]) => logged.includes(typed.toLowerCase()))
  expect(leaked).toEqual([])
})
