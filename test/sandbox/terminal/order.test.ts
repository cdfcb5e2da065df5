import { expect, test } from 'vitest'
import { orderOf } from '../../../sandbox/terminal/order.ts'

const steps = [{ line: '/top period:Week' }]
const usual = { in: 'general', as: 'grace', locale: 'en-US', json: false }
const answer = { kind: 'answer', steps, ...usual }
const DAY = { clock: '+1d', milliseconds: 86_400_000 }

test.each([
  ['nothing', [], 0],
  ['a moved clock', ['--clock', '+1d'], 86_400_000],
  ['a clock moved twice', ['--clock=+1d', '--clock', '+90m'], 91_800_000],
])('%s asks for the page', (_, args, milliseconds) => {
  expect(orderOf(args)).toEqual({ kind: 'page', milliseconds })
})

test.each([
  ['a line', ['/top period:Week'], answer],
  ['a line that the shell took apart', ['/top', 'period:Week'], answer],
  ['a place', ['/top period:Week', '--in', 'after-dark'], { ...answer, in: 'after-dark' }],
  ['a place before the line', ['--in=dm', '/top period:Week'], { ...answer, in: 'dm' }],
  ['a person', ['--as', 'ada', '/top period:Week'], { ...answer, as: 'ada' }],
  ['a language', ['/top period:Week', '--locale', 'de'], { ...answer, locale: 'de' }],
  ['JSON', ['/top period:Week', '--json'], { ...answer, json: true }],
  [
    'several lines and moves, in their order',
    ['--clock', '+1d', '/a', '/b', '--clock', '+6h', '--json', '/c'],
    {
      ...answer,
      steps: [
        DAY,
        { line: '/a' },
        { line: '/b' },
        { clock: '+6h', milliseconds: 21_600_000 },
        { line: '/c' },
      ],
      json: true,
    },
  ],
  [
    'several lines that the shell took apart',
    ['/digest', 'create', 'tag:a', '/', 'b', '--clock', '+1d', '/digest', 'list'],
    { ...answer, steps: [{ line: '/digest create tag:a / b' }, DAY, { line: '/digest list' }] },
  ],
  [
    'a message command on a message that is there',
    ['Read picture', '--on', 'a1111'],
    { ...answer, steps: [{ command: 'Read picture' }], on: { sample: 'a1111' } },
  ],
  [
    'a message command that the shell took apart, on one’s own message',
    ['Read', 'picture', '--file', 'a.png', '--file=b.png', '--text', 'Look'],
    {
      ...answer,
      steps: [{ command: 'Read picture' }],
      on: { text: 'Look', files: ['a.png', 'b.png'] },
    },
  ],
  [
    'message commands between others',
    ['/top', 'Read picture', 'Look up on Civitai', '/about', '--text', ''],
    {
      ...answer,
      steps: [
        { line: '/top' },
        { command: 'Read picture' },
        { command: 'Look up on Civitai' },
        { line: '/about' },
      ],
      on: { text: '', files: [] },
    },
  ],
  ['help', ['--help'], { kind: 'help' }],
  ['help with anything else', ['/top', '-h'], { kind: 'help' }],
])('%s is understood', (_, args, expected) => {
  expect(orderOf(args)).toEqual(expected)
})

test.each([
  ['an unknown place', ['/top', '--in', 'moon'], /^There is no place "moon": choose .*general, /],
  ['an unknown language', ['/top', '--locale', 'xx'], /^Nobody speaks "xx": choose .*zh-CN/],
  ['an unknown person', ['/top', '--as', 'eve'], /^Nobody is called "eve"/],
  [
    'a clock moved by nothing',
    ['/top', '--clock', '+0d'],
    /by "\+0d": --clock takes \+1d, \+6h or \+90m/,
  ],
  [
    'a clock moved back',
    ['/top', '--clock=-1d'],
    /^The clock moves only ahead: --clock takes \+1d/,
  ],
  ['a clock moved back, apart', ['/top', '--clock', '-1d'], /^The clock moves only ahead: --clock/],
  ['a clock moved back first', ['--clock', '-90m', '/top'], /^The clock moves only ahead: --clock/],
  ['a clock moved by words', ['/top', '--clock', 'tomorrow'], /"tomorrow"/],
  ['a clock moved too far', ['/top', '--clock', '+367d'], /up to \+366d/],
  ['a moved clock and JSON without a line', ['--clock', '+1d', '--json'], /^A slash command is/],
  ['a message command without a message', ['Read picture'], /^"Read picture" begins with no \//],
  ['a message without a command', ['--text', 'a'], /^A message command is missing/],
  ['a message with slash commands alone', ['/top', '--on', 'a1111'], /^A message command is/],
  ['an unknown message', ['Read picture', '--on', 'x'], /^There is no message "x": choose .*a1111/],
  ['two messages', ['Read picture', '--on', 'a1111', '--text', 'a'], /^A message is either/],
  [
    'too long a text',
    ['Look up on Civitai', '--text', 'x'.repeat(2_001)],
    /^A message has at most 2,000/,
  ],
  ['an unknown flag', ['/top', '--yaml'], /^Unknown option '--yaml'\.$/],
  ['a place without a name', ['/top', '--in'], /--in/],
  ['a flag without a line', ['--json'], /^A slash command is missing/],
])('%s is one sentence', (_, args, sentence) => {
  const order = orderOf(args)
  if (order.kind !== 'faulty') throw new Error(`It was understood as ${order.kind}.`)
  expect(order.fault).toMatch(sentence)
  expect(order.fault).not.toContain('\n')
})
