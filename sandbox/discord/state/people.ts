import type { APIUser, Snowflake, UserFlags } from 'discord-api-types/v10'
import { MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './permissions.ts'

/** A person, with language and permissions. */
export interface Account {
  readonly user: APIUser
  readonly permissions: bigint
  readonly locale: string
  readonly roles: readonly Snowflake[]
}

/** What tests may change about a person. */
export type Traits = Partial<Pick<Account, 'permissions' | 'locale' | 'roles'>>

const FIRST_NUMBERED_ID = 1_200_000_000_000_000_000n
const PEOPLE_MAX = 1_000_000

// The enum of flags has no member for none.
const NO_FLAGS = 0 as UserFlags

/** A user as Discord's JSON. */
export const userOf = (id: Snowflake, username: string, bot = false): APIUser => ({
  id,
  username,
  discriminator: bot ? '0000' : '0',
  global_name: bot ? null : username.charAt(0).toUpperCase() + username.slice(1),
  avatar: null,
  bot,
  flags: NO_FLAGS,
  public_flags: NO_FLAGS,
})

const NAMED: Readonly<Record<string, Account>> = {
  ada: account('1100000000000000010', 'ada'),
  grace: account('1100000000000000011', 'grace', { permissions: MANAGER_PERMISSIONS }),
}

function account(id: Snowflake, name: string, traits: Traits = {}): Account {
  return {
    user: userOf(id, name),
    permissions: MEMBER_PERMISSIONS,
    locale: 'en-US',
    roles: [],
    ...traits,
  }
}

/** The user with this id, if there is one. */
export function userById(id: Snowflake): APIUser | undefined {
  const named = Object.values(NAMED).find(({ user }) => user.id === id)
  if (named) return named.user
  const number = Number(BigInt(id) - FIRST_NUMBERED_ID)
  return number >= 0 && number < PEOPLE_MAX ? accountOf(number).user : undefined
}

/** Ada (a member), Grace (a manager), or the nth of further members. */
export function accountOf(who: 'ada' | 'grace' | number, traits: Traits = {}): Account {
  if (typeof who === 'number') {
    return account(String(FIRST_NUMBERED_ID + BigInt(who)), `person${who}`, traits)
  }
  return { ...(NAMED[who] as Account), ...traits }
}
