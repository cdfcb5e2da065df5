/** Why Civitai gave no usable answer. */
export type FaultKind =
  /** It answered that there is no such thing (404 of the application's own). */
  | 'missing'
  /**
   * It will not answer this question, however often it is asked (400, 401, 403, 405, page guard, a
   * path that is gone), or only with more than is read.
   */
  | 'refused'
  /** It answered with JSON of a shape that is not known. */
  | 'odd'
  /** It does not serve the country this bot runs in (451). */
  | 'region'
  /** It is overloaded, down, unreachable, too slow, or answered with something else than JSON. */
  | 'away'

/** Thrown when Civitai gave no usable answer. Only `away` may be otherwise on another try. */
export class CivitaiFault extends Error {
  override readonly name = 'CivitaiFault'
  readonly kind: FaultKind
  /** How long Civitai asked to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined

  constructor(kind: FaultKind, message: string, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}

/** Thrown when Civitai was not asked at all: there was no turn in time, or it is known to fail. */
export class NotAsked extends CivitaiFault {
  constructor(message: string, retryAfter?: number) {
    super('away', message, retryAfter)
  }
}

/** Thrown when Civitai no longer takes somebody's token (401): another one may do. */
export class TokenRefused extends CivitaiFault {
  constructor() {
    super('refused', 'Civitai answered 401 to a token')
  }
}

export const isAway = (error: unknown): error is CivitaiFault =>
  error instanceof CivitaiFault && error.kind === 'away'

/** What is asked for, or nothing when Civitai says that there is no such thing. */
export const orNothing = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof CivitaiFault && error.kind === 'missing') return undefined
    throw error
  })

/**
 * What the first of several ways to ask finds that finds anything. One that Civitai refuses, or
 * answers oddly, is told and passed over; its fault counts where none of the others finds anything.
 */
export async function firstFound<T>(
  ways: readonly (() => Promise<T | undefined>)[],
  onFault: (fault: CivitaiFault) => void,
): Promise<T | undefined> {
  let unheard: CivitaiFault | undefined
  for (const way of ways) {
    try {
      const found = await orNothing(way())
      if (found !== undefined) return found
    } catch (error) {
      if (!(error instanceof CivitaiFault && isForGood(error))) throw error
      onFault(error)
      unheard ??= error
    }
  }
  if (unheard !== undefined) throw unheard
  return undefined
}

const isForGood = ({ kind }: CivitaiFault): boolean => kind === 'refused' || kind === 'odd'

/**
 * What a status other than 200 means, by Civitai's source and what its edge answers. What it said
 * is not repeated: it quotes the question, which is nobody else's business.
 */
export function faultOf(status: number, body: unknown, retryAfter?: number): CivitaiFault {
  const said = `Civitai answered ${status}`
  // A page instead of the application's own answer says that the path is gone, not the thing.
  const isMissing = (status === 404 || status === 410) && body !== undefined
  if (isMissing) return new CivitaiFault('missing', said)
  if (status === 451) return new CivitaiFault('region', said)
  // The page guard's 429 is for good; the edge's, which is no JSON or names a time, is not.
  const guarded = status === 429 && errorText(body)?.includes('too many pages') === true
  // The edge challenges with a 403 page; a 403 in JSON is the application's own.
  const challenged = status === 403 && errorText(body) === undefined
  const passing = status === 408 || status === 429 || status >= 500 || challenged
  return passing && !guarded
    ? new CivitaiFault('away', said, retryAfter)
    : new CivitaiFault('refused', said)
}

/**
 * The text of an error in each shape that Civitai sends: a string under `error`, an object under
 * `error`, a ZodError by itself, a `message`, or a bare list of issues. Nothing for anything else.
 */
export function errorText(body: unknown): string | undefined {
  if (Array.isArray(body)) return issuesText(body)
  if (!isRecord(body)) return undefined
  if (typeof body.error === 'string') return body.error
  const message = (isRecord(body.error) ? body.error.message : undefined) ?? body.message
  return typeof message === 'string' ? (issuesWithin(message) ?? message) : undefined
}

/** A ZodError's message is its list of issues, as JSON within the string. */
function issuesWithin(message: string): string | undefined {
  if (!message.startsWith('[')) return undefined
  try {
    const issues: unknown = JSON.parse(message)
    return Array.isArray(issues) ? issuesText(issues) : undefined
  } catch {
    return undefined // It only looked like one, so it is shown as it stands.
  }
}

const issuesText = (issues: readonly unknown[]): string | undefined => {
  const texts = issues
    .filter(isRecord)
    .map(({ path, message }) => `${flat(path)}: ${flat(message)}`)
  return texts.length > 0 ? texts.join('; ') : undefined
}

/** A text, a number or a list of them; what is nested deeper has no place in an issue. */
const flat = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join()

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
