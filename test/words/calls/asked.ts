import type { Accounts } from '../../../src/accounts/accounts.ts'
import type { Catalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import type { Call, Given } from '../../../src/command.ts'
import type { Digests } from '../../../src/digest/digests.ts'
import type { Trends } from '../../../src/digest/trends.ts'
import type { Fairness } from '../../../src/fairness.ts'
import type { Follows } from '../../../src/follows/follows.ts'
import type { Generations } from '../../../src/generation/generations.ts'
import type { State } from '../../../src/observe/state.ts'
import type { Pictures } from '../../../src/pictures/reading.ts'
import type { Settings } from '../../../src/settings.ts'
import { held, model as modelOf, trends } from '../greek.ts'

/** One call, and what is otherwise than usual when it comes. */
export interface Asked extends Otherwise {
  readonly path: string
  readonly given: Given
}

export interface Otherwise {
  readonly from?: Partial<Omit<Call<Given>, 'path' | 'options'>>
  readonly catalogue?: Partial<Catalogue>
  readonly accounts?: Accounts
  readonly generations?: Generations
  readonly digests?: Digests
  readonly follows?: Partial<Follows>
  readonly pictures?: Pictures
  readonly settings?: Partial<Settings>
  readonly trends?: Trends
  readonly state?: State
  readonly fairness?: Fairness
  /** Whether it comes from no server. */
  readonly direct?: boolean
  /** An option that is being typed, and what stands in it. */
  readonly typed?: readonly [string, string]
}

export const ask = (path: string, given: Given = {}, otherwise: Otherwise = {}): Asked => ({
  path,
  given,
  ...otherwise,
})

export const has = (catalogue: Partial<Catalogue>): Otherwise => ({ catalogue })

/** Every model is like that. */
export const models = (change: Parameters<typeof modelOf>[1]): Otherwise =>
  has({ model: (id) => held(modelOf(id, change)) })

/** Before the first snapshot. */
export const noTrends: Trends = { ...trends, since: undefined, ready: () => false }
