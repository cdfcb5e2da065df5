import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../../rules/cannot-send.ts'
import { calledIn, type Named, nameIn } from '../../rules/localised.ts'

/** The value of an option in a payload. */
export type OptionValue = string | number | boolean

/** The value of a typed text. Throws `CannotSend` if Discord's client would refuse it. */
export function strictValueOf(
  option: APIApplicationCommandOption,
  text: string,
  locale: string,
): OptionValue {
  const name = nameIn(option, locale)
  if (text === '') throw new CannotSend(`The option "${name}" is empty.`)
  const choices = 'choices' in option ? (option.choices ?? []) : []
  if (choices.length > 0) {
    const choice = choiceOf(choices, text, locale)
    if (!choice) {
      const known = choices.map((one) => nameIn(one, locale)).join(', ')
      throw new CannotSend(`"${text}" is not a choice of "${name}", which are ${known}.`)
    }
    return choice.value
  }
  switch (option.type) {
    case Kind.String: {
      const { min_length, max_length } = option
      if (text.length < (min_length ?? 0)) throw new CannotSend(`"${name}" is too short.`)
      if (text.length > (max_length ?? 6_000)) throw new CannotSend(`"${name}" is too long.`)
      return text
    }
    case Kind.Integer:
    case Kind.Number: {
      const value = looseValueOf(option, text, locale)
      if (typeof value !== 'number') throw new CannotSend(`"${name}" must be a number.`)
      const { min_value, max_value } = option
      if (value < (min_value ?? Number.NEGATIVE_INFINITY)) {
        throw new CannotSend(`"${name}" must be at least ${min_value}.`)
      }
      if (value > (max_value ?? Number.POSITIVE_INFINITY)) {
        throw new CannotSend(`"${name}" must be at most ${max_value}.`)
      }
      return value
    }
    case Kind.Boolean: {
      const value = looseValueOf(option, text, locale)
      if (typeof value !== 'boolean') throw new CannotSend(`"${name}" must be true or false.`)
      return value
    }
    default:
      return text
  }
}

/** The value of a typed text without any check, as a modified client may send it. */
export function looseValueOf(
  option: APIApplicationCommandOption,
  text: string,
  locale: string,
): OptionValue {
  const choices = 'choices' in option ? (option.choices ?? []) : []
  const choice = choiceOf(choices, text, locale)
  if (choice) return choice.value
  if (option.type === Kind.Boolean) {
    return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text
  }
  if (option.type === Kind.Integer && /^-?\d+$/.test(text)) return Number(text)
  if (option.type === Kind.Number && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return text
}

interface Choice extends Named {
  readonly value: string | number
}

/**
 * The choice of this name, in any case: that is how Discord's client finds it while one types. A plain
 * name is understood as well.
 */
function choiceOf(choices: readonly Choice[], text: string, locale: string): Choice | undefined {
  const isTyped = (name: string) => name.toLowerCase() === text.toLowerCase()
  return (
    calledIn(choices, text, locale) ??
    choices.find((choice) => isTyped(nameIn(choice, locale))) ??
    choices.find(({ name }) => isTyped(name))
  )
}
