import type { Call } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'

/** The server a call comes from; what a server has is nowhere else. */
export function serverOf({ guildId }: Call<unknown>): string {
  if (guildId === undefined) throw new Problem((words) => words.onlyOnServers)
  return guildId
}
