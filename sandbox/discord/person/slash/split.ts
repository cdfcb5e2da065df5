import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../../rules/cannot-send.ts'
import { calledIn, nameIn } from '../../rules/localised.ts'

/** A typed line in parts: the command, its subcommand path, and the texts of the options. */
export interface Split {
  readonly command: APIApplicationCommand
  /** The named subcommand, after its group if it has one. */
  readonly path: readonly APIApplicationCommandOption[]
  readonly options: readonly APIApplicationCommandOption[]
  readonly typed: readonly { readonly option: APIApplicationCommandOption; readonly text: string }[]
  /** The language of whoever typed it. */
  readonly locale: string
}

/**
 * Splits `/top period:Week tag:long hair` like Discord's client, which knows commands and options by
 * the names of the reader's language and by the plain ones.
 */
export function split(
  line: string,
  commands: readonly APIApplicationCommand[],
  locale: string,
): Split {
  const [, name, rest = ''] = /^\/(\S+)\s*(.*)$/su.exec(line.trim()) ?? []
  if (!name) throw new CannotSend('Type the name of a command after /, such as /top.')
  const command = calledIn(commands, name, locale)
  if (!command) throw new CannotSend(`There is no command /${name}.`)

  const path: APIApplicationCommandOption[] = []
  let options = command.options ?? []
  let left = rest
  while (options.some(isSubcommand)) {
    const [word = ''] = /^\S+/u.exec(left) ?? []
    const sub = calledIn(options, word, locale)
    if (!sub) {
      const known = options.map((option) => nameIn(option, locale)).join(', ')
      throw new CannotSend(`/${name} needs one of: ${known}.`)
    }
    path.push(sub)
    options = 'options' in sub ? (sub.options ?? []) : []
    left = left.slice(word.length).trimStart()
  }
  const called = `/${[command, ...path].map((one) => nameIn(one, locale)).join(' ')}`
  return { command, path, options, typed: typedOptions(left, options, called, locale), locale }
}

const isSubcommand = ({ type }: APIApplicationCommandOption) =>
  type === Kind.Subcommand || type === Kind.SubcommandGroup

function typedOptions(
  text: string,
  options: readonly APIApplicationCommandOption[],
  command: string,
  locale: string,
): Split['typed'] {
  if (text === '') return []
  // A value ends at the next known name, so "tag:a b: c" is one value.
  const names = options.map((option) => nameIn(option, locale))
  const understood = [...names, ...options.map(({ name }) => name)]
  const longestFirst = understood.toSorted((a, b) => b.length - a.length)
  const starts = names.length
    ? [...text.matchAll(new RegExp(`(?<=^|\\s)(${longestFirst.join('|')}):`, 'gu'))]
    : []
  const known = options.length === 0 ? 'it takes none' : `it has ${names.join(', ')}`
  if (starts[0]?.index !== 0) {
    const [, unknown] = NAMED.exec(text) ?? []
    const [word] = text.split(/\s/u)
    throw new CannotSend(
      unknown === undefined
        ? `Write the name of an option before "${word}", as in name:${word}. For ${command}, ${known}.`
        : `${command} has no option ${unknown}; ${known}.`,
    )
  }
  return starts.flatMap((start, index) => {
    const optionAt = (at: RegExpExecArray) => calledIn(options, at[1] ?? '', locale)
    const option = optionAt(start)
    if (!option) return []
    if (starts.findIndex((other) => optionAt(other) === option) < index) {
      throw new CannotSend(`The option "${nameIn(option, locale)}" is given twice.`)
    }
    const end = starts[index + 1]?.index ?? text.length
    const value = text.slice(start.index + start[0].length, end).trim()
    const [, unknown] =
      (isFreeText(option) ? undefined : /\s([-_'\p{L}\p{N}\p{M}]+):/u.exec(value)) ?? []
    if (unknown) throw new CannotSend(`${command} has no option ${unknown}; ${known}.`)
    return [{ option, text: value }]
  })
}

/** What looks like the name of an option. An address is no name. */
const NAMED = /^([-_'\p{L}\p{N}\p{M}]+):(?!\/\/)/u

/** Whether any text is a value, so that "a b: c" is one. */
const isFreeText = (option: APIApplicationCommandOption): boolean =>
  option.type === Kind.String && !option.choices?.length
