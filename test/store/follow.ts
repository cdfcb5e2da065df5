import type { Finding, Follow, FollowPlan } from '../../src/follows/follow.ts'
import type { FoundNow, Store } from '../../src/store/store.ts'
import { START } from './plan.ts'

/** What a manager might decide, but for what the test is about. */
export const followPlanOf = (has: Partial<FollowPlan> = {}): FollowPlan => ({
  channel: '200',
  channelName: 'general',
  subject: { kind: 'creator', name: 'Ada' },
  publish: false,
  ...has,
})

export async function createFollow(
  { follows }: Store,
  has: Partial<FollowPlan> & { readonly server?: string; readonly since?: number } = {},
): Promise<Follow> {
  const { server = '100', since = START, ...plan } = has
  const one = await follows.create(server, 'en-GB', followPlanOf(plan), since, 1_000_000)
  if (one === undefined || !one.isNew) throw new Error('there was no room for a follow')
  return one.follow
}

/** What was found for a follow, but for what the test is about. */
export const foundFor = (
  follow: Follow,
  version: number,
  has: Partial<Finding> = {},
): FoundNow['findings'][number] => ({
  version,
  news: 'new',
  model: 7,
  publishedAt: START + 1,
  foundAt: START + 2,
  ...has,
  follow,
})

export const find = ({ follows }: Store, ...findings: FoundNow['findings']): Promise<void> =>
  follows.found({ work: 'newest', progress: '{}', findings, known: [] })
