import { customId } from '../../src/button.ts'
import { COLLECTION_WINDOWS } from '../../src/civitai/collection.ts'
import { action, type Services, type Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { Rating } from '../../src/rating.ts'
import { collectionEmbed, collectionReply } from '../../src/render/collection.ts'
import { embedListReply } from '../../src/render/embed-list.ts'
import type { Reply } from '../../src/reply.ts'
import { collectionsAddress } from './library-address.ts'
import { COLLECTIONS, FIRST_PAGE, NONE } from './presses.ts'
import { turnedPage } from './turned-page.ts'

type Shown = Values<typeof COLLECTIONS.options> & Values<typeof COLLECTIONS.state>

/** What is shown of one collection that somebody named: the rest says nothing then. */
export const collectionOf = (id: number): Shown => ({
  ...FIRST_PAGE,
  id,
  sort: 'Newest',
  query: undefined,
})

/** A list of collections, or one by itself. */
export const collectionList = action({
  ...COLLECTIONS,
  private: false,
  run: async ({ options, ceiling }, services): Promise<Reply> =>
    options.id === NONE ? list(options, ceiling, services) : one(options.id, services),
})

async function one(id: number, { civitai, words }: Services): Promise<Reply> {
  const collection = await civitai.collection(id)
  if (collection === undefined) throw new Problem(() => words.unknownCollection)
  return collectionReply(words, collection)
}

async function list(shown: Shown, ceiling: Rating, { civitai, words }: Services): Promise<Reply> {
  const { sort, query } = shown
  const { entries, ...turns } = await turnedPage(words, {
    place: shown,
    windows: COLLECTION_WINDOWS[sort],
    ask: (window) => civitai.collections({ sort, query, window }),
    at: (place) => customId(collectionList, 'turn', { ...shown, ...place }),
    empty: words.noCollections,
  })
  return embedListReply(
    words,
    entries.map((collection) => collectionEmbed(words, collection)),
    {
      ...turns,
      title: [
        words.collectionsTitle(sort),
        ...(query === undefined ? [] : [words.withWords(query)]),
      ],
      address: collectionsAddress(shown, ceiling),
    },
  )
}
