import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { createDiscord } from '../../sandbox/discord/index.ts'
import { messageOf, textOf, toldOf } from './reading.ts'

const closing: (() => Promise<unknown> | undefined)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Requests for well-known names, before anybody asks. */
const STARTING = 6

interface Bot {
  readonly child: ChildProcess
  readonly output: () => string
  /** Resolves when the output holds the text. */
  readonly says: (text: string) => Promise<void>
  readonly status: Promise<number | null>
}

/** The bot as `npm start` runs it. */
function run(env: NodeJS.ProcessEnv): Bot {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, ...env },
  })
  closing.push(async () => child.kill('SIGKILL'))
  let output = ''
  const status = once(child, 'exit').then(([code]) => code as number | null)
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      for (const tell of heard) tell()
    })
  }
  return {
    child,
    output: () => output,
    says: (text) =>
      new Promise((resolve, reject) => {
        const tell = () => output.includes(text) && resolve()
        heard.add(tell)
        tell()
        child.once('exit', () => reject(new Error(`it ended without "${text}": ${output}`)))
      }),
    status,
  }
}

async function standIns() {
  const discord = await createDiscord()
  const civitai = await createCivitai({ size: 1_200 })
  closing.push(civitai.close, discord.close)
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    CIVITAI_API_URL: civitai.url,
  }
  return { discord, civitai, env }
}

test('without a token it says what is missing and what works without it', async () => {
  const bot = run({})
  expect(await bot.status).toBe(2)
  expect(bot.output()).toContain('DISCORD_TOKEN is missing')
  expect(bot.output()).toContain('npm run sandbox')
})

test('every fault of the environment is told at once', async () => {
  const bot = run({ CACHE_MAX_MB: 'lots', MATURE_CONTENT: 'maybe', CIVITAI_API_URL: 'civitai' })
  expect(await bot.status).toBe(2)
  for (const name of ['DISCORD_TOKEN', 'CACHE_MAX_MB', 'MATURE_CONTENT', 'CIVITAI_API_URL']) {
    expect(bot.output()).toContain(name)
  }
})

test('a wrong token ends it with a reason and without the token', async () => {
  const { env } = await standIns()
  const bot = run({ ...env, DISCORD_TOKEN: 'not-the-token' })
  expect(await bot.status).toBe(1)
  expect(bot.output()).toContain('could not start')
  expect(bot.output()).not.toContain('not-the-token')
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s running work is finished, new work refused, and the status is 0',
  async (signal) => {
    const { discord, civitai, env } = await standIns()
    const bot = run(env)
    await bot.says('"ready"')
    const ada = discord.person('ada')
    expect(textOf(messageOf(await ada.slash('/top')))).toContain('**1.** [')

    await expect.poll(() => civitai.requests.count).toBe(STARTING + 1)
    civitai.setMood('slow')
    civitai.delay = 2_000
    const running = ada.slash('/top period:Year')
    await expect.poll(() => civitai.requests.count).toBe(STARTING + 2)
    bot.child.kill(signal)
    await bot.says('stopping')
    expect(toldOf(await ada.slash('/top'))).toContain('restarted')
    expect(textOf(messageOf(await running))).toContain('**1.** [')
    expect(await bot.status).toBe(0)
    expect(discord.faults).toEqual([])
    expect(civitai.faults).toEqual([])
  },
)

test('killed in the middle and started again, its buttons work', async () => {
  const { discord, civitai, env } = await standIns()
  const first = run(env)
  await first.says('"ready"')
  const ada = discord.person('ada')
  const message = messageOf(await ada.slash('/top period:AllTime'))
  await expect.poll(() => civitai.requests.count).toBe(STARTING + 1)
  civitai.setMood('slow')
  const lost = ada.slash('/top period:Year')
  await expect.poll(() => civitai.requests.count).toBe(STARTING + 2)
  first.child.kill('SIGKILL')
  expect((await lost).error).toBe('The application did not respond')

  civitai.setMood('fine')
  const second = run(env)
  await second.says('"ready"')
  const turned = await ada.press(message, 'Next')
  expect(textOf(messageOf(turned))).toContain('**6.** [')
})
