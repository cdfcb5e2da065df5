/** The languages that a person or a server of the sandbox can have: the bot's, and one that it lacks. */
export const LOCALES = [
  'en-US',
  'de',
  'fr',
  'es-ES',
  'pt-BR',
  'ja',
  'ko',
  'zh-CN',
  'ru',
  'pl',
] as const

export type LocaleName = (typeof LOCALES)[number]
