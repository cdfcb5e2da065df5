import { customId } from '../src/button.ts'
import { action, type Services, type Single } from '../src/command.ts'
import type { Generation } from '../src/generation/orders/told.ts'
import { generationListReply } from '../src/render/generation-list.ts'
import { generationsOf } from './generate/generations-of.ts'
import { SHOW } from './generate/presses.ts'
import { shownWish } from './generate/shown-wish.ts'

/** What somebody had made, newest first. */
const list = action({
  options: {},
  state: {},
  private: true,
  async run({ userId }, services) {
    const generations = generationsOf(services)
    const all = await generations.list(userId)
    const { words, mention } = services
    const lines = await Promise.all(all.map(async (one) => lineOf(one, services)))
    return {
      ...generationListReply(words, lines, mention('generate')),
      // What is listed needs no word beside the list.
      onShown: () => generations.told(userId),
    }
  },
})

async function lineOf(generation: Generation, services: Services) {
  const { id, recipe, price, spentAt = 0, outcome } = generation
  const { parts } = await shownWish(recipe, services)
  return {
    parts,
    price,
    at: spentAt,
    count: recipe?.count ?? 1,
    outcome,
    open: customId(SHOW, 'open', { id }),
  }
}

/** `/generations`. */
export const generations: Single = {
  name: 'generations',
  needs: 'accounts',
  description: (words) => words.generationsDescription,
  action: list,
}
