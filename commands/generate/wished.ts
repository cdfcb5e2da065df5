import { SIZES } from '../../src/generation/kinds.ts'
import { choice, required, text, whole } from '../../src/option.ts'

/** In UTF-16 units. */
export const PROMPT_LENGTH = 1_000
const MOST_PICTURES = 4

/** What every wish has but its model, by a command or by a form. */
export const wished = {
  prompt: required(text({ description: (words) => words.promptOption, max: PROMPT_LENGTH })),
  negative: text({ description: (words) => words.negativeOption, max: PROMPT_LENGTH }),
  size: choice({
    code: 's',
    description: (words) => words.sizeOption,
    choices: { square: 's', portrait: 'p', landscape: 'l' },
    named: (words) => words.sizeName,
    default: SIZES[0],
  }),
  count: whole({
    code: 'n',
    description: (words) => words.picturesOption,
    min: 1,
    max: MOST_PICTURES,
    default: 1,
  }),
}
