import { type REST, Routes } from 'discord.js'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Action, Command, Family, OptionWire, Single, Subcommand } from '../command.ts'
import { BASE } from '../words/base.ts'
import type { Words } from '../words/words.ts'

/** The list of commands as Discord registers it: all of them at once, the same on every start. */
export function registrationOf(
  commands: readonly Command[],
  words = BASE,
): RESTPutAPIApplicationCommandsJSONBody {
  const optionsOf = (action: Action): readonly object[] => [
    ...Object.entries(action.options).map(([name, { wire }]) => optionOf(name, wire, words)),
    ...(action.private ? [] : [optionOf('private', PRIVATE, words)]),
  ]
  const subcommandOf = ([name, { description, action }]: [string, Subcommand]): object => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: description(words),
    options: optionsOf(action),
  })
  const slashCommandOf = ({ name, description, action, subcommands }: Single | Family): object => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description: description(words),
    ...(action === undefined
      ? { options: Object.entries(subcommands).map(subcommandOf), ...FOR_MANAGERS }
      : { options: optionsOf(action), ...EVERYWHERE }),
  })
  return commands.map((command) =>
    command.kind === 'message'
      ? { type: ApplicationCommandType.Message, name: command.name, ...EVERYWHERE }
      : slashCommandOf(command),
  ) as RESTPutAPIApplicationCommandsJSONBody // The wire's literal types come from data here.
}

function optionOf(name: string, wire: OptionWire, words: Words): object {
  const { description, choices } = wire
  if (description === undefined) throw new Error(`the option ${name} has no description`)
  return {
    name,
    ...wire,
    description: description(words),
    ...(choices && { choices: choices.map((one) => ({ ...one, name: one.name(words) })) }),
  }
}

const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
}

/** Only the default: a server's owner may let others, in Discord's Integrations settings. */
const FOR_MANAGERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  // Discord's own description says integer, its documentation text; it takes both.
  default_member_permissions: Number(PermissionFlagsBits.ManageGuild),
}

const PRIVATE: OptionWire = {
  type: ApplicationCommandOptionType.Boolean,
  description: (words) => words.privateOption,
}

/** The ids of slash commands by their names; what has another shape is left out. */
const idsIn = (registered: unknown): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(registered) ? registered : []).flatMap((one: unknown) => {
      const { id, name, type }: Partial<Record<string, unknown>> =
        typeof one === 'object' && one !== null ? { ...one } : {}
      const isSlash = type === undefined || type === ApplicationCommandType.ChatInput
      return isSlash && typeof id === 'string' && typeof name === 'string' ? [[name, id]] : []
    }),
  )

/**
 * Registers all commands, and yields their ids. Only changed ones count against Discord's daily limit.
 */
export async function register(
  rest: Pick<REST, 'put'>,
  applicationId: string,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, string>> {
  const body = registrationOf(commands)
  return idsIn(await rest.put(Routes.applicationCommands(applicationId), { body }))
}
