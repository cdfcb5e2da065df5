import { z } from 'zod'
import { checked } from './form.ts'
import { filled, maybe, text } from './text.ts'

const names = maybe(z.record(z.string(), text(100).min(1)))

const suggestions = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: filled(100),
        name_localizations: names,
        value: z.union([text(100), z.number()]),
      }),
    )
    .max(25),
})

/** One suggestion of an autocomplete. */
export interface Suggestion {
  readonly name: string
  readonly value: string | number
}

/** Checks the answer to an autocomplete (Discord docs, "Autocomplete"). Throws `Refused`. */
export const checkedSuggestions = (data: unknown): readonly Suggestion[] =>
  checked(suggestions, data).choices
