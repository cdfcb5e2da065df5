import type { LocaleString } from 'discord-api-types/v10'
import { BASE } from './base.ts'
import { en } from './en.ts'

/** Everything the bot says, in one language. The type of English is the type of all. */
export type Words = typeof en

/** A text in whatever language it is asked for. */
export type Wording = (words: Words) => string

/** What the bot needs to post; the key is Discord's own name. */
export type PermissionName = Parameters<Words['permission']>[0]

/** Every language there is, by the locales of Discord that read it. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map<LocaleString, Words>([
  ['en-US', en],
  ['en-GB', en],
])

/** The words for a reader's locale, as Discord spells it; the base language where there are none. */
export const wordsIn = (locale: string): Words => LANGUAGES.get(locale) ?? BASE
