import type { Call, Services } from '../../src/command.ts'
import type { Digest, Plan } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { digestLink } from '../../src/render/digest-name.ts'
import { serverOf } from '../options/server.ts'
import { digestsShown } from './digest-of.ts'

/** What makes people take one digest for another. */
const MUCH = ['channel', 'time', 'type', 'base', 'tag'] as const
const ALL = [...MUCH, 'zone', 'days', 'rank', 'fresh', 'count', 'mention', 'publish'] as const

/**
 * A warning of another digest that posts into the same channel at the same time about the same
 * models: most likely it was forgotten. It may be meant, so nothing is refused.
 */
export async function similarLines(
  digest: Digest,
  call: Call<unknown>,
  services: Services,
): Promise<readonly string[]> {
  const similar = await otherWith(MUCH, digest, digest.id, call, services)
  if (similar === undefined) return []
  return [services.words.similarDigest(similar, services.mention('digest remove'))]
}

/** Throws where another digest does exactly that: a second one is neither made nor edited into being. */
export async function checkSame(
  plan: Plan,
  { id }: Digest,
  call: Call<unknown>,
  services: Services,
): Promise<void> {
  const same = await otherWith(ALL, plan, id, call, services)
  if (same !== undefined) throw new Problem((words) => words.sameDigest(same))
}

/** What a text names the other digest by that has the same values, if there is one. */
async function otherWith(
  keys: readonly (keyof Plan)[],
  plan: Plan,
  id: Digest['id'],
  call: Call<unknown>,
  services: Services,
): Promise<string | undefined> {
  const all = await services.digests.list(serverOf(call), call.guildLocale)
  const other = all.find(
    (one) => one.id !== id && keys.every((key) => (one[key] ?? null) === (plan[key] ?? null)),
  )
  if (other === undefined) return undefined
  const shown = await digestsShown(call, services)
  const one = shown.find((digest) => digest.id === other.id)
  return one && digestLink(services.words, one, shown)
}
