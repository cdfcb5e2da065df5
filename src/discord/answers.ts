import { type REST, Routes } from 'discord.js'
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import type { Reply } from '../command.ts'
import { messageOf, seenBy } from './response.ts'

/** What Discord takes in place of the bot's token when an interaction is answered. */
export type Ticket = Pick<APIInteraction, 'id' | 'token' | 'application_id'>

/** The requests by which an interaction is answered. */
export interface Answers {
  /** The first answer; due within three seconds, and there is only one. */
  respond(ticket: Ticket, response: APIInteractionResponse): Promise<void>
  /** The answer behind a deferral. */
  edit(ticket: Ticket, reply: Reply): Promise<void>
  /** A further message, seen only by who asked. */
  tell(ticket: Ticket, reply: Reply): Promise<void>
  /** Removes the answer, or the message that was pressed. */
  remove(ticket: Ticket): Promise<void>
}

export function createAnswers(rest: Pick<REST, 'post' | 'patch' | 'delete'>): Answers {
  // The token in the address is the permission, so the bot's own is not sent along.
  const auth = false
  const original = (ticket: Ticket) =>
    Routes.webhookMessage(ticket.application_id, ticket.token, '@original')
  return {
    async respond({ id, token }, response) {
      await rest.post(Routes.interactionCallback(id, token), { auth, body: response })
    },
    async edit(ticket, reply) {
      await rest.patch(original(ticket), { auth, body: messageOf(reply) })
    },
    async tell(ticket, reply) {
      const body = { ...messageOf(reply), ...seenBy(true) }
      await rest.post(Routes.webhook(ticket.application_id, ticket.token), { auth, body })
    },
    async remove(ticket) {
      await rest.delete(original(ticket), { auth })
    },
  }
}
