import { expect, test } from 'vitest'
import { lookOf } from '../../../sandbox/terminal/look.ts'
import { once } from '../../../sandbox/terminal/once.ts'
import { type Bot, quiet } from '../discord/bot.ts'
import { start } from '../discord/start.ts'

type Handle = Parameters<typeof start>[0]
type Refused = Parameters<typeof once>[1]['civitai']['faults'][number]

interface Given {
  readonly line?: string
  readonly json?: boolean
  readonly answerWithin?: number
  readonly refused?: readonly Refused[]
}

/** The outcome of one line when the bot answers like this. */
async function outcome(handle: Handle, given: Given = {}) {
  const { line = '/top', json = false, refused: faults = [], answerWithin = 60_000 } = given
  const [discord] = await start(handle, { answerWithin })
  return once(
    { kind: 'answer', steps: [{ line }], in: 'general', as: 'grace', locale: 'en-US', json },
    {
      discord,
      civitai: { faults },
      move: async () => {},
      finish: async () => {},
      now: () => 0,
      look: lookOf(false, undefined),
    },
  )
}

const says =
  (content: string): Handle =>
  (interaction, bot) =>
    bot.callback(interaction, { type: 4, data: { content, ...quiet } })

test('an answer is printed', async () => {
  expect(await outcome(says('Hello'))).toEqual({ out: 'Hello\n', err: '', status: 0 })
})

test('a form that opens is printed, and nobody fills it in', async () => {
  const data = {
    custom_id: 'order',
    title: 'Order \u001b[31m',
    components: [
      { type: 10, content: 'Read this.' },
      {
        type: 18,
        label: 'Prompt',
        description: 'What is seen',
        component: { type: 4, custom_id: 'prompt', style: 2, max_length: 10, value: 'a fox' },
      },
      {
        type: 18,
        label: 'Size',
        component: {
          type: 3,
          custom_id: 'size',
          required: false,
          options: [
            { label: 'Square', value: 's', default: true },
            { label: 'Wide', value: 'w' },
          ],
        },
      },
    ],
  }
  const handle: Handle = (interaction, bot) => bot.callback(interaction, { type: 9, data })
  const { out, err, status } = await outcome(handle)
  expect([err, status]).toEqual(['', 0])
  expect(out).not.toContain('\u001b')
  expect(out.split('\n').slice(2)).toEqual([
    '',
    'Read this.',
    '',
    'Prompt *',
    'What is seen',
    '[ a fox ] up to 10 characters',
    '',
    'Size',
    '   ● Square',
    '   ○ Wide',
    '',
  ])
  expect(JSON.parse((await outcome(handle, { json: true })).out)).toEqual(data)
})

test('as JSON it is the message and nothing of the stand-in', async () => {
  const handle: Handle = (interaction, bot) =>
    bot.callback(interaction, { type: 4, data: { content: 'Hello', flags: 64, ...quiet } })
  const { out, status } = await outcome(handle, { json: true })
  expect(JSON.parse(out)).toMatchObject({ content: 'Hello', flags: 64 })
  expect(JSON.parse(out)).not.toHaveProperty('onlyFor')
  expect(status).toBe(0)
})

test('a line that Discord would not send is the fault of who typed it', async () => {
  expect(await outcome(says('Hello'), { line: 'top' })).toEqual({
    out: '',
    err: 'Type the name of a command after /, such as /top.\n',
    status: 2,
  })
})

test('no answer is a failure that says so', async () => {
  const { out, err, status } = await outcome(() => {}, { answerWithin: 50 })
  expect(out).toBe('')
  expect(err).toContain('The application did not respond.\n')
  expect(status).toBe(1)
})

test('an answer that Discord would refuse is a failure, whatever follows it', async () => {
  const handle = async (interaction: Parameters<Handle>[0], bot: Bot) => {
    const wrong = { type: 4, data: { content: 'x'.repeat(2_001), ...quiet } }
    await bot.callback(interaction, wrong).catch(() => says('Hello')(interaction, bot))
  }
  const { out, err, status } = await outcome(handle)
  expect(out).toBe('Hello\n')
  expect(err).toContain('Discord would refuse: ')
  expect(status).toBe(1)
})

test('so is a request that Civitai would refuse', async () => {
  const refused = [{ method: 'GET', path: '/models', why: 'limit is over 100' }]
  expect(await outcome(says('Hello'), { refused })).toEqual({
    out: 'Hello\n',
    err: 'Civitai would refuse: GET /models: limit is over 100\n',
    status: 1,
  })
})
