import type { LocaleString } from 'discord-api-types/v10'
import { BASE } from './base.ts'
import type { en } from './en.ts'

/** Everything the bot says, in one language. The type of English is the type of all. */
export type Words = typeof en

/** A text in whatever language it is asked for. */
export type Wording = (words: Words) => string

/** Finds the words for a reader's locale, as Discord spells it. */
export type WordsIn = (locale: string) => Words | Promise<Words>

/** What the bot needs to post; the key is Discord's own name. */
export type PermissionName = Parameters<Words['permission']>[0]

/** A locale of Discord that reads the base language. */
export const BASE_LOCALE = 'en-US'

/** A language that is there besides the base language. */
interface Language {
  /** The locales of Discord that read it. */
  readonly locales: readonly LocaleString[]
  /** What the custom_ids of messages in it begin with: a digit, never used for another language. */
  readonly mark: string
  load(): Promise<Words>
}

/** A language is read from its file on its first use. */
export const LANGUAGES: readonly Language[] = [
  { locales: ['de'], mark: '1', load: async () => (await import('./de.ts')).de },
  { locales: ['fr'], mark: '2', load: async () => (await import('./fr.ts')).fr },
  { locales: ['es-ES', 'es-419'], mark: '3', load: async () => (await import('./es.ts')).es },
  { locales: ['pt-BR'], mark: '4', load: async () => (await import('./pt-BR.ts')).ptBR },
  { locales: ['ja'], mark: '5', load: async () => (await import('./ja.ts')).ja },
  { locales: ['ko'], mark: '6', load: async () => (await import('./ko.ts')).ko },
  { locales: ['zh-CN'], mark: '7', load: async () => (await import('./zh-CN.ts')).zhCN },
  { locales: ['ru'], mark: '8', load: async () => (await import('./ru.ts')).ru },
]

const BY_LOCALE: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => language.locales.map((locale) => [locale, language] as const)),
)

/** The words for a reader's locale, as Discord spells it; the base language where there are none. */
export const wordsIn = async (locale: string): Promise<Words> =>
  (await BY_LOCALE.get(locale)?.load()) ?? BASE

/** The words of every locale that reads another language than the base. */
export const allWords = async (): Promise<ReadonlyMap<LocaleString, Words>> =>
  new Map(
    (
      await Promise.all(
        LANGUAGES.map(async ({ locales, load }) => {
          const words = await load()
          return locales.map((locale) => [locale, words] as const)
        }),
      )
    ).flat(),
  )

/** What the custom_ids of messages for such readers begin with; nothing where it is the base language. */
export const markOf = (locale: string): string => BY_LOCALE.get(locale)?.mark ?? ''

/** A locale that reads the language of such a mark; undefined where there is none. */
export const localeMarked = (mark: string): string | undefined =>
  LANGUAGES.find((language) => language.mark === mark)?.locales[0]
