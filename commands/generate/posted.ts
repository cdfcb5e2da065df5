import { customId, DELETE_ID } from '../../src/button.ts'
import type { Services } from '../../src/command.ts'
import type { MadePictures } from '../../src/generation/orders/pictures.ts'
import type { Generation } from '../../src/generation/orders/told.ts'
import { button, sign } from '../../src/render/button.ts'
import { absentLines, filesOf, generationReply } from '../../src/render/generation.ts'
import type { Reply } from '../../src/reply.ts'
import { AGAIN, RECIPE, SHOW } from './presses.ts'
import { shownWish } from './shown-wish.ts'

/** The custom_id of the button that shows what was made, to who asked alone. */
export const showIdOf = (id: string): string => customId(SHOW, 'open', { id })

/** Pictures in a post, which stands in their channel when no answer shows them any more. */
export async function postedReply(
  { id, recipe }: Generation,
  made: MadePictures,
  services: Pick<Services, 'civitai' | 'soon' | 'words'>,
): Promise<Reply> {
  const { words } = services
  const wish = await shownWish(recipe, services)
  const reply = generationReply(words, wish, absentLines(words, made), [
    button(words.againButton, customId(AGAIN, 'open', { id })),
    button(words.recipeButton, customId(RECIPE, 'open', { id })),
    sign('🗑️', DELETE_ID),
  ])
  return { ...reply, files: filesOf(made.files, words, wish) }
}
