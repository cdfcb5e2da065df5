import { describe, expect, test } from 'vitest'
import { price } from '../../../src/generation/wire/money.ts'
import { read } from '../../../src/generation/wire/value.ts'
import { workflow } from '../../../src/generation/wire/workflow.ts'
import { wireWorkflow } from '../answers.ts'

const debit = (amount: unknown, has: object = {}) => ({ type: 'debit', amount, id: 't1', ...has })
const credit = (amount: unknown, has: object = {}) => ({ type: 'credit', amount, id: 't2', ...has })

describe('a price', () => {
  const priceOf = (has: object) => read(price, wireWorkflow('S2', { status: 'unassigned', ...has }))

  test('is what it costs in all', () => {
    expect(priceOf({})).toEqual({ total: 10, affordable: true })
    expect(priceOf({ cost: { total: 0 } }).total).toBe(0)
  })

  test('of a part of a Buzz is a whole one', () => {
    expect(priceOf({ cost: { total: 7.2 } }).total).toBe(8)
  })

  test.each([-1, -0.001, '10', null, undefined, true, [10], {}, 2 ** 53, Number.NaN])(
    'of %j is none',
    (total) => {
      expect(() => priceOf({ cost: { total } })).toThrow(expect.objectContaining({ kind: 'odd' }))
    },
  )

  test('beyond all bounds is none', () => {
    const body: unknown = JSON.parse('{"id":"a","status":"unassigned","cost":{"total":1e999}}')
    expect(() => read(price, body)).toThrow(expect.objectContaining({ kind: 'odd' }))
  })

  test.each([
    [{ insufficientBuzz: true }, false],
    [{ insufficientBuzz: 'true' }, false],
    [{ insufficientBuzz: 1 }, false],
    [{ insufficientBuzz: false }, true],
    [{ insufficientBuzz: null }, true],
    [{}, true],
    [null, true],
    [undefined, true],
  ])('with %j can be paid: %s', (transactions, affordable) => {
    expect(priceOf({ transactions }).affordable).toBe(affordable)
  })
})

describe('what was charged and refunded', () => {
  const moneyOf = (list: unknown, has: object = {}) => {
    const { charged, refunded } = read(
      workflow,
      wireWorkflow('S2', { transactions: { list }, ...has }),
    )
    return { charged, refunded }
  }

  test('is summed up over all accounts', () => {
    const list = [debit(4, { accountType: 'blue' }), debit(6, { accountType: 'yellow' }), credit(3)]
    expect(moneyOf(list)).toEqual({ charged: 10, refunded: 3 })
    expect(moneyOf([])).toEqual({ charged: 0, refunded: 0 })
  })

  test('of one that is told twice counts once', () => {
    expect(moneyOf([debit(10), debit(10), credit(10, { id: 't1' })])).toEqual({
      charged: 10,
      refunded: 10,
    })
  })

  test('without ids counts each', () => {
    expect(moneyOf([debit(5, { id: undefined }), debit(5, { id: null })]).charged).toBe(10)
  })

  test.each([
    ['an amount below nothing', [debit(10), credit(-3)]],
    ['an amount in words', [debit('10')]],
    ['an amount that is not told', [debit(null), credit(3)]],
    ['a type nobody knows', [debit(10), { type: 'gift', amount: 3 }]],
    ['one with two amounts', [debit(10), debit(12)]],
    ['what is no transaction', [debit(10), null]],
    ['more than there can be', Array(201).fill(debit(1))],
    ['no list at all', 'many'],
  ])('with %s is not told, rather than wrong', (_, list) => {
    expect(moneyOf(list)).toEqual({ charged: undefined, refunded: undefined })
  })

  test('by force but without a sum is not told', () => {
    expect(moneyOf([debit(10)], { forceRefunded: true })).toEqual({
      charged: 10,
      refunded: undefined,
    })
    expect(moneyOf([debit(10), credit(10)], { forceRefunded: true }).refunded).toBe(10)
  })
})
