import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const BOUND_MB = 24
const TIMES = 10

test('what is held of answers keeps to the bound of the cache, however many there were', async () => {
  const file = fileURLToPath(new URL('child-filling.ts', import.meta.url))
  const args = ['--expose-gc', file, String(BOUND_MB), String(TIMES)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const { idle, after } = JSON.parse(stdout)
  expect(after - idle).toBeLessThan(1.5 * BOUND_MB * 1_000_000)
  // It uses what it was given.
  expect(after - idle).toBeGreaterThan(0.5 * BOUND_MB * 1_000_000)
}, 600_000)
