import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10'
import type { Pending } from '../state/interactions.ts'
import type { Shown } from '../state/messages.ts'
import type { OpenModal } from '../state/modals.ts'
import type { World } from '../state/world.ts'

type Known = Pick<World, 'messages' | 'modals'>

/** The answer to an interaction, as the person sees it. */
export interface Answer {
  readonly interactionId: string
  /**
   * The message that was created or changed, as it was when the interaction settled. Undefined if
   * deleted.
   */
  readonly message?: Shown
  /** The modal that opened instead of a message. */
  readonly modal?: OpenModal
  /** Whether only this person can see it. */
  readonly private: boolean
  /** "Thinking…" was shown first. */
  readonly deferred: boolean
  /** The message with the button was changed or kept, instead of a new one. */
  readonly updated: boolean
  /** Follow-ups. Later ones are added to this list. */
  readonly followUps: readonly Shown[]
  /** The number of REST requests so far: callback, edits and follow-ups. */
  readonly requests: number
  /** Discord's error in red if the bot did not answer in time. */
  readonly error?: string
}

export function answerTo(pending: Pending, { messages, modals }: Known): Answer {
  const { id, original, deferred, followUps, requests, error, acknowledgedBy } = pending
  const message = original === undefined ? undefined : messages.get(original)
  const opened = modals.byId(id)
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
    ...(opened && { modal: { id, modal: opened.modal } }),
    ...(error && { error }),
  }
}
