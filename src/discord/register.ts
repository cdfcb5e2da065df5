import { type REST, Routes } from 'discord.js'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocaleString,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Action, Command, OptionWire, Subcommand } from '../command.ts'
import { BASE } from '../words/base.ts'
import type { Wording, Words } from '../words/words.ts'

/**
 * The list of commands as Discord registers it: all of them at once, the same on every start. `others`
 * are the languages besides the base, by the locales that read them. Calls come back with the names of
 * the code, whatever they are called where they are typed.
 */
export function registrationOf(
  commands: readonly Command[],
  others: ReadonlyMap<LocaleString, Words> = new Map(),
  base: Words = BASE,
): RESTPutAPIApplicationCommandsJSONBody {
  /** A text in the base language and, where they differ, in the others. */
  const localised = (key: 'name' | 'description', of: Wording): object => {
    const differing = [...others].flatMap(([locale, words]) =>
      of(words) === of(base) ? [] : [[locale, of(words)] as const],
    )
    return {
      [key]: of(base),
      ...(differing.length > 0 && { [`${key}_localizations`]: Object.fromEntries(differing) }),
    }
  }
  /** In the base language a command is called as in the code. */
  const named = (name: string, namesIn: (words: Words) => Names): object =>
    localised('name', (words) => (words === base ? name : (namesIn(words)[name] ?? name)))
  const optionOf = (name: string, { description, choices, ...wire }: OptionWire): object => ({
    ...wire,
    ...named(name, (words) => words.optionNames),
    ...localised('description', description ?? undescribed(name)),
    ...(choices && {
      choices: choices.map(({ name, value }) => ({ ...localised('name', name), value })),
    }),
  })
  const optionsOf = (action: Action): readonly object[] => [
    ...Object.entries(action.options).map(([name, { wire }]) => optionOf(name, wire)),
    ...(action.private ? [] : [optionOf('private', PRIVATE)]),
  ]
  const subcommandOf = ([name, { description, action }]: [string, Subcommand]): object => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, (words) => words.subcommandNames),
    ...localised('description', description),
    options: optionsOf(action),
  })
  const commandOf = (command: Command): object => {
    const name = named(command.name, (words) => words.commandNames)
    if (command.kind === 'message') {
      return { type: ApplicationCommandType.Message, ...name, ...EVERYWHERE }
    }
    const { description, action, subcommands } = command
    return {
      type: ApplicationCommandType.ChatInput,
      ...name,
      ...localised('description', description),
      ...(action === undefined
        ? { options: Object.entries(subcommands).map(subcommandOf), ...FOR_MANAGERS }
        : { options: optionsOf(action), ...EVERYWHERE }),
    }
  }
  // The wire's literal types come from data here.
  return commands.map(commandOf) as RESTPutAPIApplicationCommandsJSONBody
}

type Names = Readonly<Record<string, string>>

function undescribed(option: string): never {
  throw new Error(`the option ${option} has no description`)
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
  body: RESTPutAPIApplicationCommandsJSONBody,
): Promise<ReadonlyMap<string, string>> {
  return idsIn(await rest.put(Routes.applicationCommands(applicationId), { body }))
}
