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
