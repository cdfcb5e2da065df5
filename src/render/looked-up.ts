import type { Label, Reference } from '../civitai/reference.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { address, label as inLink } from './masked-link.ts'
import { type MenuItem, menu } from './menu.ts'
import { modelUrl } from './model-url.ts'
import { profileUrl } from './profile-url.ts'
import { inert } from './text.ts'
import { about } from './told-apart.ts'

const NAME_LENGTH = 60
const FACT_LENGTH = 30
/** Of a hash. It is not read, but compared. */
const HASH_LENGTH = 12

/** Something that a message points at, as far as it may be told. */
export interface Line {
  readonly reference: Reference
  /** Undefined until it is known. */
  readonly label: Label | undefined
  /** The custom_id that leads to it; none where nothing may. */
  readonly open: string | undefined
}

/** Lists what a message points at, with a menu. Nothing that its author wrote is told. */
export function lookedUpReply(words: Words, lines: readonly Line[], more: boolean): Reply {
  const waiting = lines.filter(({ label }) => label === undefined).length
  const below = [
    ...(more ? [words.moreInMessage] : []),
    ...(waiting === 0 ? [] : [words.lookingUp(waiting)]),
    ...(lines.some(isMissing) ? [words.notLookedUp] : []),
  ]
  const items = lines.flatMap((line) => itemOf(words, line) ?? [])
  return {
    embeds: [
      {
        color: COLOUR,
        title: words.inMessage,
        description: [...lines.map((line) => lineOf(words, line)), ...below].join('\n'),
      },
    ],
    components: items.length === 0 ? [] : [menu('references', words.chooseReference, items)],
  }
}

/** Whether it has a name that did not come. */
const isMissing = ({ reference: { kind }, label, open }: Line): boolean =>
  label?.kind === 'unasked' && open !== undefined && !UNNAMED.has(kind)

const UNNAMED: ReadonlySet<Reference['kind']> = new Set(['image', 'post', 'article', 'collection'])

function lineOf(words: Words, { reference, label }: Line): string {
  switch (label?.kind) {
    case 'known': {
      const { entry, version } = label
      const url = modelUrl(entry, version === undefined ? undefined : { id: version })
      const name = namesIn(label)
        .map((one) => inLink(one, NAME_LENGTH))
        .filter(isSeen)
      const link = `[${name.join(' · ') || words.unnamed}](${address(url)})`
      const { type, baseModel = '' } = entry
      return [link, ...[type, baseModel].map((one) => inert(one, FACT_LENGTH)).filter(isSeen)].join(
        ' · ',
      )
    }
    case 'creator':
      return `[${inLink(label.name, NAME_LENGTH) || words.unnamed}](${address(profileUrl(label.name))})`
    default:
      return unnamed(words, reference, label)
  }
}

function itemOf(words: Words, { reference, label, open }: Line): MenuItem | undefined {
  if (open === undefined) return undefined
  switch (label?.kind) {
    case 'known':
      return {
        label: namesIn(label).filter(isSeen).join(' · ') || words.unnamed,
        description: about(words, label.entry).join(' · '),
        customId: open,
      }
    case 'creator':
      return { label: label.name, customId: open }
    default:
      return { label: unnamed(words, reference, label), customId: open }
  }
}

const namesIn = ({ entry, versionName = '' }: Extract<Label, { kind: 'known' }>) => [
  entry.name,
  versionName,
]

const isSeen = (text: string): boolean => text !== ''

/** What it is called where it has no name, or none that is told. */
function unnamed(words: Words, reference: Reference, label: Label | undefined): string {
  const what = words.reference(reference.kind, numberOf(reference))
  switch (label?.kind) {
    case 'held back':
    case 'muted':
      return words.referenceHeldBack(what)
    case 'unknown':
      return words.referenceUnknown(what)
    default:
      return what
  }
}

const numberOf = (one: Reference): string => {
  switch (one.kind) {
    case 'creator':
      return ''
    case 'file':
      return one.hash.slice(0, HASH_LENGTH)
    default:
      return `${one.id}`
  }
}
