import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FURTHER, REFUSED } from './ends.ts'
import { fatalOf, run, runOnTerminal, STARTING, standIns } from './process.ts'
import { messageOf, textOf, toldOf } from './reading.ts'

test('every fault of the environment is told at once', async () => {
  const bot = run({ CACHE_MAX_MB: 'lots', MATURE_CONTENT: 'maybe', CIVITAI_API_URL: 'civitai' })
  expect(await bot.status).toBe(2)
  for (const name of ['DISCORD_TOKEN', 'CACHE_MAX_MB', 'MATURE_CONTENT', 'CIVITAI_API_URL']) {
    expect(bot.output()).toContain(name)
  }
})

// Its ways to fail are those of Linux, and elsewhere `script` is another program, or none.
describe.runIf(process.platform === 'linux')('what keeps it from starting', () => {
  test.each(FURTHER)(
    '$what ends it with status $status and a sentence in the log',
    async ({ env, status, sentence }) => {
      const bot = run(await env())
      expect(await bot.status).toBe(status)
      expect(fatalOf(bot)).toMatch(sentence)
    },
  )

  test.each([REFUSED, ...FURTHER])(
    '$what is told on a terminal by the sentence alone',
    async ({ env, status, sentence }) => {
      const bot = runOnTerminal(await env())
      expect(await bot.status).toBe(status)
      expect(bot.output()).toMatch(/^[^\r\n]+\r\n$/)
      expect(bot.output().trim()).toMatch(sentence)
    },
  )

  test('a Civitai that is away does not, and is told on a terminal without a stack', async () => {
    const { env } = await standIns()
    const bot = runOnTerminal({ ...env, CIVITAI_API_URL: 'http://127.0.0.1:9' })
    await bot.says('warning: ')
    await bot.says(' ready ')
    bot.child.kill('SIGTERM')
    await bot.status
    expect(bot.output()).not.toMatch(/^ +at |[{}]/m)
  })
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
  expect(textOf(messageOf(await discord.person('ada').slash('/top')))).toContain('1–5 of')
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
    expect(textOf(messageOf(await ada.slash('/top')))).toContain('1–5 of')

    await expect.poll(() => civitai.requests.count).toBe(STARTING + 1)
    civitai.setMood('slow')
    civitai.delay = 2_000
    const running = ada.slash('/top period:Year')
    await expect.poll(() => civitai.requests.count).toBe(STARTING + 2)
    bot.child.kill(signal)
    await bot.says('stopping')
    expect(toldOf(await ada.slash('/top'))).toContain('restarting')
    expect(textOf(messageOf(await running))).toContain('1–5 of')
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
  const turned = await ada.press(message, '▶️')
  expect(textOf(messageOf(turned))).toContain('6–10 of')
})
