import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../../rules/cannot-send.ts'
import { calledIn, nameIn } from '../../rules/localised.ts'
import { type Names, type Resolved, resolve } from './resolve.ts'
import type { Split } from './split.ts'
import { looseValueOf, type OptionValue, strictValueOf } from './value.ts'

export type { Resolved } from './resolve.ts'

/** An option in a payload. */
export interface FilledOption {
  readonly name: string
  readonly type: number
  readonly value?: OptionValue
  readonly focused?: boolean
  readonly options?: readonly FilledOption[]
}

/** How strictly a line is parsed, and what else is sent. */
export interface Manner {
  /** Skips the checks of the client, as a modified client may. */
  readonly unchecked?: boolean
  /** Values that are sent as they are, for known options or not. */
  readonly raw?: Readonly<Record<string, OptionValue>>
}

/** The options of a call, nested under its subcommand, and the objects behind their ids. */
export function filledCall(
  { path, options, typed, locale }: Split,
  { unchecked = false, raw = {} }: Manner,
  names: () => Names,
): { readonly options: readonly FilledOption[]; readonly resolved?: Resolved } {
  let resolved: Resolved | undefined
  const values = typed.map(({ option, text }): FilledOption => {
    const found = resolve(option, text, names, locale)
    if (found) {
      const { channels, roles } = found.resolved
      resolved = {
        ...resolved,
        ...(channels && { channels: { ...resolved?.channels, ...channels } }),
        ...(roles && { roles: { ...resolved?.roles, ...roles } }),
      }
      return { name: option.name, type: option.type, value: found.id }
    }
    const read = unchecked ? looseValueOf : strictValueOf
    return { name: option.name, type: option.type, value: read(option, text, locale) }
  })
  for (const [name, value] of Object.entries(raw)) {
    const type = options.find((option) => option.name === name)?.type ?? Kind.String
    values.push({ name, type, value })
  }
  const missing = options.find(
    (option) =>
      'required' in option && option.required && !values.some(({ name }) => name === option.name),
  )
  if (missing && !unchecked)
    throw new CannotSend(`The option "${nameIn(missing, locale)}" is required.`)
  return { options: under(path, values), ...(resolved && { resolved }) }
}

/** The options of an autocomplete: unfinished texts, one of them focused. */
export function filledTyping(
  { path, options, typed, locale }: Split,
  focused: string | undefined,
  names: () => Names,
): readonly FilledOption[] {
  const wanted = focused === undefined ? undefined : calledIn(options, focused, locale)
  const target = focused === undefined ? typed.at(-1) : typed.find((one) => one.option === wanted)
  if (!target) throw new CannotSend('Nothing is being typed.')
  if (!('autocomplete' in target.option) || !target.option.autocomplete) {
    throw new CannotSend(`The option "${nameIn(target.option, locale)}" has no suggestions.`)
  }
  const values = typed.flatMap(({ option, text }): readonly FilledOption[] => {
    const { name, type } = option
    if (option === target.option) return [{ name, type, value: text, focused: true }]
    const value = chosen(option, text, locale, names)
    return value === undefined ? [] : [{ name, type, value }]
  })
  return under(path, values)
}

/** The value of an option that is not focused. Undefined for an unfinished name. */
function chosen(
  option: APIApplicationCommandOption,
  text: string,
  locale: string,
  names: () => Names,
) {
  try {
    return resolve(option, text, names, locale)?.id ?? looseValueOf(option, text, locale)
  } catch (error) {
    if (error instanceof CannotSend) return undefined
    throw error
  }
}

const under = (
  path: readonly APIApplicationCommandOption[],
  values: readonly FilledOption[],
): readonly FilledOption[] =>
  path.reduceRight<readonly FilledOption[]>(
    (options, { name, type }) => [{ name, type, options }],
    values,
  )
