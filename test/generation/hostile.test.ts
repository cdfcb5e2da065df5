import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { price } from '../../src/generation/wire/money.ts'
import { faultOf } from '../../src/generation/wire/refusal.ts'
import { read } from '../../src/generation/wire/value.ts'
import { workflow, workflowPage } from '../../src/generation/wire/workflow.ts'
import { wireWorkflow } from './answers.ts'
import { HOSTILE, replaced, SECRET } from './hostile.ts'
import { askedAll, WAYS } from './hostile-ways.ts'
import { expectFault, expectPrice, expectRight } from './right.ts'

test('there are more than 200 hostile answers, and each is another', () => {
  expect(
    new Set(HOSTILE.map(({ status, type, text }) => `${status} ${type} ${text}`)).size,
  ).toBeGreaterThan(200)
})

test.each(Object.entries(WAYS))(
  'a hostile answer to %s is right or one fault',
  async (_, way) => {
    await askedAll(way, HOSTILE)
  },
  60_000,
)

describe('whatever is sent', () => {
  const anyPart = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      SECRET,
      'pg',
      'PG',
      'na',
      'none',
      'image',
      Number.POSITIVE_INFINITY,
      Number.NaN,
      -0,
    ),
  )
  const anyPath = fc.constantFrom(
    ...['id', 'status', 'cost', 'steps', 'transactions', 'createdAt'].map((key) => [key]),
    ...['type', 'id', 'available', 'url', 'nsfwLevel', 'blockedReason'].map((key) => [
      'steps',
      '0',
      'output',
      'images',
      '0',
      key,
    ]),
    ['cost', 'total'],
    ['steps', '0', 'output', 'images', '0'],
    ['transactions', 'list'],
    ['transactions', 'list', '0', 'amount'],
  )
  const anyAnswer = fc.oneof(
    fc.jsonValue(),
    fc
      .array(fc.tuple(anyPath, anyPart), { minLength: 1, maxLength: 3 })
      .map((changes) =>
        changes.reduce<unknown>(
          (answer, [path, value]) => replaced(answer, path, value),
          wireWorkflow('S1'),
        ),
      ),
  )
  const tries = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      expectFault(error)
    }
  }

  test('a workflow is right or odd', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => tries(() => expectRight(read(workflow, answer), answer))),
      { numRuns: 500 },
    )
  })

  test('a price is right or odd', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => tries(() => expectPrice(read(price, answer), answer))),
      { numRuns: 500 },
    )
  })

  test('a page is right or odd', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 5 }), anyPart, (items, next) =>
        tries(() => {
          const { workflows } = read(workflowPage, { items, next })
          const each = items.map((item) => workflow.safeParse(item).data)
          expect(workflows).toEqual(each.filter((one) => one !== undefined))
        }),
      ),
      { numRuns: 200 },
    )
  })

  test('a refusal is one fault', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 599 }),
        fc.jsonValue(),
        fc.boolean(),
        (status, body, isPage) => expectFault(faultOf({ status, body, isPage }, 'buying')),
      ),
      { numRuns: 300 },
    )
  })
})
