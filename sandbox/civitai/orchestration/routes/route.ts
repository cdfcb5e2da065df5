import type { Question } from '../../http/question.ts'
import type { Whose } from '../../http/whose.ts'
import type { Answer } from '../answer.ts'
import type { Shape } from '../asked/submission.ts'
import type { Blobs } from '../blobs/blobs.ts'
import type { Signing } from '../blobs/signing.ts'
import type { Resource } from '../resources.ts'
import type { Telling } from '../workflows/body.ts'
import type { Plan } from '../workflows/plan.ts'
import type { Workflows } from '../workflows/workflows.ts'

/** What routes answer from. */
export interface Sources {
  readonly shape: Shape
  readonly now: () => number
  readonly whose: Whose
  readonly workflows: Workflows
  readonly blobs: Blobs
  readonly signing: Signing
  readonly resource: (air: string) => Resource | undefined
  readonly nextPlan: () => Plan
  /** The status of the answer to somebody with too little Buzz. */
  readonly noBuzz: () => 402 | 403
  /** Words of a prompt that need mature content. */
  readonly matureWords: readonly string[]
  readonly telling: (hideMature: boolean) => Telling
  /** Whether signed addresses lead on to the storage. */
  readonly storage: boolean
  /** An address that is valid for a while. */
  readonly signed: (id: string) => { readonly url: string; readonly until: number }
  readonly fetched: (id: string) => void
}

/** One endpoint of the orchestrator. */
export interface Route {
  readonly method: string
  /** Matched against the whole path. Its groups are passed to `answer`, decoded. */
  readonly path: RegExp
  /** Known query keys. Others are recorded as a fault. */
  readonly keys: readonly string[]
  answer(question: Question, sources: Sources, groups: readonly string[]): Answer | Promise<Answer>
}
