import { DiscordAPIError } from 'discord.js'

/**
 * Why an answer did not get through: Discord `refused` its body, the interaction is over (`late`),
 * the message to change is `gone`, or no reply came (`lost`): then the answer may be there anyway.
 */
export type AnswerFaultKind = 'refused' | 'late' | 'gone' | 'lost'

export class AnswerFault extends Error {
  override readonly name = 'AnswerFault'
  readonly kind: AnswerFaultKind

  constructor(kind: AnswerFaultKind, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.kind = kind
  }
}

const ALREADY_ACKNOWLEDGED = 40_060
/** A request with too many bytes. A proxy before Discord refuses it as well, without a code. */
const TOO_LARGE = 413
const UNKNOWN_MESSAGE = 10_008
const UNKNOWN_WEBHOOK = 10_015
/** Unknown webhook, unknown interaction, invalid webhook token: its three seconds or 15 minutes are over. */
const OVER: readonly unknown[] = [UNKNOWN_WEBHOOK, 10_062, 50_027]

/** Discord has the answer: an earlier try was accepted and only its reply was lost. */
export const isTaken = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED

/** Discord knows nothing of a first answer: it is too late for one, or the one there is has yet to arrive. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === UNKNOWN_WEBHOOK

/** What an error of a request for an interaction means. */
export function answerFaultOf(error: unknown): AnswerFault {
  if (error instanceof DiscordAPIError && error.status === TOO_LARGE) {
    return new AnswerFault('refused', error)
  }
  // An error without a Discord code comes from a proxy and says nothing about the answer.
  if (!(error instanceof DiscordAPIError) || typeof error.code !== 'number' || error.code === 0) {
    return new AnswerFault('lost', error)
  }
  if (error.code === UNKNOWN_MESSAGE) return new AnswerFault('gone', error)
  return new AnswerFault(OVER.includes(error.code) ? 'late' : 'refused', error)
}
