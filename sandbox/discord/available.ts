import { type APIApplicationCommand, InteractionContextType } from 'discord-api-types/v10'
import { CannotSend } from './cannot-send.ts'
import type { Circumstances } from './origin.ts'
import { isRestricted, type Places } from './places.ts'

const ADMINISTRATOR = 1n << 3n

/** Throws `CannotSend` where Discord's client would not offer the command at all. */
export function checkAvailable(
  command: APIApplicationCommand,
  { account, context, owners, place }: Circumstances,
  places: Places,
): void {
  const hidden = (why: string) => new CannotSend(`/${command.name} is not offered: ${why}.`)
  const { contexts, integration_types, default_member_permissions } = command
  // Without a list a command is offered wherever the server's installation reaches.
  const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM]
  if (!(contexts ?? everywhere).includes(context)) throw hidden('not in this kind of place')
  const types: readonly number[] = integration_types ?? [0]
  if (!types.some((type) => (type === 0 ? owners[0] : owners[1]) !== undefined)) {
    throw hidden('not by this installation')
  }
  if (context === InteractionContextType.Guild && typeof default_member_permissions === 'string') {
    const needed = BigInt(default_member_permissions)
    const held = account.permissions
    // None at all stands for administrators only.
    const holds = needed !== 0n && (held & needed) === needed
    if ((held & ADMINISTRATOR) === 0n && !holds) {
      throw hidden('it needs permissions this person lacks')
    }
  }
  if (command.nsfw && !isRestricted(place, places))
    throw hidden('it is for age-restricted channels')
}
