import { customId } from '../../src/button.ts'
import type { Call, Values } from '../../src/command.ts'
import { manages } from '../options/press.ts'
import { FOLLOW } from './presses.ts'

/**
 * The custom_id of the button *Follow*; none where nothing can be followed, and none for who may not
 * and alone sees it. On a message for all everybody sees it, and a press is checked.
 */
export function followButton(
  call: Call<unknown>,
  of: Partial<Values<typeof FOLLOW.options>>,
): string | undefined {
  if (!call.installed || (call.private && !manages(call))) return undefined
  return customId(FOLLOW, 'open', { creator: undefined, model: undefined, ...of })
}
