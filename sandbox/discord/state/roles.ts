import type { Snowflake } from 'discord-api-types/v10'

/** The keys of a role that the stand-in uses. Payloads have more. */
export interface Role {
  readonly id: Snowflake
  readonly name: string
  /** Whether everybody may mention it. */
  readonly mentionable: boolean
}

// `above` is added to the server's id, which is also the id of @everyone.
const SHAPES = [
  { name: '@everyone', above: 0n, mentionable: false },
  { name: 'readers', above: 48n, mentionable: false },
  { name: 'artists', above: 49n, mentionable: true },
]

/** The roles of a server as Discord's JSON. */
export const rolesOf = (guild: Snowflake): readonly Role[] =>
  SHAPES.map(({ name, above, mentionable }, position) => ({
    id: String(BigInt(guild) + above),
    name,
    mentionable,
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    permissions: '0',
    managed: false,
    flags: 0,
  }))
