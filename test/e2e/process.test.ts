import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { createDiscord } from '../../sandbox/discord/index.ts'
import { messageOf, textOf, toldOf } from './reading.ts'

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
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
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
  onTestFinished(civitai.close)
  onTestFinished(discord.close)
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

/** The sentence of the one fatal line, and that there is nothing beside it that looks like a bug. */
function fatalOf(bot: Bot): unknown {
  const lines = bot.output().trim().split('\n')
  const fatal = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 60)
  expect(fatal).toHaveLength(1)
  expect(bot.output()).not.toMatch(/\bat .*\.(?:ts|js):\d/)
  return fatal[0].msg
}

test('a wrong token ends it with what to do and without the token', async () => {
  const { env } = await standIns()
  const bot = run({ ...env, DISCORD_TOKEN: 'not-the-token' })
  expect(await bot.status).toBe(2)
  expect(fatalOf(bot)).toMatch(/^Discord refuses the bot’s token: .*DISCORD_TOKEN.*\.$/)
  expect(bot.output()).not.toContain('not-the-token')
})

test('a Discord that is away at the start ends it with status 1', async () => {
  const bot = run({ DISCORD_TOKEN: 'token', DISCORD_API_URL: 'http://127.0.0.1:9/api' })
  expect(await bot.status).toBe(1)
  expect(fatalOf(bot)).toMatch(/^Discord at 127\.0\.0\.1:9 cannot be reached .*\.$/)
})

test('a database that cannot be opened ends it with status 1 and its name', async () => {
  const bot = run({ DISCORD_TOKEN: 'token', DATABASE_URL: `sqlite:${import.meta.dirname}` })
  expect(await bot.status).toBe(1)
  expect(fatalOf(bot)).toMatch(
    /^The database .*e2e cannot be used: .*set another DATABASE_URL.*\.$/,
  )
})

test.each([
  [4_004, 2],
  [4_011, 1],
])('a gateway that closes with %i ends it with status %i', async (code, status) => {
  const { discord, env } = await standIns()
  const bot = run(env)
  await bot.says('"ready"')
  discord.shutGateway(code)
  expect(await bot.status).toBe(status)
  expect(fatalOf(bot)).toMatch(/^Discord .*start .*\.$/)
})

test('a token that was reset is taken from its file, and the bot goes on', async () => {
  const { discord, env } = await standIns()
  const file = join(await mkdtemp(join(tmpdir(), 'curator-')), 'token')
  onTestFinished(() => rm(dirname(file), { recursive: true }))
  await writeFile(file, `${discord.token}\n`)
  const { DISCORD_TOKEN: _, ...rest } = env
  const bot = run({ ...rest, DISCORD_TOKEN_FILE: file })
  await bot.says('"ready"')
  const [before] = discord.sessions()
  discord.resetToken('new')
  await writeFile(file, 'new\n')
  discord.shutGateway(4_004)()
  await expect
    .poll(() => discord.sessions().filter((one) => one.connected && one.id !== before?.id))
    .toHaveLength(1)
  expect(textOf(messageOf(await discord.person('ada').slash('/top')))).toContain('**1.** [')
  bot.child.kill('SIGTERM')
  expect(await bot.status).toBe(0)
  expect(discord.faults).toEqual([])
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
