/** The language of every server here. */
export const GUILD_LOCALE = 'en-US'

/** Features of every server here: announcement channels are only in servers that have NEWS. */
export const GUILD_FEATURES: readonly string[] = ['COMMUNITY', 'NEWS']
