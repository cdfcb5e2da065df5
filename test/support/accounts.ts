import type { Accounts } from '../../src/accounts/accounts.ts'
import { Problem } from '../../src/problem.ts'

/** A sign-in's id, as long as real ones. */
export const LINK = 'l'.repeat(43)

/** Accounts of people who have linked none, but for what a test changes. */
export const accountsWith = (change: Partial<Accounts> = {}): Accounts => ({
  of: async () => undefined,
  waiting: async () => undefined,
  begin: async () => ({ address: 'https://bot.example/link/secret', until: 0 }),
  complete: async () => undefined,
  cancel: async () => {},
  setCap: async () => {
    throw new Problem((words) => words.notLinked)
  },
  unlink: async () => undefined,
  access: async () => {
    throw new Problem((words) => words.notLinked)
  },
  sweep: async () => {},
  ...change,
})
