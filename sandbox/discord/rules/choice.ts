import { z } from 'zod'
import { checked } from './form.ts'
import { localised, type Named } from './localised.ts'
import { filled, text } from './text.ts'

const suggestions = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: filled(100),
        name_localizations: localised(filled(100)),
        value: z.union([text(100), z.number()]),
      }),
    )
    .max(25),
})

/** One suggestion of an autocomplete. */
export interface Suggestion extends Named {
  readonly value: string | number
}

/** Checks the answer to an autocomplete (Discord docs, "Autocomplete"). Throws `Refused`. */
export const checkedSuggestions = (data: unknown): readonly Suggestion[] =>
  checked(suggestions, data).choices
