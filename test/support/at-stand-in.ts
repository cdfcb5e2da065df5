import { expect } from 'vitest'
import { type CivitaiStandIn, createCivitai } from '../../sandbox/civitai/civitai.ts'
import { memoryStore } from '../../src/cache/memory.ts'
import { createCache } from '../../src/cache.ts'
import { createHttp } from '../../src/civitai/asking/http.ts'
import { resilient } from '../../src/civitai/asking/resilient.ts'
import { type Catalogue, createCatalogue } from '../../src/civitai/catalogue/catalogue.ts'
import { type Civitai, screened } from '../../src/civitai/screen/screened.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { NOTHING_MUTED, type Rating } from '../../src/rating.ts'
import { asker } from './asked.ts'
import { noTrends } from './digests.ts'

/** Everything of ours between a question and the wire, with the stand-in at its end. */
export interface AtStandIn {
  readonly standIn: CivitaiStandIn
  readonly catalogue: Catalogue
  /** Civitai as a place of that ceiling sees it. */
  readonly civitaiFor: (ceiling: Rating) => Civitai
  readonly now: () => number
  /** Lets time go by for both sides. */
  later(ms: number): void
  /** Ends it; fails where anything was asked that Civitai would refuse. */
  close(): Promise<void>
}

export async function catalogueAtStandIn(size: number): Promise<AtStandIn> {
  let at = Date.UTC(2026, 10, 21, 9)
  const now = () => at
  const standIn = await createCivitai({ now, size })
  const http = createHttp({
    url: standIn.url,
    userAgent: 'Curator test (+https://example.com)',
    now,
  })
  const catalogue = createCatalogue({
    // As fast as a test asks; how the rate is kept is tested where it is made.
    ask: resilient(http.get, { perSecond: 1_000, now, random: () => 0 }),
    cache: createCache({ memory: memoryStore(50_000_000), now, onFailed: () => {} }),
    screen: createWordScreen(),
    now,
    onOdd: () => {},
    onUnheard: () => {},
  })
  return {
    standIn,
    catalogue,
    civitaiFor: (ceiling) =>
      screened(catalogue, {
        ceiling,
        asker,
        muted: NOTHING_MUTED,
        ranking: noTrends,
        now,
        onLate: () => {},
      }),
    now,
    later: (ms) => {
      at += ms
    },
    async close() {
      await http.close()
      await standIn.close()
      expect(standIn.faults).toEqual([])
    },
  }
}
