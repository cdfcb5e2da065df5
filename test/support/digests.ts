import type { Digests } from '../../src/digest/digests.ts'
import type { Trends } from '../../src/digest/trends.ts'
import type { Follows } from '../../src/follows/follows.ts'
import type { State } from '../../src/observe/state.ts'
import type { Pictures } from '../../src/pictures/reading.ts'
import { NOTHING_MUTED } from '../../src/rating.ts'
import { type Settings, USUAL } from '../../src/settings.ts'

/** The digests of a server that has none. */
export const noDigests: Digests = {
  most: 25,
  create: async () => undefined,
  list: async () => [],
  get: async () => undefined,
  change: async () => undefined,
  pause: async () => undefined,
  resume: async () => undefined,
  remove: async () => false,
  last: async () => [],
  ceiling: async () => 'PG',
}

/** The follows of a server that has none. */
export const noFollows: Follows = {
  most: 50,
  create: async () => undefined,
  list: async () => [],
  pause: async () => undefined,
  resume: async () => undefined,
  remove: async () => false,
  lastTold: async () => new Map(),
  last: async () => undefined,
  lookedAt: async () => undefined,
}

/** A place where no picture tells how it was made. */
export const noPictures: Pictures = { read: async () => ({ kind: 'none' }) }

/** The settings of servers that decided nothing, and can decide nothing. */
export const usualSettings: Pick<Settings, 'of' | 'change' | 'ceiling' | 'muted'> = {
  of: async () => USUAL,
  change: async (_, change) => change(USUAL),
  ceiling: () => 'XXX',
  muted: () => NOTHING_MUTED,
}

/** Trends before the first snapshot. */
export const noTrends: Trends = {
  since: undefined,
  ready: () => false,
  ranked: () => [],
  gainOf: () => undefined,
  history: async () => [],
  refresh: async () => {},
}

/** A bot that has just been started. */
export const HEALTHY: State = {
  version: '1.2.3',
  startedAt: Date.UTC(2026, 10, 21, 8),
  links: { invite: 'https://discord.com/oauth2/authorize?client_id=900' },
}
