import type { Single } from '../../src/command.ts'
import { again } from './again.ts'
import { ask } from './ask.ts'
import { cancel } from './cancel.ts'
import { filledIn, form } from './form.ts'
import { copyRecipe, recipe } from './recipe.ts'
import { show, spend } from './spend.ts'

/** `/generate`: pictures, made and paid for by who asks. */
export const generate: Single = {
  name: 'generate',
  needs: 'accounts',
  description: (words) => words.generateDescription,
  action: ask,
  presses: { form, filledIn, spend, show, cancel, again, recipe, copyRecipe },
}
