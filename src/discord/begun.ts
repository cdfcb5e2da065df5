import {
  type APIInteraction,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Begun, InteractionKind, PlaceKind } from '../observe/note.ts'

/** Of what kind an interaction is and where, for the log and the metrics. */
export const begunOf = (interaction: APIInteraction): Begun => ({
  kind: kindOf(interaction),
  place: PLACES[interaction.channel?.type ?? -1] ?? 'other',
})

const PLACES: Readonly<Record<number, PlaceKind>> = {
  [ChannelType.GuildText]: 'channel',
  [ChannelType.GuildVoice]: 'channel',
  [ChannelType.GuildStageVoice]: 'channel',
  [ChannelType.GuildAnnouncement]: 'announcements',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.DM]: 'dm',
  [ChannelType.GroupDM]: 'group',
}

function kindOf(interaction: APIInteraction): InteractionKind {
  // One that cannot be read is noted as well, so nothing is believed of it yet.
  const { data } = interaction as { readonly data?: { type?: unknown; component_type?: unknown } }
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return data?.type === ApplicationCommandType.Message ? 'message' : 'command'
    case InteractionType.ApplicationCommandAutocomplete:
      return 'typing'
    case InteractionType.MessageComponent:
      return data?.component_type === ComponentType.Button ? 'button' : 'menu'
    case InteractionType.ModalSubmit:
      return 'form'
    default:
      return 'other'
  }
}
