import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10'
import { z } from 'zod'
import { filled, maybe, text } from './text.ts'

/** Names of slash commands and options (Discord docs, "Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

export const slashName = z
  .string()
  .refine((name) => NAME.test(name) && name.toLowerCase() === name, {
    message: 'Command name is invalid',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  })
export const localized = (max: number) => maybe(z.record(z.string(), text(max).min(1)))

const named = {
  name: slashName,
  name_localizations: localized(32),
  description: filled(100),
  description_localizations: localized(100),
}
const valued = { ...named, required: maybe(z.boolean()) }

const choicesOf = <T extends z.ZodType>(value: T) =>
  maybe(
    z
      .array(z.strictObject({ name: filled(100), name_localizations: localized(100), value }))
      .max(25),
  )

const stringOption = z.strictObject({
  ...valued,
  type: z.literal(Kind.String),
  autocomplete: maybe(z.boolean()),
  choices: choicesOf(text(6_000)),
  min_length: maybe(z.int().min(0).max(6_000)),
  max_length: maybe(z.int().min(1).max(6_000)),
})
const numberOption = z.strictObject({
  ...valued,
  type: z.literal([Kind.Integer, Kind.Number]),
  autocomplete: maybe(z.boolean()),
  choices: choicesOf(z.number()),
  min_value: maybe(z.number()),
  max_value: maybe(z.number()),
})
const channelOption = z.strictObject({
  ...valued,
  type: z.literal(Kind.Channel),
  channel_types: maybe(z.array(z.int())),
})
const plainOption = z.strictObject({
  ...valued,
  type: z.literal([Kind.Boolean, Kind.User, Kind.Role, Kind.Mentionable, Kind.Attachment]),
})

const value = z.discriminatedUnion('type', [stringOption, numberOption, channelOption, plainOption])

type Value = z.infer<typeof value>

const valuesInOrder = z
  .array(value)
  .max(25)
  .superRefine((options, context) => {
    const refuse = (index: number, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [index], message, params: { code } })
    options.forEach((option, index) => {
      if (option.required && options.slice(0, index).some((earlier) => !earlier.required)) {
        const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'
        refuse(index, code, 'Required options must be placed before non-required options')
      }
      if (options.findIndex(({ name }) => name === option.name) < index) {
        const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'
        refuse(index, code, 'Option name already exists')
      }
      const message = contradiction(option)
      if (message) refuse(index, 'APPLICATION_COMMAND_OPTION_INVALID', message)
    })
  })

function contradiction(option: Value): string | undefined {
  if (!('choices' in option) && !('autocomplete' in option)) return undefined
  if (option.autocomplete && option.choices?.length) {
    return 'Choices and autocomplete are mutually exclusive'
  }
  const choices: readonly { readonly name: string; readonly value: unknown }[] =
    option.choices ?? []
  const distinct = (all: readonly unknown[]) => new Set(all).size === all.length
  if (!distinct(choices.map((one) => one.name)) || !distinct(choices.map((one) => one.value))) {
    return 'Choices must have distinct names and values'
  }
  return undefined
}

const subcommand = z.strictObject({
  ...named,
  type: z.literal(Kind.Subcommand),
  options: maybe(valuesInOrder),
})
const uniquelyNamed = <T extends { readonly name: string }>(all: readonly T[]) =>
  new Set(all.map(({ name }) => name)).size === all.length
const twice = {
  message: 'Option name already exists',
  params: { code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS' },
}
const group = z.strictObject({
  ...named,
  type: z.literal(Kind.SubcommandGroup),
  options: z.array(subcommand).min(1).max(25).refine(uniquelyNamed, twice),
})

/** The options of a slash command: either values, or subcommands and groups. */
export const commandOptions = z.union([
  valuesInOrder,
  z
    .array(z.discriminatedUnion('type', [subcommand, group]))
    .max(25)
    .refine(uniquelyNamed, twice),
])
