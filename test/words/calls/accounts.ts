import type { Linked } from '../../../src/accounts/accounts.ts'
import { rated } from '../../../src/rating.ts'
import { accountsWith, LINK } from '../../support/accounts.ts'
import { now } from '../../support/dispatch.ts'
import { type Asked, ask, has } from './asked.ts'

const civitai = { id: 77, name: 'φφφ' }
const linked: Linked = { civitai, scope: 1, linkedAt: now, cap: 500 }
const waits = { waiting: async () => ({ id: LINK, civitai, until: now }) }

/** Somebody's own Civitai account, on its way and there. */
export const accounts: readonly Asked[] = [
  ask('account', {}, { accounts: accountsWith() }),
  ask('account', {}, { accounts: accountsWith(waits) }),
  ask(
    'account',
    {},
    {
      accounts: accountsWith({ ...waits, complete: async () => linked, of: async () => undefined }),
    },
  ),
  ask('account', {}, { accounts: accountsWith({ of: async () => linked }) }),
  ask(
    'account',
    {},
    { accounts: accountsWith({ of: async () => linked, unlink: async () => linked }) },
  ),
  ask(
    'account',
    {},
    {
      accounts: accountsWith({ of: async () => linked }),
      ...has({ typed: (text) => rated('XXX', text) }),
    },
  ),
  ask('account', { cap: 20 }, { accounts: accountsWith({ setCap: async () => linked }) }),
  ask('account', { cap: 20 }, { accounts: accountsWith() }),
]
