import { StoreFault } from '../fault.ts'

/** A class of SQLSTATE, or one of them, and what helps. */
type Reasons = Readonly<Record<string, string>>

/** What may be over by itself. */
const PASSING: Reasons = {
  '08': 'the connection broke; check the network',
  '25': 'it takes no changes just now; let DATABASE_URL name the one that does',
  '40': 'two processes waited for each other; nothing need be done',
  '53': 'it has no room left (connections, memory or disk); make room',
  '55': 'another process keeps it locked; wait for that one, or end it',
  '57': 'it is starting, stopping, or took too long; wait until it runs',
  '58': 'its disk fails; check its log',
}
/** What stays until a person does something. */
const FOR_GOOD: Reasons = {
  '28': 'it refuses this user or password; correct DATABASE_URL',
  '3D': 'there is none of that name; create it, or correct DATABASE_URL',
  '3F': 'it has no schema that this user may use; create one, or correct DATABASE_URL',
  '42501': 'this user may not do that there; grant it',
}
/** What Node says of a server whose TLS cannot be trusted, and what pg says of one without any. */
const UNTRUSTED = /^(?:CERT_|DEPTH_ZERO_|ERR_TLS_|SELF_SIGNED_|UNABLE_TO_)/
const WITHOUT_TLS = 'The server does not support SSL connections'

/** A StoreFault where the cause lies outside the program; otherwise the error itself. */
export function faultOf(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error
  const found = reasonOf(error)
  if (found === undefined) return withoutValues(error)
  const { reason, isForGood } = found
  return new StoreFault(`The database ${name} cannot be used: ${reason}.`, {
    isForGood,
    cause: withoutValues(error),
  })
}

/** Whether Postgres gave up a transaction in favour of another one, so that trying again helps. */
export const isPassingConflict = (error: unknown): boolean =>
  stateOf(error instanceof StoreFault ? error.cause : error)?.startsWith('40') === true

function reasonOf(error: Error): { reason: string; isForGood: boolean } | undefined {
  const state = stateOf(error)
  if (state !== undefined) {
    const isForGood = state in FOR_GOOD || state.slice(0, 2) in FOR_GOOD
    const reasons = isForGood ? FOR_GOOD : PASSING
    const reason = reasons[state] ?? reasons[state.slice(0, 2)]
    return reason === undefined ? undefined : { reason, isForGood }
  }
  // Faults of the program are none of the database's.
  if (error instanceof TypeError || error instanceof RangeError) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (UNTRUSTED.test(code ?? '') || error.message === WITHOUT_TLS) {
    const reason = `its TLS cannot be trusted (${code ?? 'it has none'}); correct DATABASE_URL`
    return { reason, isForGood: true }
  }
  return {
    reason: `it does not answer (${code ?? error.message}); check that it runs and can be reached`,
    isForGood: false,
  }
}

/** Whether Postgres itself sent an error; after any other nothing is known of the connection. */
export const isFromServer = (error: unknown): boolean => stateOf(error) !== undefined

/** Whether a statement was refused only because one before it in the transaction failed. */
export const isAborted = (error: unknown): boolean => stateOf(error) === '25P02'

/** Its SQLSTATE. */
const stateOf = (error: unknown): string | undefined =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** Without what Postgres quotes of rows: it may be something that somebody typed. */
function withoutValues(error: Error): Error {
  Object.assign(error, { detail: undefined, where: undefined, internalQuery: undefined })
  return error
}
