import type { Accounts } from '../../accounts/accounts.ts'
import { Problem } from '../../problem.ts'
import type { StoredGeneration } from '../generation.ts'
import { createHandOver } from './handing-over.ts'
import { refusalProblem } from './problems.ts'
import { CLAIMED_FOR, DAY, PRESSED_FOR, SHOWN_FOR, WITHIN } from './timing.ts'
import type { Working } from './working.ts'

/** How many of one person's are made at once. */
const MOST = 4

/**
 * Spends quotes. What is allowed is looked at in the transaction that writes the press down, and only
 * then the order leaves: whatever ends this process meanwhile, another one finds it and hands over the
 * same order. `stopping` cuts an order off, no caller does.
 */
export function createSpending(
  working: Working,
  accounts: Pick<Accounts, 'access'>,
  stopping: AbortSignal,
) {
  const { store, sealed, holder, now } = working
  const handOver = createHandOver(working)
  const gone = () => new Problem((words) => words.quoteGone)

  async function kept(person: string, id: string): Promise<StoredGeneration> {
    const found = await store.get(person, id)
    if (found === undefined) throw gone()
    if (found.outcome === 'refused') {
      // By this very answer.
      await store.told(person, [id])
      throw refusalProblem(found.reason)
    }
    return found
  }

  return async (person: string, id: string, signal: AbortSignal): Promise<StoredGeneration> => {
    const quoted = await kept(person, id)
    if (quoted.state !== 'quoted') return quoted
    if (sealed.order(quoted) === undefined) throw gone()
    // Before anything is spent: with no token, nothing could be ordered.
    await accounts.access(person, signal)
    const at = now()
    const pressed = await store.spend(person, id, {
      now: at,
      quotedSince: at - PRESSED_FOR,
      spentSince: at - DAY,
      most: MOST,
      holder,
      until: at + CLAIMED_FOR,
    })
    switch (pressed.kind) {
      case 'not linked':
        throw new Problem((words) => words.notLinked)
      case 'missing':
      case 'over':
        throw gone()
      case 'too many':
        throw new Problem((words) => words.tooManyRunning(MOST))
      case 'over cap':
        throw new Problem((words) => words.overCap(pressed.price, pressed.left))
      case 'spent':
        // Whoever pressed is looking at it.
        await store.showing(person, id, at + SHOWN_FOR)
        await handOver(
          pressed.generation,
          true,
          AbortSignal.any([stopping, AbortSignal.timeout(WITHIN)]),
        )
    }
    return kept(person, id)
  }
}
