import { type REST, Routes } from 'discord.js'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Command } from '../command.ts'
import { en } from '../words/en.ts'

/** The list of commands as Discord registers it: all of them at once, the same on every start. */
export const registrationOf = (
  commands: readonly Command[],
): RESTPutAPIApplicationCommandsJSONBody =>
  commands.map(({ name, description, action }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: [
      ...Object.entries(action.options).map(([option, { wire }]) => ({ name: option, ...wire })),
      ...(action.private ? [] : [PRIVATE]),
    ],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  })) as RESTPutAPIApplicationCommandsJSONBody // The wire's literal types come from data here.

const PRIVATE = {
  name: 'private',
  type: ApplicationCommandOptionType.Boolean,
  description: en.privateOption,
}

/** Registers all commands; only changed ones count against Discord's daily limit. */
export async function register(
  rest: Pick<REST, 'put'>,
  applicationId: string,
  commands: readonly Command[],
): Promise<void> {
  await rest.put(Routes.applicationCommands(applicationId), { body: registrationOf(commands) })
}
