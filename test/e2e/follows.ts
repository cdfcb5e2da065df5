import type { PlaceName } from '../../sandbox/discord/index.ts'
import type { FollowPlan } from '../../src/follows/follow.ts'
import { openStore } from '../../src/store/open.ts'
import { find, followPlanOf } from '../store/follow.ts'
import type { Running } from './start.ts'
import { createSites } from './walk/sites.ts'

/**
 * Follows somebody in a place, and finds versions of that many models that all may be shown; yields
 * the paths of their pages.
 */
export async function found(
  { databasePath, discord, civitai, now }: Running,
  place: PlaceName,
  count: number,
  plan: Partial<FollowPlan> = {},
): Promise<readonly string[]> {
  const { id: channel, guild = '' } = discord.places[place]
  const store = await openStore(`sqlite:${databasePath}`)
  const whole = followPlanOf({ channel, ...plan })
  const created = await store.follows.create(guild, 'en-US', whole, now(), 50)
  if (created === undefined) throw new Error('it was not kept')
  const { isMild } = createSites(civitai)
  const odd = Object.values(civitai.odd).flat()
  const plain = civitai.models.filter((model) => isMild(model) && !odd.includes(model.id))
  const withSeveral = plain.filter(({ modelVersions }) => modelVersions.length > 1)
  const findings = withSeveral.slice(0, count).flatMap(({ id, modelVersions: [version] }) => {
    if (version === undefined) return []
    const at = { publishedAt: now(), foundAt: now() }
    return { version: version.id, news: 'new' as const, model: id, follow: created.follow, ...at }
  })
  await find(store, ...findings)
  await store.close()
  return findings.map(({ model }) => `/models/${model}`)
}
