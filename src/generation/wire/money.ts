import { z } from 'zod'
import type { Price, Workflow } from '../workflow.ts'
import { anything, buzz, id, isSet, listOf } from './value.ts'

const transaction = z.object({
  type: z.enum(['debit', 'credit']),
  amount: buzz,
  id: id.optional().catch(undefined),
  accountType: z.string().max(40).optional().catch(undefined),
})

type Transaction = z.output<typeof transaction>

/** More than a workflow has. */
const MOST = 200

/** All or nothing: a sum that leaves out what it cannot read would be wrong. */
const transactions = z
  .object({ list: listOf(MOST).pipe(z.array(transaction)) })
  .optional()
  .catch(undefined)

/** What was charged and refunded; undefined where it is not told clearly. */
export const money = z
  .object({ transactions, forceRefunded: anything })
  .transform(({ transactions: told, forceRefunded }): Pick<Workflow, 'charged' | 'refunded'> => {
    const all = told === undefined ? undefined : onceEach(told.list)
    if (all === undefined) return {}
    const refunded = sum(all, 'credit')
    // It says that all was given back, and shows nothing: how much is not known.
    const unclear = isSet(forceRefunded) && refunded === 0
    return { charged: sum(all, 'debit'), ...(!unclear && { refunded }) }
  })

const sum = (all: readonly Transaction[], type: Transaction['type']): number =>
  all.filter((one) => one.type === type).reduce((total, { amount }) => total + amount, 0)

/** Each once; undefined where one is told in two ways. */
function onceEach(all: readonly Transaction[]): readonly Transaction[] | undefined {
  const kept = new Map<string, Transaction>()
  for (const [nth, one] of all.entries()) {
    // The same id from another account is another one: a price can be paid from several.
    const key = one.id === undefined ? `#${nth}` : [one.type, one.accountType, one.id].join(' ')
    const known = kept.get(key)
    if (known !== undefined && known.amount !== one.amount) return undefined
    kept.set(key, one)
  }
  return [...kept.values()]
}

/** The answer to a question for the price. No finite number of Buzz, no price. */
export const price = z
  .object({
    cost: z.object({ total: buzz }),
    transactions: z.object({ insufficientBuzz: anything }).nullish(),
  })
  .transform(
    ({ cost, transactions }): Price => ({
      total: Math.ceil(cost.total),
      affordable: !isSet(transactions?.insufficientBuzz),
    }),
  )
