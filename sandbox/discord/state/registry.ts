import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type Snowflake,
} from 'discord-api-types/v10'
import type { CommandBody } from '../rules/command.ts'

/** The registered commands. When a list is replaced, commands of the same name keep their id. */
export interface Registry {
  readonly all: () => readonly APIApplicationCommand[]
  readonly of: (type: ApplicationCommandType) => readonly APIApplicationCommand[]
  readonly put: (commands: readonly CommandBody[]) => readonly APIApplicationCommand[]
}

export function createRegistry(nextId: () => Snowflake, applicationId: Snowflake): Registry {
  let all: readonly APIApplicationCommand[] = []
  const keyOf = ({ type, name }: { type?: number | null | undefined; name: string }) =>
    `${type ?? ApplicationCommandType.ChatInput} ${name}`
  return {
    all: () => all,
    of: (wanted) => all.filter(({ type }) => type === wanted),
    put: (commands) => {
      const before = new Map(all.map((command) => [keyOf(command), command]))
      all = commands.map((command) => {
        const known = before.get(keyOf(command))
        // Checked before. The types differ only in that null is allowed for an absent key.
        return {
          default_member_permissions: null,
          integration_types: [0],
          ...command,
          description: command.description ?? '',
          type: command.type ?? ApplicationCommandType.ChatInput,
          id: known?.id ?? nextId(),
          application_id: applicationId,
          version: nextId(),
        } as unknown as APIApplicationCommand
      })
      return all
    },
  }
}
