import { type REST, Routes } from 'discord.js'
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import type { Reply } from '../reply.ts'
import { type AnswerFault, answerFaultOf, isTaken } from './answer-fault.ts'
import { messageOf, seenBy } from './response.ts'

/** What Discord takes in place of the bot's token when an interaction is answered. */
export type Ticket = Pick<APIInteraction, 'id' | 'token' | 'application_id'>

/** The requests by which an interaction is answered. Each throws an AnswerFault. */
export interface Answers {
  /** The first answer; due within three seconds, and there is only one. */
  respond(ticket: Ticket, response: APIInteractionResponse): Promise<void>
  /** The answer behind a deferral. */
  edit(ticket: Ticket, reply: Reply): Promise<void>
  /** A further message, seen only by who asked. */
  tell(ticket: Ticket, reply: Reply): Promise<void>
  /** Removes the answer, or the message that was pressed, if it is still there. */
  remove(ticket: Ticket): Promise<void>
}

interface AnswersOptions {
  readonly rest: Pick<REST, 'post' | 'patch' | 'delete'>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** How long somebody who sees "thinking…" is kept waiting for the next try, in milliseconds. */
const WAITS = [500, 1_500, 4_000, 10_000]

export function createAnswers({ rest, wait }: AnswersOptions): Answers {
  // The token in the address is the permission, so the bot's own is not sent along.
  const auth = false
  const original = (ticket: Ticket) =>
    Routes.webhookMessage(ticket.application_id, ticket.token, '@original')

  /** Behind a deferral the same can be sent again: at worst a private sentence is there twice. */
  async function untilThere(send: () => Promise<unknown>): Promise<void> {
    for (const ms of [...WAITS, undefined]) {
      const fault = await faultIn(send)
      if (fault === undefined) return
      if (fault.kind !== 'lost' || ms === undefined) throw fault
      await wait(ms)
    }
  }

  return {
    async respond({ id, token }, response) {
      try {
        await rest.post(Routes.interactionCallback(id, token), { auth, body: response })
      } catch (error) {
        if (!isTaken(error)) throw answerFaultOf(error)
      }
    },
    edit: (ticket, reply) =>
      untilThere(() => rest.patch(original(ticket), { auth, body: messageOf(reply) })),
    tell(ticket, reply) {
      const body = { ...messageOf(reply), ...seenBy(true) }
      const route = Routes.webhook(ticket.application_id, ticket.token)
      return untilThere(() => rest.post(route, { auth, body }))
    },
    remove: (ticket) =>
      untilThere(() => rest.delete(original(ticket), { auth })).catch((fault: AnswerFault) => {
        if (fault.kind !== 'gone') throw fault
      }),
  }
}

/** What went wrong, if anything did. */
const faultIn = (send: () => Promise<unknown>): Promise<AnswerFault | undefined> =>
  send().then(() => undefined, answerFaultOf)
