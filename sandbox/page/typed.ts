import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { calledIn, descriptionIn, type Named, nameIn } from '../discord/index.ts'

/** A completion of a partly typed line. */
export interface Completion {
  readonly name: string
  /** A description, if the bot gives one. */
  readonly about?: string
  /** The whole line after accepting it. */
  readonly line: string
  /** Whether this is the command whose name, in the reader's language or plain, was typed to its end. */
  readonly exact?: true
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
    /** Its name as it was typed. */
    readonly name: string
    readonly text: string
    /** Its choices. Undefined if the bot has to suggest them. */
    readonly choices?: readonly Choice[]
    /** Whether any text is a value of it. */
    readonly free: boolean
    /** The line with this value instead of the typed text. */
    readonly with: (value: string) => string
  }
}

/** A value of an option, by the name that is shown, and its plain name where that is another one. */
interface Choice {
  readonly name: string
  readonly plain?: string
}

/** The names that may be values in a server, with their signs. */
export interface Names {
  /** Like `#news`. If types are given, only channels of these types. */
  readonly channels: (types: readonly number[] | undefined) => readonly string[]
  /** Like `@artists`. */
  readonly roles: readonly string[]
  /** The reader's language, in which commands, options and choices are named. */
  readonly locale: string
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
  const { locale } = names
  const command = calledIn(commands, name, locale)
  if (!space || command === undefined) return named('/', name, commands, locale)
  return within(`/${nameIn(command, locale)} `, rest, command.options ?? [], names, chosen)
}

function within(
  before: string,
  rest: string,
  options: readonly APIApplicationCommandOption[],
  inServer: Names,
  chosen: readonly string[],
): Typed {
  const { locale } = inServer
  if (options.some(isSubcommand)) {
    const [, word = '', space, further = ''] = /^(\S*)(\s*)(.*)$/su.exec(rest) ?? []
    const sub = calledIn(options, word, locale)
    if (space && sub) {
      const until = `${before}${nameIn(sub, locale)} `
      return within(until, further, optionsOf(sub), inServer, chosen)
    }
    return named(before, word, options, locale)
  }
  const starts = [...rest.matchAll(NAMED)].flatMap((start) => {
    const [before, name = ''] = start
    const option = calledIn(options, name, locale)
    return option === undefined ? [] : [{ option, name, index: start.index, length: before.length }]
  })
  const given = new Set(starts.map(({ option }) => option))
  const word = /\S*$/u.exec(rest)?.[0] ?? ''
  const untilWord = before + rest.slice(0, rest.length - word.length)
  const fitting = options.filter((one) => !given.has(one) && startsWith(one, word, locale))
  const names = fitting.map((one) => ({
    name: nameIn(one, locale),
    about: descriptionIn(one, locale),
    line: `${untilWord}${nameIn(one, locale)}:`,
  }))
  const lacking = isRequired(fitting[0])

  const last = starts.at(-1)
  const settled = chosen.some((one) => rest.slice(last?.index).startsWith(`${one} `))
  if (last === undefined || settled) {
    return { names, unfinished: lacking || (word !== '' && names.length > 0) }
  }
  const { option, name } = last
  const valueAt = last.index + last.length
  const choices = choicesOf(option, inServer)
  return {
    names,
    unfinished: lacking,
    focused: {
      name,
      text: rest.slice(valueAt),
      ...(choices && { choices }),
      free: option.type === Kind.String && !option.choices?.length,
      with: (value) => `${before}${rest.slice(0, valueAt)}${value} `,
    },
  }
}

/** What looks like the name of an option. */
const NAMED = /(?<=^|\s)([-_'\p{L}\p{N}\p{M}]+):/gu

/** Whether a name begins so, in the reader's language or plain. */
const startsWith = (one: Named, word: string, locale: string) =>
  nameIn(one, locale).startsWith(word) || one.name.startsWith(word)

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
  locale: string,
): Typed {
  const exact = calledIn(all, word, locale)
  const fitting = all.filter((one) => one !== exact && startsWith(one, word, locale))
  const names = [...(exact ? [exact] : []), ...fitting].map((one) => ({
    name: before + nameIn(one, locale),
    about: descriptionIn(one, locale),
    line: `${before}${nameIn(one, locale)} ${firstOf(one, locale)}`,
    ...(one === exact && { exact: true as const }),
  }))
  const complete = exact && firstOf(exact, locale) === '' && !optionsOf(exact).some(isSubcommand)
  return { names, unfinished: !complete && names.length > 0 }
}

/** What follows the name of a command: its first option, if that is required. */
function firstOf(one: APIApplicationCommand | APIApplicationCommandOption, locale: string): string {
  const [first] = optionsOf(one)
  return first && isRequired(first) ? `${nameIn(first, locale)}:` : ''
}

function choicesOf(
  option: APIApplicationCommandOption,
  { channels, roles, locale }: Names,
): readonly Choice[] | undefined {
  const plain = (names: readonly string[]) => names.map((name) => ({ name }))
  if (option.type === Kind.Channel) return plain(channels(option.channel_types))
  if (option.type === Kind.Role) return plain(roles)
  if (option.type === Kind.Boolean) return plain(['True', 'False'])
  if ('choices' in option && option.choices?.length) {
    return option.choices.map((one) => ({ name: nameIn(one, locale), plain: one.name }))
  }
  return 'autocomplete' in option && option.autocomplete ? undefined : []
}
