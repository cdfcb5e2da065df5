import type { Call, Services } from '../../src/command.ts'
import type { Follow, FollowPlan } from '../../src/follows/follow.ts'
import { Problem } from '../../src/problem.ts'
import { shownAs, subjectName } from '../../src/render/follow-name.ts'
import { serverOf } from '../options/server.ts'

/** A follow that was made, or was there already, and a line that says so. */
export interface Made {
  readonly follow: Follow
  readonly line: string
}

/** Makes a follow; if the server has one that does exactly the same, yields that one instead. */
export async function made(
  plan: FollowPlan,
  call: Call<unknown>,
  { follows, words, civitai }: Services,
): Promise<Made> {
  const created = await follows.create(serverOf(call), call.guildLocale ?? call.locale, plan)
  if (created === undefined) throw new Problem(() => words.tooManyFollows(follows.most))
  const { follow, isNew } = created
  const { kind } = follow.subject
  const name = subjectName(shownAs(follow, civitai.mayShow).subject)
  return { follow, line: isNew ? words.followMade(kind, follow.channel, name) : words.followThere }
}
