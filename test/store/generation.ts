import type { Press, Quote } from '../../src/generation/generation-store.ts'
import type { Store } from '../../src/store/store.ts'
import { DAY, START } from './plan.ts'

export const ADA = '1100000000000000010'
export const GRACE = '1100000000000000011'
const MINUTE = 60_000

/** Links an account, as a press does. */
export async function linked({ accounts }: Store, person = ADA, cap = 500, civitai = 900_001) {
  const account = {
    person,
    civitai: { id: civitai },
    scope: 1,
    tokens: `sealed for ${person}`,
    linkedAt: START,
    cap: 500,
  }
  await accounts.begin({ id: `of ${person}`, person, until: START, stage: 'signed in' })
  await accounts.complete(`of ${person}`, 'signed in', account)
  await accounts.setCap(person, cap)
}

export const quoteOf = (id: string, has: Partial<Quote> = {}): Quote => ({
  id,
  person: ADA,
  place: { channel: '200', server: '100', installed: true, private: false, ceiling: 'PG-13' },
  price: 10,
  wish: 'sealed wish',
  order: 'sealed order',
  callback: `digest of ${id}`,
  quotedAt: START,
  ...has,
})

export const press = (has: Partial<Press> = {}): Press => ({
  now: START,
  quotedSince: START - DAY,
  spentSince: START - DAY,
  most: 4,
  holder: 'a',
  until: START + MINUTE,
  ...has,
})

/** A generation that was pressed, and handed over. */
export async function running({ generations }: Store, id: string, has: Partial<Quote> = {}) {
  const { person } = quoteOf(id, has)
  await generations.add(quoteOf(id, has))
  await generations.spend(person, id, press())
  await generations.submitted(id, `workflow ${id}`, START + 2_000)
}
