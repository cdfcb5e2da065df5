import { customId } from '../../src/button.ts'
import { action } from '../../src/command.ts'
import { unlinkedReply } from '../../src/render/account.ts'
import { accountsOf } from './accounts-of.ts'
import { linkPresses, toConfirm } from './link.ts'
import { linkedShown } from './shown.ts'

/** `/account`. */
export const show = action({
  options: {},
  state: {},
  private: true,
  async run(call, services) {
    const accounts = accountsOf(services)
    const { words } = services
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
