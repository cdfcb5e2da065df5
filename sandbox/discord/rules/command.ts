import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10'
import { z } from 'zod'
import { checked, type FormError, invalidForm } from './form.ts'
import { ambiguousIn, localised } from './localised.ts'
import { commandOptions, slashName } from './option.ts'
import { filled, maybe, snowflake, text } from './text.ts'

/**
 * The characters of names, descriptions and choice values of a command together (Discord docs,
 * "Limits").
 */
const CHARACTERS_MAX = 8_000
/** So many commands of each type: slash, user and message commands. */
const COMMANDS_MAX = { 1: 100, 2: 15, 3: 15 }

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length

const shared = {
  id: maybe(snowflake),
  // A string by Discord's docs, a number by its OpenAPI description.
  default_member_permissions: maybe(
    z.union([z.string().regex(/^\d+$/), z.int().nonnegative()]).transform(String),
  ),
  dm_permission: maybe(z.boolean()),
  nsfw: maybe(z.boolean()),
  contexts: maybe(z.array(z.int().min(0).max(2)).min(1).refine(distinct)),
  integration_types: maybe(z.array(z.int().min(0).max(1)).min(1).refine(distinct)),
}

const slashCommand = z.strictObject({
  ...shared,
  type: maybe(z.literal(ApplicationCommandType.ChatInput)),
  name: slashName,
  name_localizations: localised(slashName),
  description: filled(100),
  description_localizations: localised(filled(100)),
  options: maybe(commandOptions),
})

const menuCommand = z.strictObject({
  ...shared,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: filled(32),
  name_localizations: localised(filled(32)),
  description: maybe(text(0)),
})

/** A command as a bot registers it. */
export type CommandBody = z.infer<typeof slashCommand> | z.infer<typeof menuCommand>

/** Checks a list of commands. Throws `Refused` with code 50035. */
export function checkedCommands(body: unknown): readonly CommandBody[] {
  const entries = checked(z.array(z.looseObject({ type: maybe(z.int().min(1).max(3)) })), body)
  // One by one, so that an error names the field and not just the command.
  const commands = entries.map((entry, index) => {
    const menu = entry.type === 2 || entry.type === 3
    return checked(nested(index, menu ? menuCommand : slashCommand), { [index]: entry })[index]
  }) as CommandBody[]
  const errors = commands.flatMap((command, index) =>
    errorsOf(command, commands.slice(0, index)).map((error) => ({ path: [index], ...error })),
  )
  for (const [type, most] of Object.entries(COMMANDS_MAX)) {
    if (commands.filter((one) => (one.type ?? 1) === Number(type)).length <= most) continue
    const message = `Maximum number of application commands reached (${most}).`
    errors.push({ path: [], code: 'APPLICATION_COMMANDS_MAX', message })
  }
  if (errors.length > 0) throw invalidForm(errors)
  return commands
}

const nested = (index: number, schema: z.ZodType<CommandBody>) =>
  z.object({ [index]: schema }) as z.ZodType<Record<number, CommandBody>>

function errorsOf(command: CommandBody, earlier: readonly CommandBody[]) {
  const errors: Pick<FormError, 'code' | 'message'>[] = []
  const alike = earlier.filter((other) => (other.type ?? 1) === (command.type ?? 1))
  const locale = ambiguousIn(command, alike)
  if (alike.some(({ name }) => name === command.name)) {
    const message = 'Application command names must be unique'
    errors.push({ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message })
  } else if (locale !== undefined) {
    const message = `House rule: two commands would have one name in ${locale}.`
    errors.push({ code: 'HOUSE_RULE_AMBIGUOUS_COMMAND', message })
  }
  if (charactersOf(command) > CHARACTERS_MAX) {
    const message = `Command exceeds maximum size (${CHARACTERS_MAX})`
    errors.push({ code: 'APPLICATION_COMMAND_TOO_LARGE', message })
  }
  const private_ = command.contexts?.includes(InteractionContextType.PrivateChannel)
  if (private_ && !command.integration_types?.includes(1)) {
    const message = 'Private channels need the command to be installable by a person'
    errors.push({ code: 'APPLICATION_COMMAND_CONTEXTS_INVALID', message })
  }
  return errors
}

/**
 * Localised texts count with their longest version (Discord docs, "Application Command Limits").
 */
function charactersOf(part: object): number {
  let sum = 0
  for (const [key, value] of Object.entries(part)) {
    if (key === 'name' || key === 'description') {
      const others = Object.values((part as Record<string, object>)[`${key}_localizations`] ?? {})
      sum += Math.max(String(value).length, ...others.map((text) => String(text).length))
    } else if (key === 'value' && typeof value === 'string') {
      sum += value.length
    } else if (key === 'options' || key === 'choices') {
      for (const child of value ?? []) sum += charactersOf(child)
    }
  }
  return sum
}
