import { Problem } from '../../problem.ts'
import type { Collection, CollectionsQuestion, CollectionWindow } from '../collection.ts'
import type { Opening } from './opening.ts'

/** What people put together, as one place may see it. */
export interface ScreenedCollections {
  collections(question: CollectionsQuestion): Promise<CollectionWindow>
  /** One by its id. Throws a Problem when it may not be shown here. */
  collection(id: number): Promise<Collection | undefined>
}

export const screenedCollections = ({
  catalogue,
  ceiling,
  asker,
  open,
  openNamed,
  mustFit,
}: Opening): ScreenedCollections => ({
  async collections(question) {
    mustFit(question.query)
    const asked = { ...question, mature: ceiling !== 'PG' }
    const found = await open(catalogue.collections(asked, asker))
    // Nobody is named of whom it could know nothing.
    if (found === undefined) throw new Problem((words) => words.civitaiUnhelpful)
    return found
  },

  collection: (id) => openNamed(catalogue.collection(id, asker)),
})
