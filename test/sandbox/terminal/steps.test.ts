import { expect, test } from 'vitest'
import { manualClock } from '../../../sandbox/discord/index.ts'
import { lookOf } from '../../../sandbox/terminal/look.ts'
import { once } from '../../../sandbox/terminal/once.ts'
import { orderOf } from '../../../sandbox/terminal/order.ts'
import { quiet } from '../discord/bot.ts'
import { start } from '../discord/start.ts'

const HOUR = 3_600_000

/** The outcome of these arguments with a bot that posts into #news at the end of every move. */
async function outcome(args: readonly string[], posts: readonly string[] = []) {
  const clock = manualClock(Date.UTC(2026, 10, 5, 12))
  const [discord, bot] = await start(
    (interaction) => {
      const minute = Math.floor(clock.now() / 1_000)
      const data = { content: `answered <t:${minute}:R>`, ...quiet }
      return bot.callback(interaction, { type: 4, data })
    },
    { clock },
  )
  const order = orderOf(args)
  if (order.kind !== 'answer') throw new Error(`This is no order: ${args.join(' ')}`)
  const news = `/channels/${discord.places.news.id}/messages` as const
  const moves: number[] = []
  const move = async (ms: number) => {
    moves.push(ms)
    clock.advance(ms)
    for (const content of posts) await bot.rest.post(news, { body: { content, ...quiet } })
  }
  const result = await once(order, {
    discord,
    civitai: { faults: [] },
    move,
    finish: async () => {},
    now: clock.now,
    look: lookOf(false, undefined),
  })
  return { ...result, moves }
}

test('commands and moves are taken in their order, each with what came of it', async () => {
  const args = ['/digest list', '--clock', '+1d', '/top', '--clock', '+6h']
  const { out, err, status, moves } = await outcome(args, ['One', 'Two'])
  expect(out.split('\n')).toEqual([
    ...['> /digest list', '', 'answered in 0 seconds', ''],
    ...['> --clock +1d', ''],
    ...['#news, 2026-11-06 12:00 UTC', 'One', ''],
    ...['#news, 2026-11-06 12:00 UTC', 'Two', ''],
    ...['> /top', '', 'answered in 0 seconds', ''],
    ...['> --clock +6h', ''],
    ...['#news, 2026-11-06 18:00 UTC', 'One', ''],
    ...['#news, 2026-11-06 18:00 UTC', 'Two', ''],
  ])
  expect({ err, status }).toEqual({ err: '', status: 0 })
  expect(moves).toEqual([24 * HOUR, 6 * HOUR])
})

test('times are said in the language of whoever asks', async () => {
  const { out } = await outcome(['/top', '--locale', 'de'])
  expect(out).toBe('answered in 0 Sekunden\n')
})

test('a move in which nothing is posted says so', async () => {
  const { out } = await outcome(['--clock', '+90m', '/top'])
  expect(out).toBe('> --clock +90m\n\nNothing was posted.\n\n> /top\n\nanswered in 0 seconds\n')
})

test('as JSON there is nothing but messages', async () => {
  const { out } = await outcome(['/top', '--clock', '+1d', '--json'], ['One'])
  const texts = out.split('\n}\n').filter((text) => text.trim() !== '')
  const contents = texts.map((text) => JSON.parse(`${text}}`).content)
  expect(contents).toEqual([expect.stringContaining('answered'), 'One'])
})

test('a command that Discord would not send ends it, after what came before', async () => {
  const { out, err, status, moves } = await outcome(['/top', '/nothing', '--clock', '+1d'])
  expect(out).toBe('> /top\n\nanswered in 0 seconds\n\n> /nothing\n')
  expect(err).toBe('There is no command /nothing.\n')
  expect(status).toBe(2)
  expect(moves).toEqual([])
})

test('Ada may not what Grace may', async () => {
  expect(await outcome(['/digest list'])).toMatchObject({ status: 0 })
  const { err, status } = await outcome(['/digest list', '--as', 'ada'])
  expect(err).toBe('/digest is not offered here: it needs Manage Server, which Ada lacks.\n')
  expect(status).toBe(2)
})
