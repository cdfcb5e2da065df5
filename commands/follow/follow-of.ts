import type { Call, Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { type FollowShown, followName, shownAs } from '../../src/render/follow-name.ts'
import { namedId } from '../options/named-id.ts'
import { serverOf } from '../options/server.ts'

/** All of the server's, as they may be named in the place of the call. */
export async function followsShown(
  call: Call<unknown>,
  { civitai, follows }: Services,
): Promise<readonly FollowShown[]> {
  const all = await follows.list(serverOf(call), call.guildLocale)
  return all.map((one) => shownAs(one, civitai.mayShow))
}

/** The id of the follow that `/follow` names: it was chosen from the list, or typed as it is called. */
export async function idNamed(
  typed: string,
  call: Call<unknown>,
  services: Services,
): Promise<number> {
  const id = await namedId(typed, async () => {
    const all = await followsShown(call, services)
    return all.map((one) => ({ id: one.id, name: followName(services.words, one) }))
  })
  return found(id)
}

/** What was done to a follow was done to none if it is gone. */
export function found<T>(follow: T | undefined): T {
  if (follow === undefined) throw new Problem((words) => words.unknownFollow)
  return follow
}
