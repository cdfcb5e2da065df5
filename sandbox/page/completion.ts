import type { APIApplicationCommand } from 'discord-api-types/v10'
import type { Suggestion } from '../discord/index.ts'
import { type Completion, type Names, typedOf } from './typed.ts'

/** All completions of a line: values of the option being typed, and names of further options. */
export async function completionsOf(
  line: string,
  commands: readonly APIApplicationCommand[],
  inServer: Names,
  ask: () => Promise<readonly Suggestion[]>,
): Promise<readonly Completion[]> {
  const { names, focused } = typedOf(line, commands, inServer)
  if (focused === undefined) return names
  const text = focused.text.trim()
  const fitting = focused.choices
    ?.filter((choice) => beginsSo(choice, text))
    .map((choice) => ({ name: choice, value: choice }))
  const values = (fitting ?? (await ask())).map(({ name, value }) => ({
    name,
    line: focused.with(String(value)),
  }))
  // After a space the value is probably complete, so names of options come first.
  if (/\S\s$/u.test(focused.text)) {
    return [...names, ...values.filter((value) => value.line.trim() !== line.trim())]
  }
  return /\s/u.test(text) ? [...values, ...names] : values
}

/** Whether a choice starts with the typed text, with or without its sign (`#`, `@`). */
const beginsSo = (choice: string, text: string): boolean =>
  [choice, choice.replace(/^[#@]/, '')].some((name) =>
    name.toLowerCase().startsWith(text.toLowerCase()),
  )
