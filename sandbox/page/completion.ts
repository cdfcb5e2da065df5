import type { APIApplicationCommand } from 'discord-api-types/v10'
import { CannotSend, type Suggestion } from '../discord/index.ts'
import { type Completion, type Names, typedOf } from './typed.ts'

/** What continues a partly typed line. */
export interface Completions {
  readonly offered: readonly Completion[]
  /** Whether Enter takes the first one, as what was typed is only a beginning. */
  readonly unfinished: boolean
}

/** All completions of a line: values of the option being typed, and names of further options. */
export async function completionsOf(
  line: string,
  commands: readonly APIApplicationCommand[],
  inServer: Names,
  ask: () => Promise<readonly Suggestion[]>,
  chosen: readonly string[] = [],
): Promise<Completions> {
  const { names, unfinished, focused } = typedOf(line, commands, inServer, chosen)
  if (focused === undefined) return { offered: names, unfinished }
  const text = focused.text.trim()
  const fitting = focused.choices
    ?.filter((one) => ways(one).some((name) => name.startsWith(text.toLowerCase())))
    .map(({ name, plain }) => ({ name, value: name, plain }))
  const values: readonly Offered[] = fitting ?? (await ask().catch(orNothing))
  const completionOf = ({ name, value }: Offered): Completion => ({
    name,
    line: focused.with(name),
    ...(String(value) !== name && {
      chosen: { shown: `${focused.name}:${name}`, sent: `${focused.name}:${value}` },
    }),
  })
  const isTyped = ({ value, plain }: Offered) =>
    ways({ name: String(value), plain }).includes(text.toLowerCase())
  // After a space the value is probably complete, so names of options come first.
  if (/\S\s$/u.test(focused.text)) {
    const others = values.filter((value) => !isTyped(value))
    return { offered: [...names, ...others.map(completionOf)], unfinished }
  }
  const offered = [...values.map(completionOf), ...(/\s/u.test(text) ? names : [])]
  if (values.length > 0) return { offered, unfinished: !values.some(isTyped) }
  // Behind a number, for example, a word can only be the beginning of an option's name.
  return { offered, unfinished: !focused.free && offered.length > 0 }
}

interface Offered extends Suggestion {
  readonly plain?: string | undefined
}

/** How a value can be typed: in any case, with or without its sign (`#`, `@`), or by its plain name. */
const ways = ({ name, plain = name }: Pick<Offered, 'name' | 'plain'>): readonly string[] =>
  [name, name.replace(/^[#@]/, ''), plain].map((one) => one.toLowerCase())

/** While the bot suggests nothing, options can still be completed. Sending the line shows why. */
function orNothing(error: unknown): readonly [] {
  if (error instanceof CannotSend) return []
  throw error
}
