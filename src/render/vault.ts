import type { Kept, Vault } from '../civitai/vault.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { address, label } from './masked-link.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'
import { turnButtons } from './turn.ts'

/** Ten of them, with what stands around, fit into one embed. */
const NAME_LENGTH = 80
const FACT_LENGTH = 40

interface Around {
  readonly page: number
  /** The custom_ids of the buttons. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** A page of somebody's vault: names with links, no pictures, and the room left. */
export function vaultReply(words: Words, vault: Vault, { page, previous, next }: Around): Reply {
  const { kilobytes, kept, hidden, pages, total } = vault
  const lines = [
    words.vaultRoom(kilobytes.all - kilobytes.used, kilobytes.all),
    '',
    ...kept.flatMap((one) => told(words, one)),
    ...(total === 0 && kept.length + hidden === 0 ? [words.vaultEmpty] : []),
    ...(hidden > 0 ? [words.vaultHidden(hidden)] : []),
  ]
  const reply: Reply = {
    content: '',
    embeds: [
      {
        color: COLOUR,
        title: words.vaultTitle,
        description: lines.join('\n'),
        ...(total > 0 && { footer: { text: words.vaultPosition(page, pages, total) } }),
      },
    ],
    components: [],
  }
  return pages > 1 ? withButtons(reply, turnButtons(previous, next)) : reply
}

function told(words: Words, one: Vault['kept'][number]): readonly string[] {
  const name = label(one.name, NAME_LENGTH) || words.unnamed
  const url = modelUrl({ id: one.model, mature: one.mature }, { id: one.version })
  const texts = [one.type, one.baseModel].map((text = '') => inert(text, FACT_LENGTH))
  const facts = [
    ...texts,
    ...(one.kilobytes === undefined ? [] : [words.size(one.kilobytes)]),
    ...stateOf(words, one),
  ].filter((fact) => fact !== '')
  return [
    [`**[${name}](${address(url)})**`, inert(one.versionName ?? '', FACT_LENGTH)]
      .filter((part) => part !== '')
      .join(' · '),
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
  ]
}

/** Nothing where all is well, or Civitai does not say. */
const stateOf = (words: Words, { state }: Kept): readonly string[] =>
  state === 'Pending' || state === 'Failed' ? [words.keptState(state)] : []
