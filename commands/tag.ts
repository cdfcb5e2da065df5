import { tagNamed } from '../src/civitai/screen/pasted.ts'
import { action, onward, type Single } from '../src/command.ts'
import { required, text } from '../src/option.ts'
import { Problem } from '../src/problem.ts'
import { base, PASTED_LENGTH, period, sort, TAG_LENGTH, tag, type } from './options/filters.ts'
import { FIRST_PAGE } from './pages/presses.ts'
import { list } from './top.ts'

const { suggest } = tag
const name = required(
  text({
    description: (words) => words.tagNameOption,
    max: PASTED_LENGTH,
    meant: tagNamed,
    ...(suggest && { suggest }),
  }),
)

const find = action({
  options: { name, sort, period, type, base },
  state: {},
  private: false,
  async run({ options: { name: tag, ...filters } }) {
    if (tag.length > TAG_LENGTH) throw new Problem((words) => words.tooLong(TAG_LENGTH))
    return onward(list, { ...filters, tag, ...FIRST_PAGE })
  },
})

/** `/tag`: models with a tag, ranked. */
export const tagCommand: Single = {
  name: 'tag',
  description: (words) => words.tagDescription,
  action: find,
}
