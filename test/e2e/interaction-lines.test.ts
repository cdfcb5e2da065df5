import { expect, test } from 'vitest'
import { messageOf } from './reading.ts'
import { start } from './start.ts'

/** The lines of interactions, without what every line has. */
const linesIn = (logged: string) =>
  logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter(({ msg }) => msg === 'interaction')
    .map(({ msg: _, time: _t, pid: _p, hostname: _h, ...told }) => told)

const INFO = 30
const DEBUG = 20

test('each interaction is a line, with nothing of a person', async () => {
  const { discord, logged } = await start()
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const top = await ada.slash('/top period:Week')
  await grace.slash('/top period:Week', { in: 'dm' })
  await ada.type('/model query:qui', { in: 'news' })
  await ada.slash('/model query:no-such-model-anywhere', { in: 'general-thread' })
  await ada.press(messageOf(top), '▶️')
  await expect.poll(() => linesIn(logged())).toHaveLength(5)

  const ms = expect.any(Number)
  const well = { level: INFO, kind: 'command', place: 'channel', outcome: 'answered', ms }
  expect(linesIn(logged())).toEqual([
    { ...well, command: 'top', cache: 'miss' },
    { ...well, command: 'top', place: 'dm', cache: 'hit' },
    {
      ...well,
      level: DEBUG,
      command: 'model',
      kind: 'typing',
      place: 'announcements',
      cache: expect.any(String),
    },
    { ...well, command: 'model', place: 'thread', outcome: 'problem', cache: 'miss' },
    { ...well, command: 'top', kind: 'button', cache: expect.any(String) },
  ])
})
