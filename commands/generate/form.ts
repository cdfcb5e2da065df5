import { formId } from '../../src/button.ts'
import { action } from '../../src/command.ts'
import type { Field } from '../../src/form.ts'
import { SIZES } from '../../src/generation/kinds.ts'
import { choice, required, text } from '../../src/option.ts'
import type { Words } from '../../src/words/words.ts'
import { GENERATE } from '../pages/presses.ts'
import { makerOf } from './maker.ts'
import { pricedReply } from './price.ts'
import { mustFit, mustSuit } from './suiting.ts'
import { PROMPT_LENGTH, wished } from './wished.ts'

const COUNTS = [1, 2, 3, 4] as const
const VIEWERS = { all: 'a', asker: 'm' } as const

/** *Generate* on a card: asks what the pictures are to show. */
export const form = action({
  ...GENERATE,
  private: true,
  async run({ options: { version, negative } }, { words }) {
    return {
      form: {
        title: words.formTitle,
        customId: formId(filledIn, { version }),
        fields: [
          textOf('prompt', words.promptField, true),
          ...(negative ? [textOf('negative', words.negativeField, false)] : []),
          ...choicesOf(words),
        ],
      },
    }
  },
})

const textOf = (name: string, label: string, required: boolean): Field => ({
  kind: 'text',
  name,
  label,
  max: PROMPT_LENGTH,
  required,
  long: true,
})

const choicesOf = (words: Words): readonly Field[] => [
  {
    kind: 'choice',
    name: 'size',
    label: words.sizeField,
    choices: SIZES.map((value) => ({ name: words.sizeName(value), value })),
    default: SIZES[0],
  },
  {
    kind: 'choice',
    name: 'count',
    label: words.countField,
    choices: COUNTS.map((count) => ({ name: words.pictures(count), value: `${count}` })),
    default: `${COUNTS[0]}`,
  },
  {
    kind: 'choice',
    name: 'viewers',
    label: words.viewersField,
    choices: (['all', 'asker'] as const).map((value) => ({ name: words.viewers(value), value })),
    default: 'all',
  },
]

/** The price of what was filled in. */
export const filledIn = action({
  code: 'O',
  options: {
    ...wished,
    prompt: required(text({ max: PROMPT_LENGTH })),
    negative: text({ max: PROMPT_LENGTH }),
    viewers: choice({
      code: 'v',
      description: (words) => words.viewersField,
      choices: VIEWERS,
      default: 'all',
    }),
  },
  state: { version: GENERATE.state.version },
  private: true,
  async run(call, services) {
    const { version, viewers, ...rest } = call.options
    mustFit(rest, services)
    const made = await makerOf(`@${version}`, services)
    mustSuit(rest.prompt, [made], services)
    const { air, baseModel } = made
    const wish = { ...rest, model: { air, baseModel } }
    return pricedReply(call, wish, viewers === 'asker', services)
  },
})
