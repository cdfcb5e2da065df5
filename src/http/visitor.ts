import type { Context } from 'hono'
import { languageDetector } from 'hono/language'
import { BASE_LOCALE } from '../words/words.ts'

/** Discord's locales by the languages that browsers ask for; a longer tag (`de-AT`) falls to its beginning. */
const LOCALES: ReadonlyMap<string, string> = new Map([
  ['en', BASE_LOCALE],
  ['de', 'de'],
  ['fr', 'fr'],
  ['es', 'es-ES'],
  ['pt', 'pt-BR'],
  ['ja', 'ja'],
  ['ko', 'ko'],
  ['ru', 'ru'],
  ['zh', 'zh-CN'],
  // Written in other characters.
  ['zh-TW', BASE_LOCALE],
  ['zh-HK', BASE_LOCALE],
  ['zh-MO', BASE_LOCALE],
  ['zh-Hant', BASE_LOCALE],
])

/** Finds out what the visitor reads, from the header that every browser sends. */
export const detectsLanguage = languageDetector({
  order: ['header'],
  supportedLanguages: [...LOCALES.keys()],
  fallbackLanguage: 'en',
  caches: false,
})

/** The locale of a visitor whose language was detected. */
export const visitorLocale = (c: Context): string =>
  LOCALES.get(c.get('language') ?? 'en') ?? BASE_LOCALE
