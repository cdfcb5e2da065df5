import type { Snowflake } from 'discord-api-types/v10'

/** The features of all servers. NEWS allows announcement channels. */
export const GUILD_FEATURES: readonly string[] = ['COMMUNITY', 'NEWS']

/** The languages of the servers, as their owners choose them. */
export interface GuildLocales {
  readonly of: (guild: Snowflake) => string
  readonly set: (guild: Snowflake, locale: string) => void
}

export function createGuildLocales(usual: string): GuildLocales {
  const chosen = new Map<Snowflake, string>()
  return {
    of: (guild) => chosen.get(guild) ?? usual,
    set: (guild, locale) => {
      chosen.set(guild, locale)
    },
  }
}
