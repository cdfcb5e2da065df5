import { execFile } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { agent } from './agent.ts'

const run = promisify(execFile)
const MAIN = join(import.meta.dirname, '../../src/mcp/main.ts')

/** How it ends: its status, what it says, and what stands on standard output. */
const ended = (...args: readonly string[]): Promise<unknown> =>
  run(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH },
    cwd: import.meta.dirname,
  }).then(
    () => 'it goes on',
    ({ code, stderr, stdout }) => ({ code, said: JSON.parse(stderr.trim()).msg, stdout }),
  )

test.each([
  [['--ceiling', 'R-18'], '--ceiling must be one of PG, PG-13, R, X, XXX.'],
  [
    ['--pictures', '/no/such/folder'],
    '--pictures /no/such/folder is no folder: give the path of one.',
  ],
  [['--ceilng', 'R'], expect.stringContaining('There are only --ceiling and --pictures.')],
  [['R'], expect.stringContaining('There are only --ceiling and --pictures.')],
])('%j ends it with a sentence, and nothing on standard output', async (args, said) => {
  expect(await ended(...args)).toEqual({ code: 2, said, stdout: '' })
})

test('settings of the bot that are none of its business do not stop it', async () => {
  const env = { GATEWAY: 'off', CACHE_URL: 'nonsense', PUBLIC_PORT: 'x', SECRET_KEY: 'short' }
  const { client } = await agent({ env })
  expect((await client.listTools()).tools).not.toEqual([])
})
