import type { SentFile } from '../rules/attachments.ts'
import { checkedMessage, type MessageBody, type MessageUse } from '../rules/message.ts'
import type { World } from '../state/world.ts'
import type { Asked } from './route.ts'

/** The body of a message, and the files that came with it. */
export type Written = MessageBody & { readonly files: readonly SentFile[] }

/** The body as a message. Not checked if `strict` is off. */
export function messageOf(
  world: World,
  use: MessageUse,
  { body, files }: Pick<Asked, 'body' | 'files'>,
  flags = 0,
): Written {
  const checkedBody = world.strict ? checkedMessage(use, body ?? {}, flags) : (body as MessageBody)
  return { ...checkedBody, files }
}
