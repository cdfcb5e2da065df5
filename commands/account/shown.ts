import type { Linked } from '../../src/accounts/accounts.ts'
import { customId } from '../../src/button.ts'
import type { Services } from '../../src/command.ts'
import { civitaiName, linkedReply } from '../../src/render/account.ts'
import type { Reply } from '../../src/reply.ts'
import { unlink } from './unlink.ts'

/** What is linked, for its owner. */
export const linkedShown = (linked: Linked, { words, mention, civitai }: Services): Reply =>
  linkedReply(words, {
    civitai: civitaiName(words, linked.civitai, civitai.mayShow),
    linkedAt: linked.linkedAt,
    cap: linked.cap,
    command: mention('account'),
    unlink: customId(unlink, 'turn', {}),
  })
