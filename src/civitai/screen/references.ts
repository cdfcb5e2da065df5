import { withoutInvisible } from '../../invisible.ts'
import { isUserName, userNameOf } from '../names.ts'
import type { Reference } from '../reference.ts'
import { followsHashLabel, meaningOf } from './query-meaning.ts'

/** What texts point at. */
interface References {
  /** Each once, in order of reading; at most ten. */
  readonly references: readonly Reference[]
  readonly more: boolean
}

const MOST = 10

/** What texts point at. Reads no further than to the first one that is too many. */
export function referencesIn(texts: Iterable<string>): References {
  let found: readonly Reference[] = []
  for (const text of texts) {
    for (const one of pointedAt(text)) {
      found = withAnother(found, one)
      if (found.length > MOST) return { references: found.slice(0, MOST), more: true }
    }
  }
  return { references: found, more: false }
}

/** Whoever points twice at the same thing may tell more of it the second time. */
function withAnother(found: readonly Reference[], one: Reference): readonly Reference[] {
  const at = found.findIndex((other) => isSame(one, other))
  const before = found[at]
  if (before === undefined) return [...found, one]
  if (!tellsMore(one, before)) return found
  return found.with(at, one).filter((other, nth) => nth === at || !isSame(one, other))
}

function isSame(a: Reference, b: Reference): boolean {
  if (a.kind === 'model' && b.kind === 'version') return a.version === b.id
  if (a.kind === 'version' && b.kind === 'model') return isSame(b, a)
  if (a.kind === 'creator' && b.kind === 'creator') return userNameOf(a.name) === userNameOf(b.name)
  // AutoV2 is how SHA256 begins.
  if (a.kind === 'file' && b.kind === 'file') {
    return a.hash.startsWith(b.hash) || b.hash.startsWith(a.hash)
  }
  if (a.kind === 'model' && b.kind === 'model') {
    const isEither = a.version === undefined || b.version === undefined
    return a.id === b.id && (isEither || a.version === b.version)
  }
  return a.kind === b.kind && 'id' in a && 'id' in b && a.id === b.id
}

function tellsMore(one: Reference, before: Reference): boolean {
  if (one.kind === 'file' && before.kind === 'file') return one.hash.length > before.hash.length
  if (one.kind !== 'model' || one.version === undefined) return false
  return before.kind === 'version' || (before.kind === 'model' && before.version === undefined)
}

/**
 * Patterns of what may stand in a text. Each can begin only where a word does and reads on to where
 * it ends, so that no text takes longer than it is long.
 */
const IN_WORD = String.raw`\p{L}\p{N}\p{M}_`
/** Of an address, up to where another one begins. */
const ON = String.raw`(?:(?!https?://)[^\s<>"\x60()[\]{}|\\])*`
const OF_OURS = String.raw`(?:&amp;|(?!https?://)[^\s<>"'\x60()[\]{}|\\^,;*~])*`
/** Without a scheme it may not be the part of anything longer. */
const OURS =
  String.raw`(?:(?<![\w+.-])https?://|(?<![${IN_WORD}.@/:=?&#%+~\\-]))` +
  String.raw`(?:www\.)?civitai\.(?:com|red|green)/${OF_OURS}`
/** Another site's address, in which nothing else stands for itself. */
const THEIRS =
  String.raw`(?<![\w+.-])[a-z][a-z\d+.-]{0,15}://${ON}` +
  String.raw`|(?<![${IN_WORD}.@-])[\w.-]*\.[a-z]{2,}(?::\d+)?/${ON}`
/** An emoji, whose name can be anything. */
const EMOJI = String.raw`<a?:\w{1,40}:\d{1,20}>`
/** As Civitai's pages tell it, "civitai: 12 @ 34", or as programs do. */
const AIR = String.raw`(?<![${IN_WORD}.@/-])civitai:(?: ?\d+ ?@ ?\d+|\d+)(?![${IN_WORD}])`
/** Shorter numbers stand beside each other for other reasons. */
const ID_AT_VERSION = String.raw`(?<![${IN_WORD}.@/:-])\d{4,10}@\d{4,10}(?![${IN_WORD}@]|\.\w)`
const HEX =
  String.raw`(?<![${IN_WORD}.@#%/\\+~-])(?:[\da-f]{64}|[\da-f]{12}|[\da-f]{10}|[\da-f]{8})` +
  String.raw`(?![${IN_WORD}@/\\%-]|\.\w)`

const PLACES = new RegExp(
  `(?<ours>${OURS})|${THEIRS}|${EMOJI}|(?<air>${AIR}|${ID_AT_VERSION})|(?<hex>${HEX})`,
  'giu',
)

/** Longer ones tell no more. */
const ADDRESS_LENGTH = 500

/** What a text points at, in the order in which it stands there. */
function* pointedAt(written: string): Generator<Reference> {
  const text = withoutInvisible(written.normalize('NFKC'))
  for (const { index, groups } of text.matchAll(PLACES)) {
    const { ours, air, hex } = groups ?? {}
    if (hex !== undefined) {
      if (isHash(text, index, hex)) yield { kind: 'file', hash: hex.toUpperCase() }
      continue
    }
    const one = (ours ?? air)?.slice(0, ADDRESS_LENGTH)
    const reference = one === undefined ? undefined : referenceOf(one.replaceAll(' ', ''))
    if (reference !== undefined) yield reference
  }
}

/** What an address or an AIR means, if that is something to be looked up. */
function referenceOf(pasted: string): Reference | undefined {
  const meaning = meaningOf(pasted)
  switch (meaning.kind) {
    case 'model': {
      const { id, version } = meaning
      return { kind: 'model', id, ...(version !== undefined && { version }) }
    }
    case 'version':
    case 'image':
    case 'post':
    case 'article':
    case 'collection':
      return meaning
    case 'hash':
      return { kind: 'file', hash: meaning.hash }
    case 'creator':
      // Nobody can have any other name.
      return isUserName(userNameOf(meaning.name)) ? meaning : undefined
    default:
      return undefined
  }
}

/** Characters before a hash in which it is said what it is. */
const LABEL_LENGTH = 60
/** What writes numbers like a file's hash. */
const OTHER_HASH = /(?<!\p{L})(?:commit|rev|revision|git|branch|build|md5|sha-?1)[\s:=(#]*$/iu
const SHA256_LENGTH = 64
/** AutoV2. Shorter ones are also words and colours. */
const SHORTEST = 10

/** Whether digits and letters are a file's hash, by what they are and by what stands around them. */
function isHash(text: string, index: number, hex: string): boolean {
  const before = text.slice(Math.max(0, index - LABEL_LENGTH), index)
  if (followsHashLabel(before)) return true
  if (OTHER_HASH.test(before)) return false
  if (hex.length === SHA256_LENGTH) return true
  const isInBrackets = before.endsWith('[') && text[index + hex.length] === ']'
  return isMixed(hex) && (hex.length >= SHORTEST || isInBrackets)
}

/** Neither a number nor a word. */
const isMixed = (hex: string): boolean => /\d/.test(hex) && /[a-f]/i.test(hex)
