import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { CannotSend } from '../rules/cannot-send.ts'
import { nameIn } from '../rules/localised.ts'
import type { Circumstances } from '../state/origin.ts'
import { isRestricted, type Places } from '../state/places.ts'

const ADMINISTRATOR = 1n << 3n

const CONTEXTS = {
  [InteractionContextType.Guild]: 'servers',
  [InteractionContextType.BotDM]: 'direct messages with the bot',
  [InteractionContextType.PrivateChannel]: 'direct messages and groups of people',
}

/** Permissions as Discord's client calls them: "Manage Server". With none, administrators. */
function permissionsIn(bits: bigint): string {
  const names = Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => (bits & bit) !== 0n)
    .map(([name]) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace('Guild', 'Server'))
  return names.length === 0 ? 'Administrator' : names.join(' and ')
}

/** Throws `CannotSend` if Discord's client would not offer the command. */
export function checkAvailable(
  command: APIApplicationCommand,
  around: Circumstances,
  places: Places,
): void {
  const why = whyHidden(command, around, places)
  if (why === undefined) return
  const sign = command.type === ApplicationCommandType.ChatInput ? '/' : ''
  throw new CannotSend(`${sign}${nameIn(command, around.locale)} is not offered here: ${why}.`)
}

/** Why Discord's client does not offer a command. Undefined if it does. */
export function whyHidden(
  command: APIApplicationCommand,
  { account, context, owners, place }: Circumstances,
  places: Places,
): string | undefined {
  const { contexts, integration_types, default_member_permissions } = command
  // The default of Discord: everywhere the server's installation reaches.
  const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM]
  const possible = contexts ?? everywhere
  if (!possible.includes(context)) {
    const places = possible.map((one) => CONTEXTS[one])
    return `it works only in ${places.join(' or ')}`
  }
  const types: readonly number[] = integration_types ?? [0]
  if (!types.some((type) => (type === 0 ? owners[0] : owners[1]) !== undefined)) {
    return 'the bot is not installed for it'
  }
  if (context === InteractionContextType.Guild && typeof default_member_permissions === 'string') {
    const needed = BigInt(default_member_permissions)
    const held = account.permissions
    // "0" means administrators only.
    const holds = needed !== 0n && (held & needed) === needed
    if ((held & ADMINISTRATOR) === 0n && !holds) {
      return `it needs ${permissionsIn(needed)}, which ${account.user.global_name} lacks`
    }
  }
  if (command.nsfw && !isRestricted(place, places)) return 'it is for age-restricted channels'
  return undefined
}
