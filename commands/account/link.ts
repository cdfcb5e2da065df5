import type { Waiting } from '../../src/accounts/accounts.ts'
import { customId } from '../../src/button.ts'
import { action, type Call, type Services } from '../../src/command.ts'
import { required, text } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { civitaiName, confirmReply } from '../../src/render/account.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { accountsOf } from './accounts-of.ts'
import { linkedShown } from './shown.ts'

/** A SHA-256 in base64url. */
const ID_LENGTH = 43

/** Which sign-in was shown: another one since then is not what was agreed to. */
const state = { link: required(text({ code: 'i', max: ID_LENGTH })) }

const complete = action({
  code: 'n',
  options: {},
  state,
  private: true,
  async run({ userId, options }, services) {
    const accounts = accountsOf(services)
    const linked = await accounts.complete(userId, options.link)
    if (linked !== undefined) {
      return withFirstLine(linkedShown(linked, services), services.words.nowLinked)
    }
    // Most likely it was pressed twice.
    const before = await accounts.of(userId)
    if (before === undefined) throw new Problem((words) => words.linkOver)
    return linkedShown(before, services)
  },
})

const cancel = action({
  code: 'Q',
  options: {},
  state,
  private: true,
  async run({ userId, options }, services) {
    await accountsOf(services).cancel(userId, options.link)
    return { content: services.words.linkCancelled }
  },
})

/** Both accounts, for a press that links them. */
export const toConfirm = (
  { id, civitai: user }: Waiting,
  { userId }: Call<unknown>,
  { words, civitai }: Services,
): Reply =>
  confirmReply(words, {
    discord: `<@${userId}>`,
    civitai: civitaiName(words, user, civitai.mayShow),
    confirm: customId(complete, 'turn', { link: id }),
    cancel: customId(cancel, 'turn', { link: id }),
  })

/** Pressed by who comes back from signing in. */
const signedIn = action({
  code: 'm',
  options: {},
  state: {},
  private: true,
  async run(call, services) {
    const accounts = accountsOf(services)
    const waiting = await accounts.waiting(call.userId)
    if (waiting !== undefined) return toConfirm(waiting, call, services)
    const linked = await accounts.of(call.userId)
    if (linked === undefined) throw new Problem((words) => words.notSignedInYet)
    return linkedShown(linked, services)
  },
})

export const linkPresses = { signedIn, complete, cancel }
