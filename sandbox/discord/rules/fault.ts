/** The kinds of faults of a bot. A test of a well-behaved bot expects none. */
export type FaultKind =
  | 'double acknowledgement'
  | 'late answer'
  | 'never answered'
  | 'rate limited'
  | 'refused body'
  | 'refused request'
  | 'unknown route'
  | 'wrong token'

/** Something the bot did wrong. `what` is for people, `at` is in ms since 1970. */
export interface Fault {
  readonly kind: FaultKind
  readonly what: string
  readonly at: number
}
