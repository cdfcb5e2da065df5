import type { Catalogue } from './catalogue/catalogue.ts'
import { entryWithAll } from './catalogue/later.ts'
import { createShelf, type Shelf } from './detail/shelf.ts'
import { createGalleries } from './gallery/create-galleries.ts'
import type { Galleries } from './gallery/galleries.ts'
import type { Answer } from './http/answer.ts'
import { html } from './http/answer.ts'
import { unreadable } from './http/body.ts'
import type { Question } from './http/question.ts'
import type { Fault } from './http/request-log.ts'
import type { Trouble } from './http/trouble.ts'
import type { Whose } from './http/whose.ts'
import { createSearch } from './listing/search.ts'
import { routes } from './routes/index.ts'
import { slips, turnedAway } from './rules.ts'
import { createVaults, type Vaults } from './vault/vaults.ts'

// The sandbox may run for days: without a limit, a broken client would fill its memory.
const keptFaults = 1_000

/** Answers requests by the rules and the routes, and keeps the faults it finds. */
export interface Answering {
  readonly galleries: Galleries
  readonly vaults: Vaults
  readonly shelf: Shelf
  readonly faults: readonly Fault[]
  clearFaults(): void
  /**
   * If `laidOut`, a test has prepared the answer, so only faults that no answer excuses are kept.
   * Without `carriedOut`, nothing is changed.
   */
  answer(question: Question, laidOut: boolean, carriedOut: boolean): Answer
}

/**
 * Answers from `catalogue`. Troubles apply for as long as they are in the set. `whose` knows the
 * access tokens, by default none.
 */
export function createAnswering(
  catalogue: Catalogue,
  troubles: ReadonlySet<Trouble> = new Set(),
  whose: Whose = () => undefined,
): Answering {
  const { entries } = catalogue
  const galleries = createGalleries({ ...catalogue, entries: entries.map(entryWithAll) })
  const vaults = createVaults()
  const shelf = createShelf(entries)
  let turns = 0
  const sources = {
    vaults,
    catalogue,
    search: createSearch(entries),
    shelf,
    galleries,
    troubles,
    whose,
    turn: () => turns++,
  }
  const faults: Fault[] = []

  const note = ({ method, path, query, at }: Question, why: string) => {
    if (faults.length < keptFaults) faults.push({ method, path, query, at, why })
  }

  return {
    galleries,
    vaults,
    shelf,
    faults,
    clearFaults: () => {
      faults.length = 0
    },
    answer(question, laidOut, carriedOut) {
      const route = routes.find(({ path }) => path.test(question.path))
      for (const slip of slips(question, route, laidOut)) note(question, slip)
      const away = turnedAway(question) ?? unreadable(question.body)
      const unknown = html(404, '404: This page could not be found', 'unknown route')
      const asked = route?.changes && !carriedOut ? undefined : route
      const answer =
        away ??
        asked?.answer(question, sources, route?.path.exec(question.path)?.slice(1) ?? []) ??
        unknown
      if (answer.fault !== undefined && (away || !laidOut)) note(question, answer.fault)
      return answer
    },
  }
}
