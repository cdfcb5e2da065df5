import { action } from '../../src/command.ts'
import { LARGEST_SEED } from '../../src/generation/wish.ts'
import { whole, yesNo } from '../../src/option.ts'
import { lora, maker } from '../options/generating.ts'
import { loraOf, makerOf } from './maker.ts'
import { pricedReply } from './price.ts'
import { mustFit, mustSuit } from './suiting.ts'
import { wished } from './wished.ts'

/** How strongly a LoRA joins, as the site has it where nobody says otherwise (civitai/civitai). */
const USUAL_WEIGHT = 1

/** `/generate`. */
export const ask = action({
  options: {
    model: maker,
    ...wished,
    lora,
    seed: whole({
      code: 'r',
      description: (words) => words.seedOption,
      min: 0,
      max: LARGEST_SEED,
    }),
    private: yesNo('p', (words) => words.viewersOption),
  },
  state: {},
  private: true,
  async run(call, services) {
    const { model, lora, private: isPrivate, ...rest } = call.options
    mustFit(rest, services)
    const made = await makerOf(model, services)
    const { air, baseModel } = made
    const joins = lora === undefined ? undefined : await loraOf(lora, { baseModel }, services)
    mustSuit(rest.prompt, [made, joins], services)
    const wish = {
      ...rest,
      model: { air, baseModel },
      lora: joins && { air: joins.air, weight: USUAL_WEIGHT },
    }
    return pricedReply(call, wish, isPrivate === true, services)
  },
})
