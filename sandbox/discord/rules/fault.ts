/** What a bot can do wrong here. A test of a well-behaved bot expects none of them. */
export type FaultKind =
  | 'double acknowledgement'
  | 'late answer'
  | 'never answered'
  | 'rate limited'
  | 'refused body'
  | 'refused request'
  | 'unknown route'
  | 'wrong token'

/** One thing the bot did wrong, in words a person can act on. */
export interface Fault {
  readonly kind: FaultKind
  readonly what: string
  readonly at: number
}
