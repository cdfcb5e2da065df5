import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Shelf } from '../detail/shelf.ts'
import type { Galleries } from '../gallery/galleries.ts'
import type { Answer } from '../http/answer.ts'
import type { Question } from '../http/question.ts'
import type { Trouble } from '../http/trouble.ts'
import type { Whose } from '../http/whose.ts'
import type { Search } from '../listing/search.ts'
import type { Vaults } from '../vault/vaults.ts'

/** What routes answer from. */
export interface Sources {
  readonly vaults: Vaults
  readonly catalogue: Catalogue
  readonly search: Search
  readonly shelf: Shelf
  readonly galleries: Galleries
  readonly troubles: ReadonlySet<Trouble>
  readonly whose: Whose
  /** Counts the failures so far, for endpoints that fail in several ways in turn. */
  turn(): number
}

/** One endpoint of Civitai's REST API. */
export interface Route {
  /** Matched against the whole path below the base address. Its groups are passed to `answer`. */
  readonly path: RegExp
  /** Known query keys. Civitai ignores others and returns more, so the stand-in records a fault. */
  readonly keys: readonly string[]
  /** Changes something. Not carried out where another answer is given, unless that one is lost. */
  readonly changes?: boolean
  /** The HTTP methods of a reader, by default GET and HEAD. */
  readonly verbs?: readonly string[]
  /** Asked on behalf of a person, with an access token. All else is read anonymously. */
  readonly signedIn?: boolean
  answer(question: Question, sources: Sources, groups: readonly string[]): Answer
}
