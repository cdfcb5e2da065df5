import type { Accounts } from '../../accounts/accounts.ts'
import { GenerationFault } from '../fault.ts'

/** Asks the orchestrator in the name of a person; `ask` is handed a token of theirs. */
export type AsPerson = <T>(
  person: string,
  ask: (token: string) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>

/**
 * Asks once more with another token where the first one is refused, and throws what that comes to. A
 * Problem where there is no token.
 */
export const createAsPerson =
  (accounts: Pick<Accounts, 'access'>): AsPerson =>
  async (person, ask, signal) => {
    const token = await accounts.access(person, signal)
    try {
      return await ask(token)
    } catch (error) {
      if (!(error instanceof GenerationFault) || error.kind !== 'unauthorised') throw error
      return again(ask(await accounts.access(person, signal, token)), error.unsure)
    }
  }

/** What the first try left open stays open. */
async function again<T>(work: Promise<T>, unsure: boolean): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof GenerationFault) || !unsure) throw error
    const { kind, message, retryAfter } = error
    throw new GenerationFault(kind, message, { retryAfter, unsure })
  }
}
