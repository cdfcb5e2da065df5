import { customId, DELETE_ID } from '../../src/button.ts'
import type { Services } from '../../src/command.ts'
import type { MadePictures } from '../../src/generation/orders/pictures.ts'
import type { Generation } from '../../src/generation/orders/told.ts'
import { button, sign } from '../../src/render/button.ts'
import { filesOf, generationReply } from '../../src/render/generation.ts'
import type { Reply } from '../../src/reply.ts'
import { AGAIN, RECIPE, SHOW } from './presses.ts'
import { shownWish } from './shown-wish.ts'

/** The custom_id of the button that shows what was made, to who asked alone. */
export const showIdOf = (id: string): string => customId(SHOW, 'open', { id })

/** Pictures in a post, which stands in their channel when no answer shows them any more. */
export async function postedReply(
  { id, recipe }: Generation,
  { files, heldBack, missing }: MadePictures,
  services: Pick<Services, 'civitai' | 'soon' | 'words'>,
): Promise<Reply> {
  const { words } = services
  const wish = await shownWish(recipe, services)
  const lines = [
    ...(heldBack > 0 ? [words.picturesHeldBack(heldBack)] : []),
    ...(missing > 0 ? [words.picturesMissing(missing)] : []),
  ]
  const reply = generationReply(words, wish, lines, [
    button(words.againButton, customId(AGAIN, 'open', { id })),
    button(words.recipeButton, customId(RECIPE, 'open', { id })),
    sign('🗑️', DELETE_ID),
  ])
  return { ...reply, files: filesOf(files, words, wish) }
}
