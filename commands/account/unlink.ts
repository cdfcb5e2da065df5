import { action } from '../../src/command.ts'
import { unlinkedNow } from '../../src/render/account.ts'
import { accountsOf } from './accounts-of.ts'

/** Forgets all of an account, at once. */
export const unlink = action({
  code: 'q',
  options: {},
  state: {},
  private: true,
  async run({ userId }, services) {
    const gone = await accountsOf(services).unlink(userId)
    const { words } = services
    return gone === undefined ? { content: words.nothingToUnlink } : unlinkedNow(words)
  },
})
