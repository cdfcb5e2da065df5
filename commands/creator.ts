import { customId } from '../src/button.ts'
import { action, onward, type Single } from '../src/command.ts'
import { required } from '../src/option.ts'
import { Problem } from '../src/problem.ts'
import { profileUrl } from '../src/render/profile-url.ts'
import { inert } from '../src/render/text.ts'
import type { Reply } from '../src/reply.ts'
import { CREATOR_LENGTH, civitaiSort, creatorNamed } from './options/filters.ts'
import { type Again, rankedList } from './pages/list.ts'
import { CREATOR, FIRST_PAGE } from './pages/presses.ts'

/** Somebody's models; the name is Civitai's own spelling by then. */
const creatorList = action({
  ...CREATOR,
  private: false,
  async run(call, services): Promise<Reply> {
    const { creator = '', sort } = call.options
    const known = await services.civitai.creator(creator, sort)
    if (known === undefined) throw new Problem((words) => words.unknownCreator([]))
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
      period: 'AllTime',
      type: undefined,
      base: undefined,
      tag: undefined,
    } as const
    const whose = { url: profileUrl(creator), models: known.models }
    return rankedList({ ...call, options }, services, again, whose)
  },
})

const find = action({
  options: {
    name: required(creatorNamed((words) => words.creatorNameOption)),
    sort: civitaiSort,
  },
  state: {},
  private: false,
  async run({ options }, { civitai }) {
    const known = await civitai.creator(options.name, options.sort)
    if (known === undefined) {
      const near = await civitai.creators(options.name.slice(0, Math.ceil(options.name.length / 2)))
      throw unknownCreator(near)
    }
    const { name: creator } = known
    if (creator.length > CREATOR_LENGTH) throw new Problem((words) => words.creatorTooLong)
    return onward(creatorList, { creator, sort: options.sort, ...FIRST_PAGE })
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

/** `/creator`: who it is, how many models there are, and the models themselves. */
export const creator: Single = {
  name: 'creator',
  description: (words) => words.creatorDescription,
  action: find,
  presses: { list: creatorList },
}
