import { ApplicationCommandOptionType, type ChannelType } from 'discord-api-types/v10'
import type { Option, Short } from './command.ts'
import { withoutInvisible } from './invisible.ts'
import { Problem } from './problem.ts'
import type { Wording, Words } from './words/words.ts'

interface Text {
  /** Absent where it is never in a button. */
  readonly code?: string
  /** None where only buttons carry it. */
  readonly description?: Wording
  /** In UTF-16 units, so that a value always fits into a custom_id. */
  readonly max: number
  readonly suggest?: Option<string>['suggest']
  /** The value that a typed or pasted text means. Applied twice it changes nothing more. */
  readonly meant?: (typed: string) => string
}

/** An optional line of text. White space is collapsed; white space alone is no value. */
export function text({
  code,
  description,
  max,
  suggest,
  meant = (typed) => typed,
}: Text): Option<string | undefined> {
  return {
    wire: {
      type: ApplicationCommandOptionType.String,
      description,
      max_length: max,
      ...(suggest && { autocomplete: true }),
    },
    read(raw) {
      if (raw === undefined) return undefined
      if (typeof raw !== 'string') throw new Problem((words) => words.unreadable)
      const folded = withoutInvisible(raw)
      if (folded.length > max) throw new Problem((words) => words.tooLong(max))
      return folded === '' ? undefined : meant(folded)
    },
    ...(suggest && {
      async suggest(typed, ...others) {
        // Discord would not send a longer value.
        if (typed.length > max) return []
        const seen = withoutInvisible(typed)
        return suggest(seen === '' ? seen : meant(seen), ...others)
      },
    }),
    ...(code !== undefined && { short: shortText(code, max) }),
  }
}

const shortText = (code: string, max: number): Short<string | undefined> => ({
  code,
  longest: 2 + max,
  // The length comes first, so nothing in the text needs escaping.
  write: (value) => value.length.toString(36).padStart(2, '0') + value,
  take(from) {
    const length = Number.parseInt(from.slice(0, 2), 36)
    const raw = from.slice(2, 2 + length)
    return raw.length === length ? { raw, rest: from.slice(2 + length) } : undefined
  },
})

interface Choice<T extends string> {
  readonly code: string
  readonly description: Wording
  /** Every choice and its character in a custom_id, which never changes. */
  readonly choices: Readonly<Record<T, string>>
  /** The name of a choice for people; its own spelling by default. */
  readonly named?: (words: Words) => (choice: T) => string
}

/** One of up to 25 choices. */
export function choice<T extends string>(
  options: Choice<T> & { readonly default: NoInfer<T> },
): Option<T>
export function choice<T extends string>(options: Choice<T>): Option<T | undefined>
export function choice<T extends string>({
  code,
  description,
  choices,
  named = () => (choice) => choice,
  default: otherwise,
}: Choice<T> & { readonly default?: T }): Option<T | undefined> {
  const names = Object.keys(choices) as T[]
  return {
    wire: {
      type: ApplicationCommandOptionType.String,
      description,
      choices: names.map((value) => ({ name: (words) => named(words)(value), value })),
    },
    read(raw) {
      if (raw === undefined) return otherwise
      const name = names.find((one) => one === raw)
      if (name === undefined)
        throw new Problem((words) => words.notAChoice(names.map((one) => named(words)(one))))
      return name
    },
    short: {
      code,
      longest: 1,
      write: (value) => choices[value],
      take(from) {
        const raw = names.find((name) => choices[name] === from[0])
        return raw === undefined ? undefined : { raw, rest: from.slice(1) }
      },
    },
  }
}

interface Whole {
  readonly code: string
  /** None where only buttons carry it. */
  readonly description?: Wording
  readonly min: number
  readonly max: number
}

/** A whole number within bounds. */
export function whole(options: Whole & { readonly default: number }): Option<number>
export function whole(options: Whole): Option<number | undefined>
export function whole({
  code,
  description,
  min,
  max,
  default: otherwise,
}: Whole & { readonly default?: number }): Option<number | undefined> {
  const width = max.toString(36).length
  return {
    wire: {
      type: ApplicationCommandOptionType.Integer,
      description,
      min_value: min,
      max_value: max,
    },
    read(raw) {
      if (raw === undefined) return otherwise
      if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < min || raw > max) {
        throw new Problem((words) => words.notWhole(min, max))
      }
      return raw
    },
    short: {
      code,
      longest: width,
      write: (value) => value.toString(36).padStart(width, '0'),
      take(from) {
        const digits = from.slice(0, width)
        return /^[\da-z]+$/.test(digits) && digits.length === width
          ? { raw: Number.parseInt(digits, 36), rest: from.slice(width) }
          : undefined
      },
    },
  }
}

/** Yes, no, or undefined. */
export const yesNo = (code: string, description: Wording): Option<boolean | undefined> => ({
  wire: { type: ApplicationCommandOptionType.Boolean, description },
  read(raw) {
    if (raw === undefined || typeof raw === 'boolean') return raw
    throw new Problem((words) => words.unreadable)
  },
  short: {
    code,
    longest: 1,
    write: (value) => (value ? 'y' : 'n'),
    take: (from) =>
      from[0] === 'y' || from[0] === 'n'
        ? { raw: from[0] === 'y', rest: from.slice(1) }
        : undefined,
  },
})

const SNOWFLAKE_DIGITS = 13

/** One of Discord's ids, as a button carries it. */
export const snowflake = (code: string): Option<string | undefined> => ({
  wire: { type: ApplicationCommandOptionType.String, description: undefined },
  read(raw) {
    if (raw === undefined) return undefined
    if (typeof raw !== 'string' || !/^\d{1,20}$/.test(raw))
      throw new Problem((words) => words.unreadable)
    return raw
  },
  short: {
    code,
    longest: SNOWFLAKE_DIGITS,
    write: (value) => BigInt(value).toString(36).padStart(SNOWFLAKE_DIGITS, '0'),
    take(from) {
      const digits = from.slice(0, SNOWFLAKE_DIGITS)
      if (!/^[\da-z]{13}$/.test(digits)) return undefined
      const id = [...digits].reduce((sum, one) => sum * 36n + BigInt(Number.parseInt(one, 36)), 0n)
      return { raw: `${id}`, rest: from.slice(SNOWFLAKE_DIGITS) }
    },
  },
})

/** A channel that a command was given, as Discord describes it at that moment. */
export interface Channel {
  readonly id: string
  readonly name: string
  readonly type: ChannelType
  /** What the caller may do in it. */
  readonly permissions: bigint
  /** What the bot may do in it. */
  readonly appPermissions: bigint
}

/** A channel of one of these types. */
export function channel(
  description: Wording,
  types: readonly ChannelType[],
): Option<Channel | undefined> {
  return {
    wire: { type: ApplicationCommandOptionType.Channel, description, channel_types: types },
    read(raw) {
      if (raw === undefined) return undefined
      const { id, name, type, permissions, app_permissions: app } = resolved(raw)
      if (typeof id !== 'string' || !types.includes(type as ChannelType)) {
        throw new Problem((words) => words.unreadable)
      }
      const bits = (set: unknown): bigint => BigInt(typeof set === 'string' ? set : 0)
      return {
        id,
        name: typeof name === 'string' ? name : '',
        type: type as ChannelType,
        permissions: bits(permissions),
        appPermissions: bits(app),
      }
    },
  }
}

/** A role that a command was given. */
export interface Role {
  readonly id: string
  /** Whether anybody may mention it. */
  readonly mentionable: boolean
}

export const role = (description: Wording): Option<Role | undefined> => ({
  wire: { type: ApplicationCommandOptionType.Role, description },
  read(raw) {
    if (raw === undefined) return undefined
    const { id, mentionable } = resolved(raw)
    if (typeof id !== 'string') throw new Problem((words) => words.unreadable)
    return { id, mentionable: mentionable === true }
  },
})

/** The same option, required. */
export const required = <Value>(option: Option<Value>): Option<NonNullable<Value>> => ({
  ...(option as Option<NonNullable<Value>>),
  wire: { ...option.wire, required: true },
  read(raw, words) {
    const value = option.read(raw, words)
    if (value === undefined || value === null) throw new Problem((words) => words.empty)
    return value
  },
})

/** What Discord sends about the channel or role of an option. */
const resolved = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null ? { ...raw } : {}
