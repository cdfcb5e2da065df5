import { customId } from '../../src/button.ts'
import type { Entry } from '../../src/civitai/model.ts'
import type { Reference } from '../../src/civitai/reference.ts'
import { action, type Onward, onward } from '../../src/command.ts'
import { text, whole } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { choicesReply } from '../../src/render/choices.ts'
import type { Reply } from '../../src/reply.ts'
import { CREATOR_LENGTH } from '../options/filters.ts'
import { MAX_ID } from '../options/named-id.ts'
import { articleList, articleOf } from './article-list.ts'
import { presses as onCard } from './card.ts'
import { collectionList, collectionOf } from './collection-list.ts'
import { creatorList } from './creator-list.ts'
import { posted, postedOf } from './posted.ts'
import { CARD, FIRST_PAGE, NEWEST } from './presses.ts'

/** As long as a hash is. */
const HASH_LENGTH = 64

/** A version or a file, of which it has to be asked what model's it is. */
export const opened = action({
  code: 'J',
  options: {
    version: whole({ code: 'v', min: 1, max: MAX_ID }),
    file: text({ code: 'h', max: HASH_LENGTH }),
  },
  state: {},
  private: false,
  async run({ options: { version, file } }, { civitai, words }): Promise<Reply | Onward> {
    const found = await civitai.find(file === undefined ? `@${version}` : `hash: ${file}`)
    switch (found.kind) {
      case 'model': {
        const { model, version = NEWEST } = found
        return onward(onCard.card, { model: model.id, version, words: undefined })
      }
      case 'several':
        // People upload copies.
        return choicesReply(words, { asked: file, entries: found.entries, open: newestOf })
      default:
        throw new Problem(() => words.noModelForThat)
    }
  },
})

const newestOf = ({ id }: Entry): string => customId(CARD, 'turn', { model: id, version: NEWEST })

/** Leads to what a text points at, as the slash command for it does. */
export function leadTo(one: Reference): Onward {
  switch (one.kind) {
    case 'model': {
      const { id: model, version = NEWEST } = one
      return onward(onCard.card, { model, version, words: undefined })
    }
    case 'image':
      return onward(posted, postedOf({ image: one.id }))
    case 'post':
      return onward(posted, postedOf({ post: one.id }))
    case 'article':
      return onward(articleList, articleOf(one.id))
    case 'collection':
      return onward(collectionList, collectionOf(one.id))
    case 'version':
      return onward(opened, { version: one.id, file: undefined })
    case 'file':
      return onward(opened, { version: undefined, file: one.hash })
    case 'creator':
      if (isTooLong(one)) throw new Problem((words) => words.creatorTooLong)
      return onward(creatorList, { creator: one.name, sort: 'Most Downloaded', ...FIRST_PAGE })
  }
}

/** The custom_id that leads there; none where no button has room for it. */
export function openingOf(one: Reference): string | undefined {
  if (isTooLong(one)) return undefined
  const { action, options } = leadTo(one).onward
  return customId(action, 'open', options)
}

const isTooLong = (one: Reference): boolean =>
  one.kind === 'creator' && one.name.length > CREATOR_LENGTH
