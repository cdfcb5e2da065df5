import { expect, test } from 'vitest'
import { orderOf } from '../../../sandbox/terminal/order.ts'

const answer = { kind: 'answer', line: '/top period:Week', in: 'general', json: false }

test('nothing asks for the page', () => {
  expect(orderOf([])).toEqual({ kind: 'page' })
})

test.each([
  ['a line', ['/top period:Week'], answer],
  ['a line that the shell took apart', ['/top', 'period:Week'], answer],
  ['a place', ['/top period:Week', '--in', 'after-dark'], { ...answer, in: 'after-dark' }],
  ['a place before the line', ['--in=dm', '/top period:Week'], { ...answer, in: 'dm' }],
  ['JSON', ['/top period:Week', '--json'], { ...answer, json: true }],
  ['help', ['--help'], { kind: 'help' }],
  ['help with anything else', ['/top', '-h'], { kind: 'help' }],
])('%s is understood', (_, args, expected) => {
  expect(orderOf(args)).toEqual(expected)
})

test.each([
  ['an unknown place', ['/top', '--in', 'moon'], /^There is no place "moon": choose .*general, /],
  ['an unknown flag', ['/top', '--yaml'], /^Unknown option '--yaml'\.$/],
  ['a place without a name', ['/top', '--in'], /--in/],
  ['a flag without a line', ['--json'], /^A slash command is missing/],
])('%s is one sentence', (_, args, sentence) => {
  const order = orderOf(args)
  if (order.kind !== 'faulty') throw new Error(`It was understood as ${order.kind}.`)
  expect(order.fault).toMatch(sentence)
  expect(order.fault).not.toContain('\n')
})
