import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10'
import { alreadyAcknowledged, strangeInteraction, unknownInteraction } from '../rules/refusal.ts'
import type { Pending } from '../state/interactions.ts'
import { onTheWire, type Shown } from '../state/messages.ts'
import type { World } from '../state/world.ts'
import { acknowledged, checkedCallback } from './acknowledge.ts'
import type { Route } from './route.ts'

/** The route for the first answer to an interaction, due within three seconds. */
export const interactionRoutes = (world: World): readonly Route[] => [
  {
    method: 'POST',
    pattern: '/interactions/:id/:token/callback',
    byInteraction: true,
    run: ({ params, query, body, files }) => {
      const pending = world.interactions.byToken(params.token ?? '')
      if (!pending || pending.id !== params.id) throw strangeInteraction()
      pending.requests += 1
      if (pending.late) throw unknownInteraction()
      if (pending.acknowledgedBy !== undefined) throw alreadyAcknowledged()
      const callback = checkedCallback(world, pending, body)
      const message = acknowledged(world, pending, callback, files)
      if (query.get('with_response') !== 'true') return { status: 204 }
      return { status: 200, body: withResponse(pending, callback.type, message) }
    },
  },
]

function withResponse(pending: Pending, type: number, message: Shown | undefined) {
  const { id, place, original } = pending
  const interaction = {
    id,
    type: pending.type,
    channel_id: place.id,
    ...(place.guild && { guild_id: place.guild }),
    ...(original && { response_message_id: original }),
    ...(message && {
      response_message_loading: pending.loading,
      response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    }),
  }
  const shows = type === Callback.ChannelMessageWithSource || type === Callback.UpdateMessage
  if (!message || !shows) return { interaction }
  return { interaction, resource: { type, message: onTheWire(message) } }
}
