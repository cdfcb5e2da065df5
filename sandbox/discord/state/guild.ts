/** The language of all servers. */
export const GUILD_LOCALE = 'en-US'

/** The features of all servers. NEWS allows announcement channels. */
export const GUILD_FEATURES: readonly string[] = ['COMMUNITY', 'NEWS']
