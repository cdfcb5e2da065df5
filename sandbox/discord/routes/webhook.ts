import { MessageFlags } from 'discord-api-types/v10'
import {
  expiredToken,
  tooManyFollowUps,
  unknownMessage,
  unknownWebhook,
  webhookToCome,
} from '../rules/refusal.ts'
import { type Pending, TOKEN_LIFE_MS } from '../state/interactions.ts'
import { onTheWire, type Shown } from '../state/messages.ts'
import { APPLICATION_ID, type World } from '../state/world.ts'
import { answerMessage } from './acknowledge.ts'
import { editedMessage } from './compose.ts'
import type { Asked, Route } from './route.ts'
import { messageOf } from './written.ts'

/** The limit for a bot that only the person installed (Discord docs, "Followup"). */
const FOREIGN_FOLLOW_UPS_MAX = 5
/** A deleted "thinking…" ends the interaction unless a follow-up arrives within this time. */
const FOLLOW_UP_WITHIN_MS = 1_000

/** The routes that use an interaction's token: edits, deletions and follow-ups. */
export function webhookRoutes(world: World): readonly Route[] {
  const { clock, messages, interactions } = world

  const pendingOf = ({ params }: Asked): Pending => {
    const pending = interactions.byToken(params.token ?? '')
    if (!pending || params.application !== APPLICATION_ID) throw unknownWebhook()
    pending.requests += 1
    if (pending.acknowledgedBy === undefined) {
      throw pending.inline ? webhookToCome() : unknownWebhook()
    }
    if (clock.now() - pending.createdAt > TOKEN_LIFE_MS) throw expiredToken()
    return pending
  }
  const messageOfToken = (pending: Pending, { params }: Asked): Shown => {
    const id = params.message === '@original' ? pending.original : params.message
    const mine = id === pending.original || pending.followUps.some((one) => one.id === id)
    const message = mine && id !== undefined ? messages.get(id) : undefined
    if (!message) throw unknownMessage()
    return message
  }
  const edit = (pending: Pending, before: Shown, asked: Asked): Shown => {
    const checked = messageOf(world, 'edit', asked, before.flags)
    const after = messages.put(editedMessage(world, before, checked))
    const index = pending.followUps.findIndex(({ id }) => id === after.id)
    if (index >= 0) pending.followUps[index] = after
    if (after.id === pending.original) {
      pending.loading = false
      interactions.settle(pending)
    }
    return after
  }
  const followUp = (pending: Pending, asked: Asked): Shown => {
    const loading = pending.loading && pending.original && messages.get(pending.original)
    const checked = messageOf(world, 'answer', asked)
    if (loading) {
      // The first follow-up fills the deferred message and keeps its privacy.
      const { flags = 0, ...rest } = checked
      const kept = (flags ?? 0) & ~MessageFlags.Ephemeral
      const after = messages.put(editedMessage(world, loading, { ...rest, flags: kept }))
      pending.loading = false
      interactions.settle(pending)
      return after
    }
    const foreign = pending.owners[0] === undefined
    if (foreign && pending.followUps.length >= FOREIGN_FOLLOW_UPS_MAX) throw tooManyFollowUps()
    const message = messages.put(answerMessage(world, pending, checked))
    pending.followUps.push(message)
    interactions.settle(pending)
    return message
  }
  const remove = (pending: Pending, message: Shown) => {
    messages.remove(message.id)
    if (message.id !== pending.original) return
    const settle = () => interactions.settle(pending)
    if (pending.loading) clock.after(FOLLOW_UP_WITHIN_MS, settle)
    else settle()
    pending.loading = false
  }

  const pattern = '/webhooks/:application/:token/messages/:message'
  const byInteraction = true
  const wire = (message: Shown) => ({ status: 200, body: onTheWire(message) })
  return [
    {
      method: 'GET',
      pattern,
      byInteraction,
      run: (asked) => wire(messageOfToken(pendingOf(asked), asked)),
    },
    {
      method: 'PATCH',
      pattern,
      byInteraction,
      run: (asked) => {
        const pending = pendingOf(asked)
        return wire(edit(pending, messageOfToken(pending, asked), asked))
      },
    },
    {
      method: 'DELETE',
      pattern,
      byInteraction,
      run: (asked) => {
        const pending = pendingOf(asked)
        remove(pending, messageOfToken(pending, asked))
        return { status: 204 }
      },
    },
    {
      // For interactions, Discord always returns the message, whatever `wait` says.
      method: 'POST',
      pattern: '/webhooks/:application/:token',
      byInteraction,
      run: (asked) => wire(followUp(pendingOf(asked), asked)),
    },
  ]
}
