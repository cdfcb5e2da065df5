import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10'
import { z } from 'zod'
import { ambiguousIn, localised, type Named } from './localised.ts'
import { filled, maybe, text } from './text.ts'

/** Names of slash commands and options (Discord docs, "Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

export const slashName = z
  .string()
  .refine((name) => NAME.test(name) && name.toLowerCase() === name, {
    message: 'Command name is invalid',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  })

const named = {
  name: slashName,
  name_localizations: localised(slashName),
  description: filled(100),
  description_localizations: localised(filled(100)),
}
const valued = { ...named, required: maybe(z.boolean()) }

const choicesOf = <T extends z.ZodType>(value: T) =>
  maybe(
    z
      .array(
        z.strictObject({ name: filled(100), name_localizations: localised(filled(100)), value }),
      )
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

/** The error of an option that is called as one before it is, in some language. */
function namedTwice(option: Named, earlier: readonly Named[]) {
  const locale = ambiguousIn(option, earlier)
  if (locale === undefined) return undefined
  const isPlain = earlier.some(({ name }) => name === option.name)
  const message = `Option name already exists${isPlain ? '' : ` in ${locale}`}`
  return { code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message }
}

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
      const twice = namedTwice(option, options.slice(0, index))
      if (twice) refuse(index, twice.code, twice.message)
      const message = contradiction(option)
      if (message) refuse(index, 'APPLICATION_COMMAND_OPTION_INVALID', message)
    })
  })

function contradiction(option: Value): string | undefined {
  if (!('choices' in option) && !('autocomplete' in option)) return undefined
  if (option.autocomplete && option.choices?.length) {
    return 'Choices and autocomplete are mutually exclusive'
  }
  const choices: readonly (Named & { readonly value: unknown })[] = option.choices ?? []
  const isTwice = (one: Named & { readonly value: unknown }, index: number) => {
    const earlier = choices.slice(0, index)
    return earlier.some(({ value }) => value === one.value) || ambiguousIn(one, earlier)
  }
  if (choices.some(isTwice)) return 'Choices must have distinct names and values'
  return undefined
}

const subcommand = z.strictObject({
  ...named,
  type: z.literal(Kind.Subcommand),
  options: maybe(valuesInOrder),
})
const uniquelyNamed = (all: readonly Named[], context: z.RefinementCtx) => {
  all.forEach((one, index) => {
    const twice = namedTwice(one, all.slice(0, index))
    if (twice === undefined) return
    const { code, message } = twice
    context.addIssue({ code: 'custom', path: [index], message, params: { code } })
  })
}
const group = z.strictObject({
  ...named,
  type: z.literal(Kind.SubcommandGroup),
  options: z.array(subcommand).min(1).max(25).superRefine(uniquelyNamed),
})

/** The options of a slash command: either values, or subcommands and groups. */
export const commandOptions = z.union([
  valuesInOrder,
  z
    .array(z.discriminatedUnion('type', [subcommand, group]))
    .max(25)
    .superRefine(uniquelyNamed),
])
