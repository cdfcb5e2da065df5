import { action } from '../../src/command.ts'
import { choice, required } from '../../src/option.ts'
import type { Allow } from '../../src/settings.ts'
import { serverOf } from '../options/server.ts'
import { shownBelow } from './show.ts'

const allow = required(
  choice<Allow>({
    code: 'a',
    description: (words) => words.allowOption,
    choices: { 'As each channel allows': 'c', 'PG everywhere': 'p' },
    named: (words) => words.allowChoice,
  }),
)

/** `/settings rating`: whether age-restricted channels may show what is mature. */
export const rating = action({
  options: { allow },
  state: {},
  private: true,
  async run(call, services) {
    const { allow } = call.options
    const decided = await services.settings.change(serverOf(call), (before) => ({
      ...before,
      allow,
    }))
    return shownBelow(services.words.nowChanged, decided, call, services)
  },
})
