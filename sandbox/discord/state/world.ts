import type { APIUser, Snowflake } from 'discord-api-types/v10'
import type { Files } from '../files/files.ts'
import type { FaultKind } from '../rules/fault.ts'
import type { Clock } from './clock.ts'
import type { GuildLocales } from './guild.ts'
import type { Interactions } from './interactions.ts'
import type { Messages } from './messages.ts'
import type { Modals } from './modals.ts'
import type { Places } from './places.ts'
import type { Registry } from './registry.ts'

/** What the routes, the gateway and the people of one stand-in share. */
export interface World {
  readonly clock: Clock
  readonly nextId: () => Snowflake
  readonly bot: APIUser
  /** False only for benchmarks: bodies are then not checked. */
  readonly strict: boolean
  readonly places: Places
  readonly messages: Messages
  readonly files: Files
  readonly interactions: Interactions
  readonly modals: Modals
  readonly registry: Registry
  readonly fault: (kind: FaultKind, what: string) => void
  /** The servers that have the bot. */
  readonly guilds: Set<Snowflake>
  readonly guildLocales: GuildLocales
}

/** Every new application has the same id as its bot user. */
export const APPLICATION_ID: Snowflake = '1100000000000000001'
