import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Option } from './command.ts'
import { Problem } from './problem.ts'

interface Text {
  readonly code: string
  readonly description: string
  /** In UTF-16 units, so that a value always fits into a custom_id. */
  readonly max: number
  readonly suggest?: Option<string>['suggest']
}

/** An optional line of text; white space is folded, and nothing but white space is no value. */
export function text({ code, description, max, suggest }: Text): Option<string | undefined> {
  return {
    code,
    wire: {
      type: ApplicationCommandOptionType.String,
      description,
      max_length: max,
      ...(suggest && { autocomplete: true }),
    },
    longest: 2 + max,
    read(raw) {
      if (raw === undefined) return undefined
      if (typeof raw !== 'string') throw new Problem((words) => words.unreadable)
      const folded = raw.trim().replace(/\s+/gu, ' ')
      if (folded.length > max) throw new Problem((words) => words.tooLong(max))
      return folded === '' ? undefined : folded
    },
    // The length stands in front, so that nothing within the text needs escaping.
    write: (value) => value.length.toString(36).padStart(2, '0') + value,
    take(from) {
      const length = Number.parseInt(from.slice(0, 2), 36)
      const raw = from.slice(2, 2 + length)
      return raw.length === length ? { raw, rest: from.slice(2 + length) } : undefined
    },
    ...(suggest && { suggest }),
  }
}

/** A line of text without which the command cannot be sent. */
export function requiredText(options: Text): Option<string> {
  const { wire, read, ...rest } = text(options)
  return {
    ...rest,
    wire: { ...wire, required: true },
    read(raw) {
      const value = read(raw)
      if (value === undefined) throw new Problem((words) => words.empty)
      return value
    },
  }
}

interface Choice<T extends string> {
  readonly code: string
  readonly description: string
  /** Every choice with the one character that stands for it in a custom_id, stable for good. */
  readonly choices: Readonly<Record<T, string>>
}

/** One of up to 25 choices, spelt as Civitai spells them. */
export function choice<T extends string>(
  options: Choice<T> & { readonly default: NoInfer<T> },
): Option<T>
export function choice<T extends string>(options: Choice<T>): Option<T | undefined>
export function choice<T extends string>({
  code,
  description,
  choices,
  default: otherwise,
}: Choice<T> & { readonly default?: T }): Option<T | undefined> {
  const names = Object.keys(choices) as T[]
  return {
    code,
    wire: {
      type: ApplicationCommandOptionType.String,
      description,
      choices: names.map((name) => ({ name, value: name })),
    },
    longest: 1,
    read(raw) {
      if (raw === undefined) return otherwise
      const name = names.find((one) => one === raw)
      if (name === undefined) throw new Problem((words) => words.notAChoice(names))
      return name
    },
    write: (value) => choices[value],
    take(from) {
      const raw = names.find((name) => choices[name] === from[0])
      return raw === undefined ? undefined : { raw, rest: from.slice(1) }
    },
  }
}

interface Whole {
  readonly code: string
  readonly description: string
  readonly min: number
  readonly max: number
  readonly default: number
}

/** A whole number within bounds. */
export function whole({ code, description, min, max, default: otherwise }: Whole): Option<number> {
  const width = max.toString(36).length
  return {
    code,
    wire: { type: ApplicationCommandOptionType.Integer, description },
    longest: width,
    read(raw) {
      if (raw === undefined) return otherwise
      if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < min || raw > max) {
        throw new Problem((words) => words.notWhole(min, max))
      }
      return raw
    },
    write: (value) => value.toString(36).padStart(width, '0'),
    take(from) {
      const digits = from.slice(0, width)
      return /^[\da-z]+$/.test(digits) && digits.length === width
        ? { raw: Number.parseInt(digits, 36), rest: from.slice(width) }
        : undefined
    },
  }
}
