import { expect, test } from 'vitest'
import { toldOf } from './reading.ts'
import { start } from './start.ts'

const REMOVAL = /^DELETE \/webhooks\//
const UNKNOWN_MESSAGE = { code: 10_008, message: 'Unknown Message' }

test('who asked is told why although a moderator deleted what said "thinking…"', async () => {
  const running = await start()
  running.civitai.setMood('slow')
  running.civitai.delay = 60_000
  const answering = running.discord.person('ada').slash('/top')
  await expect.poll(() => running.civitai.requests.count).toBeGreaterThan(0)
  await expect.poll(() => running.discord.messages('general').length).toBe(1)
  running.discord.failNext(1, REMOVAL, { status: 404, body: UNKNOWN_MESSAGE, afterwards: true })
  running.civitai.setMood('down')
  expect(toldOf(await answering)).toContain('Civitai isn’t answering')
}, 30_000)
