import type { APIEmbed, APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10'
import type { Shown } from '../../../sandbox/discord/index.ts'
import { loadingMessage } from '../../../sandbox/discord/routes/compose.ts'
import { userOf } from '../../../sandbox/discord/state/people.ts'
import { type AroundMessage, messageView } from '../../../sandbox/page/view/message.ts'

const origin = { id: '7', channel_id: '1', author: userOf('2', 'curator', true) }
const nobody = () => undefined
export const around: AroundMessage = {
  now: 0,
  locale: 'en-US',
  channel: nobody,
  role: nobody,
  person: nobody,
  command: (name) => name,
  channels: (types) =>
    [
      { id: '201', name: 'general', type: 0 },
      { id: '202', name: 'news', type: 5 },
    ].filter(({ type }) => types.length === 0 || types.includes(type)),
}

/** A message with this to see, as a place of the stand-in holds it. */
export const shown = (
  what: Omit<Partial<Shown>, 'embeds' | 'components'> & {
    readonly embeds?: readonly APIEmbed[]
    readonly components?: readonly unknown[]
  },
): Shown => {
  const { embeds = [], components = [], ...rest } = what
  return {
    ...loadingMessage(origin, 0, 0),
    flags: 0 as MessageFlags,
    ...rest,
    embeds: [...embeds],
    // Tests also hand in what no type allows.
    components: components as APIMessageTopLevelComponent[],
  }
}

/** What is drawn of such a message. */
export const viewOf = (what: Parameters<typeof shown>[0]) => messageView(shown(what), around)
