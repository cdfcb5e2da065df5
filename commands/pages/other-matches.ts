import { customId } from '../../src/button.ts'
import { action } from '../../src/command.ts'
import { choicesReply } from '../../src/render/choices.ts'
import { nothingFound } from './nothing-found.ts'
import { FOUND_CARD, NEWEST, OTHERS } from './presses.ts'

/** The models beside the best one that the words fit. */
export const otherMatches = action({
  ...OTHERS,
  private: false,
  async run({ options: { model, words: asked = '' } }, { civitai, words }) {
    const entries = (await civitai.matching(asked)).filter(({ id }) => id !== model)
    const open = ({ id }: { readonly id: number }): string =>
      customId(FOUND_CARD, 'turn', { model: id, version: NEWEST, words: asked })
    if (entries.length === 0) throw nothingFound([], open)
    return choicesReply(words, { asked, others: true, entries, open })
  },
})
