import { en } from './en.ts'

/** Everything the bot says, in one language. */
export type Words = typeof en

/** The words for a reader's language, as Discord spells it; English where there are none yet. */
export const wordsIn = (_locale: string): Words => en
