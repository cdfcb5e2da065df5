import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Call, Onward, Services } from '../../src/command.ts'
import { whole } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import type { Reply } from '../../src/reply.ts'

/**
 * Discord checks who may use a command, but not who presses its buttons, which may stay on a screen
 * for days. So each button carries why its user was let in, and a press is checked: a manager must
 * still manage the server; a person whom the owner let in otherwise may press for 15 minutes.
 */

const MINUTE = 60_000
/** As long as Discord keeps an interaction open. */
const FRESH = 15 * MINUTE
const MANAGER = 0

/** When a person who does not manage the server was let in, in minutes since 1970. */
export const letIn = whole({
  code: 'l',
  min: MANAGER,
  max: 2_147_483_647,
  default: MANAGER,
})

export const manages = ({ permissions }: Call<unknown>): boolean =>
  (permissions & PermissionFlagsBits.ManageGuild) !== 0n

/** The value for the buttons of a slash command: Discord has just let the caller in. */
export const letInBy = (call: Call<unknown>, now: number): number =>
  manages(call) ? MANAGER : Math.floor(now / MINUTE)

/** Runs a button of a command's list only for those who may still use it. */
export const judged =
  (list: string) =>
  <V extends { readonly letIn: number }>(
    run: (call: Call<V>, services: Services) => Promise<Reply | Onward>,
  ) =>
  async (call: Call<V>, services: Services): Promise<Reply | Onward> => {
    const since = call.options.letIn
    if (!manages(call)) {
      const named = services.mention(list)
      if (since === MANAGER) throw new Problem((words) => words.managesNoMore(named))
      if (services.now() > since * MINUTE + FRESH) {
        throw new Problem((words) => words.askedLongAgo(named))
      }
    }
    return run(call, services)
  }
