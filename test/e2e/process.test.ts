import { expect, test } from 'vitest'
import { NO_FILE, NO_TOKEN, REFUSED } from './ends.ts'
import { fatalOf, run, runOnTerminal } from './process.ts'

test.each([NO_TOKEN, REFUSED, NO_FILE])(
  '$what ends it with status $status and a sentence in the log',
  async ({ env, status, sentence }) => {
    const bot = run(await env())
    expect(await bot.status).toBe(status)
    expect(fatalOf(bot)).toMatch(sentence)
    expect(bot.output()).not.toContain('not-the-token')
  },
)

test('a name nearly a setting’s is warned of before what is wrong', async () => {
  const bot = run({ MATURE_CONTNET: 'off', LOG_LEVEL: 'loud', DISCORD_TOKEN: 'token' })
  expect(await bot.status).toBe(2)
  const lines = bot.output().trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, msg: 'MATURE_CONTNET is no setting. Did you mean MATURE_CONTENT?' },
    { level: 60, msg: expect.stringMatching(/^LOG_LEVEL must be /) },
  ])
})

// Elsewhere `script` is another program, or none.
test.runIf(process.platform === 'linux').each([NO_TOKEN, NO_FILE])(
  '$what is told on a terminal by the sentence alone',
  async ({ env, status, sentence }) => {
    const bot = runOnTerminal(await env())
    expect(await bot.status).toBe(status)
    expect(bot.output()).toMatch(/^[^\r\n]+\r\n$/)
    expect(bot.output().trim()).toMatch(sentence)
  },
)
