import {
  type APIChannelSelectComponent,
  type ChannelType,
  ComponentType,
} from 'discord-api-types/v10'
import type { Row } from '../reply.ts'
import { LIMITS } from './limits.ts'
import { cut, oneLine } from './text.ts'

/** A menu of the server's channels of some kinds, which Discord fills; its custom_id is the call. */
export function channelMenu(
  placeholder: string,
  customId: string,
  types: readonly ChannelType[],
): Row {
  const select: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: customId,
    placeholder: cut(oneLine(placeholder), LIMITS.menuPlaceholder),
    channel_types: [...types],
  }
  return { type: ComponentType.ActionRow, components: [select] }
}
