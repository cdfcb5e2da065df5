import { TokenRefused } from '../../../src/civitai/asking/fault.ts'
import type { Catalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import type { Kept, Vault } from '../../../src/civitai/vault.ts'
import { rated } from '../../../src/rating.ts'
import { accountsWith } from '../../support/accounts.ts'
import { heldSince } from '../../support/catalogue.ts'
import { now } from '../../support/dispatch.ts'
import { type Asked, ask, has } from './asked.ts'

const keptOf = (version: number, change: Partial<Kept> = {}) => ({
  model: Math.floor(version / 10),
  version,
  kept: rated<Kept>('PG', {
    model: Math.floor(version / 10),
    version,
    name: `Λύχνος ${version}`,
    versionName: `έκδοση ${version}`,
    type: 'Είδος',
    baseModel: 'Βάση',
    kilobytes: 2_000,
    state: 'Stored',
    ...change,
  }),
})

const all = [keptOf(11), keptOf(21, { state: 'Pending' }), keptOf(31, { state: 'Failed' })]

const asking = (change: Partial<Omit<Vault, 'kept'>>, kept = all): Asked =>
  ask(
    'vault',
    {},
    {
      accounts: accountsWith({ access: async () => 'token' }),
      ...has({
        vault: async () =>
          heldSince(now, {
            kilobytes: { used: 1_000, all: 5_000_000 },
            kept,
            length: kept.length,
            pages: 1,
            total: kept.length,
            ...change,
          }),
      }),
    },
  )

const answering = (vault: Catalogue['vault']): Asked =>
  ask('vault', {}, { accounts: accountsWith({ access: async () => 'token' }), ...has({ vault }) })

/** What somebody keeps at Civitai, or why nothing is told of it. */
export const vault: readonly Asked[] = [
  asking({ pages: 3, total: 23 }),
  asking({ kilobytes: { used: 5, all: 5 } }, []),
  asking({ total: 1 }, [{ ...keptOf(11), model: 7 }]),
  answering(async () => ({ value: undefined, at: now, late: false })),
  answering(async () => {
    throw new TokenRefused()
  }),
]
