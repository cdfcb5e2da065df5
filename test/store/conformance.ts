import { describe } from 'vitest'
import { accountsConform } from './accounts-conformance.ts'
import { claimsConform } from './claims-conformance.ts'
import { deliveriesConform } from './deliveries-conformance.ts'
import { digestsConform } from './digests-conformance.ts'
import { followsConform } from './follows-conformance.ts'
import { generationsConform } from './generations-conformance.ts'
import { interactionsConform } from './interactions-conformance.ts'
import { owedConforms } from './owed-conformance.ts'
import type { Open } from './plan.ts'
import { planningConforms } from './planning-conformance.ts'
import { publishingConforms } from './publishing-conformance.ts'
import { serversConform } from './servers-conformance.ts'
import { settingsConform } from './settings-conformance.ts'
import { snapshotsConform } from './snapshots-conformance.ts'
import { watchListConforms } from './watch-list-conformance.ts'

/** What the interfaces of `src/store/store.ts` promise, for any implementation of them. */
export function conforms(name: string, open: Open): void {
  describe(name, () => {
    digestsConform(open)
    planningConforms(open)
    claimsConform(open)
    deliveriesConform(open)
    publishingConforms(open)
    serversConform(open)
    settingsConform(open)
    snapshotsConform(open)
    watchListConforms(open)
    followsConform(open)
    interactionsConform(open)
    accountsConform(open)
    generationsConform(open)
    owedConforms(open)
  })
}
