import type { Accounts } from '../../src/accounts/accounts.ts'
import type { Services } from '../../src/command.ts'

/** What needs accounts is offered only where there are some. */
export function accountsOf({ accounts }: Services): Accounts {
  if (accounts === undefined) throw new Error('there are no accounts here')
  return accounts
}
