import { customId } from '../../src/button.ts'
import { action } from '../../src/command.ts'
import { whole } from '../../src/option.ts'
import { unlinkedReply } from '../../src/render/account.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import { accountsOf } from './accounts-of.ts'
import { linkPresses, toConfirm } from './link.ts'
import { linkedShown } from './shown.ts'

/** Buzz a day; nobody means more. */
const MOST = 1_000_000

/** `/account`. */
export const show = action({
  options: {
    cap: whole({ code: 'c', description: (words) => words.capOption, min: 0, max: MOST }),
  },
  state: {},
  private: true,
  async run(call, services) {
    const accounts = accountsOf(services)
    const { words } = services
    const { cap } = call.options
    if (cap !== undefined) {
      const changed = await accounts.setCap(call.userId, cap)
      return withFirstLine(linkedShown(changed, services), words.nowCapped)
    }
    const linked = await accounts.of(call.userId)
    if (linked !== undefined) return linkedShown(linked, services)
    const waiting = await accounts.waiting(call.userId)
    if (waiting !== undefined) return toConfirm(waiting, call, services)
    const { address, until } = await accounts.begin(call.userId)
    return unlinkedReply(words, {
      address,
      until,
      signedIn: customId(linkPresses.signedIn, 'turn', {}),
    })
  },
})
