import { HEALTHY } from '../../support/digests.ts'
import { now } from '../../support/dispatch.ts'
import { accounts } from './accounts.ts'
import { type Asked, ask } from './asked.ts'
import { cards } from './cards.ts'
import { digests } from './digests.ts'
import { faults } from './faults.ts'
import { follows } from './follows.ts'
import { galleries } from './galleries.ts'
import { generations } from './generations.ts'
import { library } from './library.ts'
import { lists } from './lists.ts'
import { lookUps } from './look-ups.ts'
import { recipes } from './recipes.ts'
import { settings } from './settings.ts'
import { vault } from './vault.ts'

const links = {
  source: 'https://example.com',
  privacy: 'https://example.com',
  terms: 'https://example.com',
}

const about: readonly Asked[] = [
  ask('about'),
  ask(
    'about',
    {},
    {
      state: {
        ...HEALTHY,
        awaySince: now,
        remembered: 0.5,
        snapshotAt: now,
        hasAccounts: true,
        links: { ...HEALTHY.links, ...links },
      },
    },
  ),
]

/** Everything that people can ask for, whatever comes of it. */
export const CALLS: readonly Asked[] = [
  ...lists,
  ...faults,
  ...cards,
  ...galleries,
  ...library,
  ...lookUps,
  ...recipes,
  ...digests,
  ...follows,
  ...settings,
  ...accounts,
  ...generations,
  ...vault,
  ...about,
]
