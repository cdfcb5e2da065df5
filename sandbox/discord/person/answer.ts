import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10'
import type { Pending } from '../state/interactions.ts'
import type { Messages, Shown } from '../state/messages.ts'

/** What came of an interaction, as the person sees it. */
export interface Answer {
  readonly interactionId: string
  /** The message made or changed, as it stood when the answer was complete; none if deleted. */
  readonly message?: Shown
  /** Whether only the person can see it. */
  readonly private: boolean
  /** "Thinking…" came first. */
  readonly deferred: boolean
  /** The message the button sits on was changed, or kept, instead of a new one made. */
  readonly updated: boolean
  /** Further messages; those that come later are added to the same list. */
  readonly followUps: readonly Shown[]
  /** REST requests so far: callback, edits, follow-ups. */
  readonly requests: number
  /** What Discord shows in red when the bot did not answer in time. */
  readonly error?: string
}

/** The answer to a settled interaction. */
export function answerTo(pending: Pending, messages: Messages): Answer {
  const { id, original, deferred, followUps, requests, error, acknowledgedBy } = pending
  const message = original === undefined ? undefined : messages.get(original)
  const updates: readonly (number | undefined)[] = [
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
  ]
  return {
    interactionId: id,
    private: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    deferred,
    updated: updates.includes(acknowledgedBy),
    followUps,
    requests,
    ...(message && !error && { message }),
    ...(error && { error }),
  }
}
