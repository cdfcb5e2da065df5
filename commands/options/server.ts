import type { Call } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'

/** The server a call comes from; what a server has is nowhere else. */
export function serverOf({ guildId, installed }: Call<unknown>): string {
  // Where only the caller installed the bot, it can post nothing unasked.
  if (guildId === undefined || !installed) throw new Problem((words) => words.onlyOnServers)
  return guildId
}
