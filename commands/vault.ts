import { customId } from '../src/button.ts'
import { action, type Single } from '../src/command.ts'
import { whole } from '../src/option.ts'
import { Problem } from '../src/problem.ts'
import { vaultReply } from '../src/render/vault.ts'

/** Pages that buttons lead to. Nobody turns so many. */
const PAGES = 1_000

/** A page of what whoever asks or presses keeps: always their own. */
const show = action({
  code: 'V',
  options: {},
  state: { page: whole({ code: 'p', min: 1, max: PAGES, default: 1 }) },
  private: true,
  async run({ options: { page } }, { civitai, words }) {
    const vault = await civitai.vault(page)
    if (vault === undefined) throw new Problem(() => words.noVault)
    if (page > 1 && page > vault.pages) throw new Problem(() => words.pageGone)
    const at = (page: number): string => customId(show, 'turn', { page })
    return vaultReply(words, vault, {
      page,
      previous: page > 1 ? at(page - 1) : undefined,
      next: page < Math.min(vault.pages, PAGES) ? at(page + 1) : undefined,
    })
  },
})

/** `/vault`. */
export const vault: Single = {
  name: 'vault',
  needs: 'accounts',
  description: (words) => words.vaultDescription,
  action: show,
}
