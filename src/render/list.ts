import type { Entry } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { entryEmbeds, entryMenu } from './entries.ts'
import type { Figure } from './entry.ts'
import { LIMITS } from './limits.ts'
import { withButtons } from './reply.ts'
import { turnButtons } from './turn.ts'

/** A page of a ranked list. */
export interface ListPage {
  /** What the list is, and what it is narrowed to: "LORA", "SDXL 1.0". */
  readonly title: readonly string[]
  /** Whose page the title leads to; absent where the list is nobody's. */
  readonly url?: string | undefined
  /** At least one, at most ten. */
  readonly entries: readonly Entry[]
  /** What the list ranks by. */
  readonly figure: Figure
  /** The custom_id that opens an entry's card. */
  readonly open: (entry: Entry) => string
  /** The rank of the first entry on this page. */
  readonly firstRank: number
  /** "6–10 of 87". */
  readonly position: string
  /** The custom_ids of the buttons. */
  readonly previous: string | undefined
  readonly next: string | undefined
  /** The custom_id that follows whose list it is, where that can be done. */
  readonly follow?: string | undefined
  /** The same list at Civitai; left out where the address is too long. */
  readonly address: string | undefined
}

/** A page of a list as a message: an embed for each entry, a menu of them, buttons to turn it. */
export function listReply(words: Words, page: ListPage): Reply {
  const { title, url, entries, figure, open, firstRank, position, address = '' } = page
  const lines = entries.map((entry) => ({ entry, figure }))
  const hasAddress = address !== '' && address.length <= LIMITS.buttonUrl
  return withButtons(
    {
      embeds: entryEmbeds(words, lines, { title, url, footer: position }),
      components: [entryMenu(words, 'models', entries, firstRank, open)],
    },
    [
      ...turnButtons(page.previous, page.next),
      ...(page.follow === undefined ? [] : [button(words.follow, page.follow)]),
      ...(hasAddress ? [link(words.onCivitai, address)] : []),
    ],
  )
}
