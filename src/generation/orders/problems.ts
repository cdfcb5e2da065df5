import { PassingProblem, Problem } from '../../problem.ts'
import { GenerationFault, type GenerationFaultKind } from '../fault.ts'
import type { GenerationReason } from '../generation.ts'
import type { OutOfBounds } from '../wish.ts'

type Wording = Problem['say']

const OUT_OF_BOUNDS: Readonly<Record<OutOfBounds, Wording>> = {
  'base model': (words) => words.cannotMakeWithBase,
  model: (words) => words.cannotMakeWithModel,
  'no prompt': (words) => words.promptMissing,
  'long prompt': (words) => words.promptTooLong,
  negative: (words) => words.takesNoNegative,
  'long negative': (words) => words.negativeTooLong,
  lora: (words) => words.otherLora,
  size: (words) => words.outOfBounds,
  count: (words) => words.outOfBounds,
  seed: (words) => words.outOfBounds,
  weight: (words) => words.outOfBounds,
}

/** A wish that cannot be asked for, as a sentence. */
export const boundsProblem = (why: OutOfBounds): Problem => new Problem(OUT_OF_BOUNDS[why])

const REFUSALS: ReadonlyMap<GenerationReason | undefined, Wording> = new Map([
  ['no buzz', (words) => words.noBuzz],
  ['mature prompt', (words) => words.maturePrompt],
  ['not enabled', (words) => words.notEnabled],
  ['not allowed', (words) => words.generationNotAllowed],
  ['too many', (words) => words.generatorBusy],
] as const)

/** An order that was refused, of which nothing was made. */
export const refusalProblem = (reason: GenerationReason | undefined): Problem =>
  new Problem(REFUSALS.get(reason) ?? ((words) => words.generationRefused))

const REASONS: ReadonlyMap<GenerationFaultKind, GenerationReason> = new Map([
  ['no buzz', 'no buzz'],
  ['mature prompt', 'mature prompt'],
  ['not enabled', 'not enabled'],
  ['too many', 'too many'],
  ['forbidden', 'not allowed'],
  ['unauthorised', 'not allowed'],
])

/** What is kept of a refusal. */
export const reasonOf = ({ kind }: GenerationFault): GenerationReason =>
  REASONS.get(kind) ?? 'unknown'

/** A fault in asking for a price as a sentence; any other error as it is. */
export function problemOf(error: unknown): unknown {
  if (!(error instanceof GenerationFault)) return error
  const { kind } = error
  if (kind === 'away' || kind === 'odd') return new PassingProblem((words) => words.generatorAway)
  if (kind === 'too many') return new PassingProblem((words) => words.generatorBusy)
  return refusalProblem(reasonOf(error))
}

/** A fault in asking about what was ordered before as a sentence; any other error as it is. */
export function lookProblemOf(error: unknown): unknown {
  if (!(error instanceof GenerationFault)) return error
  switch (error.kind) {
    case 'missing':
      return new Problem((words) => words.generationGone)
    case 'forbidden':
    case 'unauthorised':
      return new Problem((words) => words.generationNotShown)
    default:
      return new PassingProblem((words) => words.generatorAway)
  }
}
