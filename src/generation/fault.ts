/** Why the orchestrator did not do what was asked. */
export type GenerationFaultKind =
  /** The token is no longer good: refresh it, once (401). */
  | 'unauthorised'
  /** Too little Buzz, or too little of what the person lets this app spend (402, some 403). */
  | 'no buzz'
  /** The token may not do this (403). */
  | 'forbidden'
  /** There is no such workflow or blob, or it is somebody else's (404). */
  | 'missing'
  /** The prompt would need mature content (400). */
  | 'mature prompt'
  /** The model, or a LoRA, is not enabled for generation (400). */
  | 'not enabled'
  /** It would be refused again as it stands, a cancelling because it is over (400, 409, other 4xx). */
  | 'refused'
  /** Too many requests (429). */
  | 'too many'
  /** An answer of a shape that is not known, or too long. */
  | 'odd'
  /** Down, unreachable, too slow, or something in between answered with a page. */
  | 'away'

/**
 * Thrown when the orchestrator gave no usable answer. Its message says nothing that the orchestrator
 * said and nothing that was asked: both can hold a prompt or a token.
 */
export class GenerationFault extends Error {
  override readonly name = 'GenerationFault'
  readonly kind: GenerationFaultKind
  /** How long it asked to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined
  /**
   * Whether what was asked may have been carried out all the same. Then only the same order, under
   * the same `externalId`, may be sent again: it is answered with what there is.
   */
  readonly unsure: boolean

  constructor(
    kind: GenerationFaultKind,
    message: string,
    { retryAfter, unsure = false }: { retryAfter?: number | undefined; unsure?: boolean } = {},
  ) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
    this.unsure = unsure
  }
}
