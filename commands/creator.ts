import { action, type Single } from '../src/command.ts'
import { required } from '../src/option.ts'
import { civitaiSort, creatorNamed } from './options/filters.ts'
import { creatorList, listOf } from './pages/creator-list.ts'

const find = action({
  options: {
    name: required(creatorNamed((words) => words.creatorNameOption)),
    sort: civitaiSort,
  },
  state: {},
  private: false,
  run: ({ options: { name, sort } }, services) => listOf(name, sort, services),
})

/** `/creator`: who it is, how many models there are, and the models themselves. */
export const creator: Single = {
  name: 'creator',
  description: (words) => words.creatorDescription,
  action: find,
  presses: { list: creatorList },
}
