import { expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { lookOf } from '../../../sandbox/terminal/look.ts'
import { once } from '../../../sandbox/terminal/once.ts'
import { orderOf } from '../../../sandbox/terminal/order.ts'
import { targetOf, Unreadable, uploadsOf } from '../../../sandbox/terminal/target.ts'
import { quiet } from '../discord/bot.ts'
import { start } from '../discord/start.ts'

const HERE = import.meta.filename

/** The outcome of these arguments with a bot that says what message it was used on. */
async function outcome(args: readonly string[]) {
  const [discord, bot] = await start((interaction) => {
    const target = JSON.stringify(interaction.data)
    const [, content] = /"content":"(.*?)"/.exec(target) ?? []
    const files = target.match(/"filename":"(.*?)"/g)?.length ?? 0
    const data = { content: `${content || 'nothing'} with ${files}`, ...quiet }
    return bot.callback(interaction, { type: 4, data })
  })
  await bot.rest.put(`/applications/${APPLICATION_ID}/commands`, {
    body: [{ type: 3, name: 'Greet' }],
  })
  const order = orderOf(args)
  if (order.kind !== 'answer') throw new Error(`This is no order: ${args.join(' ')}`)
  const on = targetOf(order, discord, () => [], uploadsOf(order.on))
  return once(order, {
    discord,
    on,
    civitai: { faults: [] },
    move: async () => {},
    finish: async () => {},
    now: () => 0,
    look: lookOf(false, undefined),
  })
}

test.each([
  [['Greet', '--text', 'Look'], 'Look with 0\n'],
  [['Greet', '--file', HERE, '--file', HERE, '--in', 'dm'], 'nothing with 2\n'],
  [['Greet', '--on', 'air'], /are they\? with 0\n$/],
  [['Greet', '--on', 'webp', '--in', 'dm'], /happens to them with 2\n$/],
])('%j', async (args, out) => {
  const told = await outcome(args)
  expect(told).toMatchObject({ err: '', status: 0 })
  expect(told.out).toEqual(typeof out === 'string' ? out : expect.stringMatching(out))
})

test('a command that is in no menu is refused with a sentence', async () => {
  expect(await outcome(['Ban', '--text', 'Look'])).toMatchObject({
    out: '',
    err: 'There is no "Ban" under Apps.\n',
    status: 2,
  })
})

test('a file that cannot be read is told', () => {
  const files = ['/nothing/here.png']
  expect(() => uploadsOf({ text: '', files })).toThrow(Unreadable)
  expect(() => uploadsOf({ text: '', files })).toThrow('/nothing/here.png cannot be read: there is')
})
