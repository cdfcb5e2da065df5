import { customId } from '../../src/button.ts'
import { action } from '../../src/command.ts'
import { button } from '../../src/render/button.ts'
import { promptsReply } from '../../src/render/prompts.ts'
import { recipeEmbed } from '../../src/render/recipe.ts'
import { withButtons } from '../../src/render/reply.ts'
import { partsMenu } from '../pages/parts.ts'
import { generationsOf } from './generations-of.ts'
import { COPY_RECIPE, RECIPE } from './presses.ts'
import { shownWish } from './shown-wish.ts'

/** What was wished for, for who paid for it; and for all, if they show it to all. */
export const recipe = action({
  ...RECIPE,
  private: false,
  async run({ userId, options }, services) {
    const { words, signal } = services
    const wish = await generationsOf(services).wishOf(userId, options.id, signal)
    const { parts, written } = await shownWish(wish, services)
    const embed = recipeEmbed(words, { title: words.recipeTitle, generation: written, parts })
    const reply = { embeds: [embed], components: partsMenu(words, parts) }
    return written?.prompt === undefined
      ? reply
      : withButtons(reply, [button(words.copyText, customId(copyRecipe, 'open', options))])
  },
})

/** Its prompts, to be copied. */
export const copyRecipe = action({
  ...COPY_RECIPE,
  private: false,
  async run({ userId, options }, services) {
    const { words, signal } = services
    const wish = await generationsOf(services).wishOf(userId, options.id, signal)
    const { written } = await shownWish(wish, services)
    return promptsReply(words, written === undefined ? [] : [written])
  },
})
