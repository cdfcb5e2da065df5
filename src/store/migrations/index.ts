import type { Migration } from 'kysely/migration'
import { digests } from './001-digests.ts'
import { snapshots } from './002-snapshots.ts'
import { creators } from './003-creators.ts'
import { unpublished } from './004-unpublished.ts'
import { ranks } from './005-ranks.ts'
import { follows } from './006-follows.ts'
import { deliveries } from './007-deliveries.ts'
import { settings } from './008-settings.ts'
import { interactions } from './009-interactions.ts'
import { accounts } from './010-accounts.ts'
import { caps } from './011-caps.ts'
import { generations } from './012-generations.ts'

/** In the order of their names. A released migration never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-digests': digests,
  '002-snapshots': snapshots,
  '003-creators': creators,
  '004-unpublished': unpublished,
  '005-ranks': ranks,
  '006-follows': follows,
  '007-deliveries': deliveries,
  '008-settings': settings,
  '009-interactions': interactions,
  '010-accounts': accounts,
  '011-caps': caps,
  '012-generations': generations,
}
