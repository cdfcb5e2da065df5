import { type REST, Routes } from 'discord.js'
import type { APIInteraction, APIInteractionResponse, APIMessage } from 'discord-api-types/v10'
import type { Reply } from '../reply.ts'
import { AnswerFault, answerFaultOf, isTaken, isUnanswered } from './answer-fault.ts'
import { BARE, filesOf, messageOf, newMessageOf } from './response.ts'

/** What answers an interaction: its id and token, and, where it came over HTTP, its request. */
export type Ticket = Pick<APIInteraction, 'id' | 'token' | 'application_id'> & {
  readonly inline?: Inline
}

/**
 * Answers in the response to the request that brought an interaction. Yields whether it got out: not
 * where the request is over.
 */
export type Inline = (response: APIInteractionResponse) => Promise<boolean>

/** The message of the first answer, or the one that was pressed, if the answer changes it. */
export const ORIGINAL = '@original'

/** The requests by which an interaction is answered. Each throws an AnswerFault. */
export interface Answers {
  /** The first answer; due within three seconds, only once. */
  respond(ticket: Ticket, response: APIInteractionResponse): Promise<void>
  /** The answer behind a deferral, or a further one in a message of this interaction. */
  edit(ticket: Ticket, reply: Reply, message?: string): Promise<void>
  /** Takes all buttons and menus from the message that was pressed, if it is still there. */
  bare(ticket: Ticket): Promise<void>
  /** A further message, for all or only for who asked. Yields its id. */
  tell(ticket: Ticket, reply: Reply, isPrivate: boolean): Promise<string>
  /** Removes the answer, or the message that was pressed, if it is still there. */
  remove(ticket: Ticket): Promise<void>
}

interface AnswersOptions {
  readonly rest: Pick<REST, 'post' | 'patch' | 'delete'>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** Waits between tries after a deferral, in milliseconds. */
const WAITS = [500, 1_500, 4_000, 10_000]

export function createAnswers({ rest, wait }: AnswersOptions): Answers {
  // The token in the address is the permission, so the bot's own is not sent.
  const auth = false
  const routeOf = (ticket: Ticket, message = ORIGINAL) =>
    Routes.webhookMessage(ticket.application_id, ticket.token, message)

  /** After a deferral an answer can be repeated: at worst a private sentence comes twice. */
  async function untilThere(
    ticket: Ticket,
    send: () => Promise<unknown>,
    waits = WAITS,
  ): Promise<unknown> {
    try {
      return await send()
    } catch (error) {
      const fault = answerFaultOf(error)
      // A response has left before it is in effect.
      const isEarly = ticket.inline !== undefined && isUnanswered(error)
      const [ms, ...others] = waits
      if ((fault.kind !== 'lost' && !isEarly) || ms === undefined) throw fault
      await wait(ms)
      return untilThere(ticket, send, others)
    }
  }

  return {
    async respond({ id, token, inline }, response) {
      if (await inline?.(response)) return
      // Also where the request is over: Discord says whether it has an answer.
      try {
        await rest.post(Routes.interactionCallback(id, token), { auth, body: response })
      } catch (error) {
        if (!isTaken(error)) throw answerFaultOf(error)
      }
    },
    async edit(ticket, reply, message) {
      const sent = { auth, body: messageOf(reply), ...filesOf(reply) }
      await untilThere(ticket, () => rest.patch(routeOf(ticket, message), sent))
    },
    async bare(ticket) {
      await unlessGone(untilThere(ticket, () => rest.patch(routeOf(ticket), { auth, body: BARE })))
    },
    async tell(ticket, reply, isPrivate) {
      const sent = { auth, body: newMessageOf(reply, isPrivate), ...filesOf(reply) }
      const route = Routes.webhook(ticket.application_id, ticket.token)
      const message = await untilThere(ticket, () => rest.post(route, sent))
      return (message as APIMessage).id // Discord's own word.
    },
    async remove(ticket) {
      await unlessGone(untilThere(ticket, () => rest.delete(routeOf(ticket), { auth })))
    },
  }
}

/** The work, which a message that is gone does not fail. */
async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof AnswerFault) || error.kind !== 'gone') throw error
  }
}
