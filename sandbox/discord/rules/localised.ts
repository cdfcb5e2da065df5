import { Locale } from 'discord-api-types/v10'
import { z } from 'zod'
import { maybe } from './text.ts'

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale))

/** Whether Discord's client speaks it. */
export const isLocale = (locale: string): boolean => LOCALES.has(locale)

/** Whose texts are read where a locale has none of its own (Discord docs, "Locale fallbacks"). */
const FALLBACKS: Readonly<Record<string, string>> = {
  [Locale.EnglishUS]: Locale.EnglishGB,
  [Locale.EnglishGB]: Locale.EnglishUS,
  [Locale.SpanishLATAM]: Locale.SpanishES,
}

type Localisations = Readonly<Partial<Record<string, string | null>>> | null | undefined

/** A command, an option or a choice. */
export interface Named {
  readonly name: string
  readonly name_localizations?: Localisations
}

interface Described {
  readonly description: string
  readonly description_localizations?: Localisations
}

/** Texts by locale, each as the plain text may be. */
export const localised = <T extends z.ZodType<string>>(one: T) =>
  maybe(
    z.record(z.string(), one).superRefine((texts, context) => {
      for (const locale of Object.keys(texts)) {
        if (LOCALES.has(locale)) continue
        const message = `Value must be one of {${[...LOCALES].join(', ')}}.`
        const params = { code: 'BASE_TYPE_CHOICES' }
        context.addIssue({ code: 'custom', path: [locale], message, params })
      }
    }),
  )

/** The text for a locale, if it has one. */
export const textIn = (texts: Localisations, locale: string): string | undefined =>
  texts?.[locale] ?? texts?.[FALLBACKS[locale] ?? ''] ?? undefined

/** What is shown as the name to readers of a locale. */
export const nameIn = ({ name, name_localizations }: Named, locale: string): string =>
  textIn(name_localizations, locale) ?? name

/** The same of a description. */
export const descriptionIn = (
  { description, description_localizations }: Described,
  locale: string,
): string => textIn(description_localizations, locale) ?? description

/**
 * The one that is called so in a locale. What the code calls it is understood in every locale, as
 * Discord's client does.
 */
export const calledIn = <T extends Named>(
  all: readonly T[],
  name: string,
  locale: string,
): T | undefined =>
  all.find((one) => nameIn(one, locale) === name) ?? all.find((one) => one.name === name)

/** A command as it is called in a locale, with its subcommands: "digest create". */
export function wholeNameIn(command: Nested, words: readonly string[], locale: string): string {
  const [word, ...further] = words
  const name = nameIn(command, locale)
  if (word === undefined) return name
  const sub = command.options?.find((option) => option.name === word)
  return `${name} ${sub === undefined ? words.join(' ') : wholeNameIn(sub, further, locale)}`
}

interface Nested extends Named {
  readonly options?: readonly Nested[] | null | undefined
}

/**
 * The first locale in which such a name means an earlier one of these as well. Besides the others'
 * names in that locale it may not be their plain ones (Discord docs, "Localization": of options). A
 * name that is the plain one's own is none (there, too).
 */
export function ambiguousIn(one: Named, earlier: readonly Named[]): string | undefined {
  const shared = (locale: string) =>
    earlier.some((other) => {
      const [name, others] = [nameIn(one, locale), nameIn(other, locale)]
      return (
        name === others ||
        (name !== one.name && name === other.name) ||
        (others !== other.name && others === one.name)
      )
    })
  return [...LOCALES].find(shared)
}
