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
}

/** What is known about a partly typed line without asking the bot. */
export interface Typed {
  /** Matching commands, subcommands and options. */
  readonly names: readonly Completion[]
  /** The option whose value is being typed. */
  readonly focused?: {
    readonly text: string
    /** Its choices. Undefined if the bot has to suggest them. */
    readonly choices?: readonly string[]
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

/** Parses a partly typed line by the registered commands. */
export function typedOf(
  line: string,
  commands: readonly APIApplicationCommand[],
  names: Names,
): Typed {
  const [, name = '', space, rest = ''] = /^\/?(\S*)(\s*)(.*)$/su.exec(line) ?? []
  const command = commands.find((one) => one.name === name)
  if (!space || command === undefined) {
    const fitting = commands.filter((one) => one.name.startsWith(name))
    return { names: fitting.map((one) => named(one, `/${one.name}`, ' ')) }
  }
  return within(`/${name} `, rest, command.options ?? [], names)
}

function within(
  before: string,
  rest: string,
  options: readonly APIApplicationCommandOption[],
  inServer: Names,
): Typed {
  if (options.some(isSubcommand)) {
    const [, word = '', space, further = ''] = /^(\S*)(\s*)(.*)$/su.exec(rest) ?? []
    const sub = options.find((option) => option.name === word)
    if (space && sub) {
      const inner = 'options' in sub ? (sub.options ?? []) : []
      return within(`${before}${word} `, further, inner, inServer)
    }
    const fitting = options.filter((option) => option.name.startsWith(word))
    return { names: fitting.map((option) => named(option, before + option.name, ' ')) }
  }
  const starts = [...rest.matchAll(/(?<=^|\s)([\w-]+):/gu)].filter(([, name]) =>
    options.some((option) => option.name === name),
  )
  const given = new Set(starts.map(([, name]) => name))
  const word = /\S*$/u.exec(rest)?.[0] ?? ''
  const untilWord = before + rest.slice(0, rest.length - word.length)
  const names = options
    .filter((option) => !given.has(option.name) && option.name.startsWith(word))
    .map((option) => named(option, untilWord + option.name, ':'))

  const last = starts.at(-1)
  const option = options.find((one) => one.name === last?.[1])
  if (last === undefined || option === undefined) return { names }
  const valueAt = last.index + last[0].length
  const choices = choicesOf(option, inServer)
  return {
    names,
    focused: {
      text: rest.slice(valueAt),
      ...(choices && { choices }),
      with: (value) => `${before}${rest.slice(0, valueAt)}${value} `,
    },
  }
}

const isSubcommand = ({ type }: APIApplicationCommandOption) =>
  type === Kind.Subcommand || type === Kind.SubcommandGroup

const named = (
  { name, description }: { readonly name: string; readonly description: string },
  start: string,
  end: string,
): Completion => ({ name: end === ':' ? name : start, about: description, line: start + end })

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
