import type { Single } from '../../src/command.ts'
import { linkPresses } from './link.ts'
import { show } from './show.ts'
import { unlink } from './unlink.ts'

/** `/account`: somebody's own Civitai account. */
export const account: Single = {
  name: 'account',
  needs: 'accounts',
  description: (words) => words.accountDescription,
  action: show,
  presses: { ...linkPresses, unlink },
}
