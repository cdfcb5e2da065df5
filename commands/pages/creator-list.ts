import { customId } from '../../src/button.ts'
import type { ModelSort } from '../../src/civitai/model.ts'
import { action, type Onward, onward, type Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { profileUrl } from '../../src/render/profile-url.ts'
import { inert } from '../../src/render/text.ts'
import type { Reply } from '../../src/reply.ts'
import { CREATOR_LENGTH } from '../options/filters.ts'
import { type Again, rankedList } from './list.ts'
import { CREATOR, FIRST_PAGE } from './presses.ts'

/** Leads to somebody's models. Throws a Problem with near names where nobody is called so. */
export async function listOf(
  name: string,
  sort: ModelSort,
  { civitai }: Services,
): Promise<Onward> {
  const known = await civitai.creator(name, sort)
  if (known === undefined) {
    throw unknownCreator(await civitai.creators(name.slice(0, Math.ceil(name.length / 2))))
  }
  const { name: creator } = known
  if (creator.length > CREATOR_LENGTH) throw new Problem((words) => words.creatorTooLong)
  return onward(creatorList, { creator, sort, ...FIRST_PAGE })
}

/** Somebody's models. A message may spell the name otherwise than Civitai does. */
export const creatorList = action({
  ...CREATOR,
  private: false,
  async run(call, services): Promise<Reply> {
    const { creator: asked = '', sort } = call.options
    const known = await services.civitai.creator(asked, sort)
    if (known === undefined) throw new Problem((words) => words.unknownCreator([]))
    const creator = known.name.length > CREATOR_LENGTH ? asked : known.name
    const again: Again = ({ window, page, before }) =>
      customId(creatorList, 'turn', {
        creator,
        sort,
        window: window ?? call.options.window,
        page: page ?? call.options.page,
        before: before ?? call.options.before,
      })
    const options = {
      ...call.options,
      creator,
      period: 'AllTime',
      type: undefined,
      base: undefined,
      tag: undefined,
    } as const
    const whose = { url: profileUrl(creator), models: known.models }
    return rankedList({ ...call, options }, services, again, whose)
  },
})

const NEAR = 3

function unknownCreator(near: readonly string[]): Problem {
  const picks = near
    .filter(({ length }) => length <= CREATOR_LENGTH)
    .slice(0, NEAR)
    .map((creator) => ({
      label: creator,
      customId: customId(creatorList, 'turn', {
        creator,
        sort: 'Most Downloaded',
        ...FIRST_PAGE,
      }),
    }))
  return new Problem(
    (words) => words.unknownCreator(picks.map(({ label }) => inert(label, 60))),
    picks,
  )
}
