import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Call, Onward, Services } from '../../src/command.ts'
import { whole } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import type { Reply } from '../../src/reply.ts'

/**
 * Discord judges who may use a command, but nobody who presses its buttons, which may stay on a
 * screen for days. So each of them carries how whoever it was made for was let in, and is judged by
 * that: who managed the server has to manage it still; whom its owner has let use the command
 * without that is let press for as long as Discord's word of that is fresh.
 */

const MINUTE = 60_000
/** As long as Discord itself keeps an answer open. */
const FRESH = 15 * MINUTE
const MANAGER = 0

/** When somebody was let in who does not manage the server, in minutes since 1970. */
export const letIn = whole({
  code: 'l',
  min: MANAGER,
  max: 2_147_483_647,
  default: MANAGER,
})

const manages = ({ permissions }: Call<unknown>): boolean =>
  (permissions & PermissionFlagsBits.ManageGuild) !== 0n

/** How a slash command lets its buttons be pressed: Discord has just let in who calls. */
export const letInBy = (call: Call<unknown>, now: number): number =>
  manages(call) ? MANAGER : Math.floor(now / MINUTE)

/** What a button does, for those alone who may still use the command it came from. */
export const judged =
  <V extends { readonly letIn: number }>(
    run: (call: Call<V>, services: Services) => Promise<Reply | Onward>,
  ) =>
  async (call: Call<V>, services: Services): Promise<Reply | Onward> => {
    const since = call.options.letIn
    if (!manages(call)) {
      if (since === MANAGER) throw new Problem((words) => words.managesNoMore)
      if (services.now() > since * MINUTE + FRESH) throw new Problem((words) => words.askedLongAgo)
    }
    return run(call, services)
  }
