import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Shelf } from '../detail/shelf.ts'
import type { Galleries } from '../gallery/galleries.ts'
import type { Answer } from '../http/answer.ts'
import type { Question } from '../http/question.ts'
import type { Trouble } from '../http/trouble.ts'
import type { Search } from '../listing/search.ts'

/** What routes answer from. */
export interface Sources {
  readonly catalogue: Catalogue
  readonly search: Search
  readonly shelf: Shelf
  readonly galleries: Galleries
  readonly troubles: ReadonlySet<Trouble>
  /** Counts the failures so far, for endpoints that fail in several ways. */
  turn(): number
}

/** Answers one endpoint of Civitai's REST API. */
export interface Route {
  /** Matched against the whole path below the base address; groups are handed to `answer`. */
  readonly path: RegExp
  /** Keys the endpoint knows: others widen a result in silence and are noted as faults. */
  readonly keys: readonly string[]
  /** Verbs a reader uses here; GET and HEAD where nothing is said. */
  readonly verbs?: readonly string[]
  answer(question: Question, sources: Sources, groups: readonly string[]): Answer
}
