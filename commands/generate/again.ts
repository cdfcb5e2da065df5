import { action } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { generationsOf } from './generations-of.ts'
import { AGAIN } from './presses.ts'
import { pricedReply } from './price.ts'
import { makersAgain, mustSuit } from './suiting.ts'

/** The price of the same wish with another seed. */
export const again = action({
  ...AGAIN,
  private: true,
  async run(call, services) {
    const { id } = call.options
    const generations = generationsOf(services)
    const wish = await generations.wishOf(call.userId, id, services.signal)
    const before = await generations.get(call.userId, id)
    if (before === undefined) throw new Problem((words) => words.generationGone)
    const { model, lora } = await makersAgain(wish, services)
    mustSuit(wish.prompt, [model, lora], services)
    const { air, baseModel } = model
    const now = {
      ...wish,
      model: { air, baseModel },
      lora: wish.lora && lora && { ...wish.lora, air: lora.air },
      seed: undefined,
    }
    return pricedReply(call, now, before.place.private, services)
  },
})
