import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'

/** A completion of a partly typed line. */
export interface Completion {
  readonly name: string
  /** A description, if the bot gives one. */
  readonly about?: string
  /** The whole line after accepting it. */
  readonly line: string
  /** The name of a suggestion in the line, and its value that is sent instead, with their option. */
  readonly chosen?: { readonly shown: string; readonly sent: string }
}

/** What is known about a partly typed line without asking the bot. */
export interface Typed {
  /** Matching commands, subcommands and options. */
  readonly names: readonly Completion[]
  /** Whether the line cannot stay as it is and the first name continues it. */
  readonly unfinished: boolean
  /** The option whose value is being typed. */
  readonly focused?: {
    readonly name: string
    readonly text: string
    /** Its choices. Undefined if the bot has to suggest them. */
    readonly choices?: readonly string[]
    /** Whether any text is a value of it. */
    readonly free: boolean
    /** The line with this value instead of the typed text. */
    readonly with: (value: string) => string
  }
}

/** The names that may be values in a server, with their signs. */
export interface Names {
  /** Like `#news`. If types are given, only channels of these types. */
  readonly channels: (types: readonly number[] | undefined) => readonly string[]
  /** Like `@artists`. */
  readonly roles: readonly string[]
}

/**
 * Parses a partly typed line by the registered commands. After an option with a chosen value, such
 * as `query:#1`, nothing more belongs to the value.
 */
export function typedOf(
  line: string,
  commands: readonly APIApplicationCommand[],
  names: Names,
  chosen: readonly string[],
): Typed {
  const [, name = '', space, rest = ''] = /^\/?(\S*)(\s*)(.*)$/su.exec(line) ?? []
  const command = commands.find((one) => one.name === name)
  if (!space || command === undefined) return named('/', name, commands)
  return within(`/${name} `, rest, command.options ?? [], names, chosen)
}

function within(
  before: string,
  rest: string,
  options: readonly APIApplicationCommandOption[],
  inServer: Names,
  chosen: readonly string[],
): Typed {
  if (options.some(isSubcommand)) {
    const [, word = '', space, further = ''] = /^(\S*)(\s*)(.*)$/su.exec(rest) ?? []
    const sub = options.find((option) => option.name === word)
    if (space && sub) return within(`${before}${word} `, further, optionsOf(sub), inServer, chosen)
    return named(before, word, options)
  }
  const starts = [...rest.matchAll(/(?<=^|\s)([\w-]+):/gu)].filter(([, name]) =>
    options.some((option) => option.name === name),
  )
  const given = new Set(starts.map(([, name]) => name))
  const word = /\S*$/u.exec(rest)?.[0] ?? ''
  const untilWord = before + rest.slice(0, rest.length - word.length)
  const fitting = options.filter(({ name }) => !given.has(name) && name.startsWith(word))
  const names = fitting.map(({ name, description }) => ({
    name,
    about: description,
    line: `${untilWord}${name}:`,
  }))
  const lacking = isRequired(fitting[0])

  const last = starts.at(-1)
  const option = options.find((one) => one.name === last?.[1])
  const settled = chosen.some((one) => rest.slice(last?.index).startsWith(`${one} `))
  if (last === undefined || option === undefined || settled) {
    return { names, unfinished: lacking || (word !== '' && names.length > 0) }
  }
  const valueAt = last.index + last[0].length
  const choices = choicesOf(option, inServer)
  return {
    names,
    unfinished: lacking,
    focused: {
      name: option.name,
      text: rest.slice(valueAt),
      ...(choices && { choices }),
      free: option.type === Kind.String && !option.choices?.length,
      with: (value) => `${before}${rest.slice(0, valueAt)}${value} `,
    },
  }
}

const isSubcommand = ({ type }: APIApplicationCommandOption) =>
  type === Kind.Subcommand || type === Kind.SubcommandGroup

const optionsOf = (
  one: APIApplicationCommand | APIApplicationCommandOption,
): readonly APIApplicationCommandOption[] => ('options' in one ? (one.options ?? []) : [])

const isRequired = (option: APIApplicationCommandOption | undefined): boolean =>
  option !== undefined && 'required' in option && option.required === true

/** The commands or subcommands of which a name is being typed, the fully typed one first. */
function named(
  before: string,
  word: string,
  all: readonly (APIApplicationCommand | APIApplicationCommandOption)[],
): Typed {
  const exact = all.find(({ name }) => name === word)
  const fitting = all.filter((one) => one !== exact && one.name.startsWith(word))
  const names = [...(exact ? [exact] : []), ...fitting].map((one) => ({
    name: before + one.name,
    about: one.description,
    line: `${before}${one.name} ${firstOf(one)}`,
  }))
  const complete = exact && firstOf(exact) === '' && !optionsOf(exact).some(isSubcommand)
  return { names, unfinished: !complete && names.length > 0 }
}

/** What follows the name of a command: its first option, if that is required. */
function firstOf(one: APIApplicationCommand | APIApplicationCommandOption): string {
  const [first] = optionsOf(one)
  return first && isRequired(first) ? `${first.name}:` : ''
}

function choicesOf(
  option: APIApplicationCommandOption,
  { channels, roles }: Names,
): readonly string[] | undefined {
  if (option.type === Kind.Channel) return channels(option.channel_types)
  if (option.type === Kind.Role) return roles
  if (option.type === Kind.Boolean) return ['True', 'False']
  if ('choices' in option && option.choices?.length) return option.choices.map(({ name }) => name)
  return 'autocomplete' in option && option.autocomplete ? undefined : []
}
