import { withoutInvisible } from '../../invisible.ts'
import { isForeign, pathOnCivitai, profileIn } from './pasted.ts'

/** What has a page of its own beside models, each by its id. */
export type Page = (typeof PAGES)[number]
const PAGES = ['image', 'post', 'article', 'collection'] as const

/** What a text means that names a model. */
export type Meaning =
  | {
      readonly kind: 'model'
      readonly id: number
      readonly version?: number
      /** What else it may mean when there is no such model. */
      readonly otherwise?: Meaning
    }
  | { readonly kind: 'version'; readonly id: number }
  | {
      readonly kind: 'hash'
      readonly hash: string
      /** What to search for when no file has this hash; absent where it can only be a hash. */
      readonly words?: string
    }
  | { readonly kind: 'words'; readonly words: string }
  /** The address of a picture, of a post, which holds pictures, or of something else by its id. */
  | { readonly kind: Page; readonly id: number }
  /** The address of somebody's profile, or of something on it. */
  | { readonly kind: 'creator'; readonly name: string }
  /** Any other page of Civitai, or an AIR of something that is not there. */
  | { readonly kind: 'elsewhere' }
  /** An address of another site. */
  | { readonly kind: 'foreign' }

/** Ids are PostgreSQL integers; Civitai answers 400 to larger ones. */
const MAX_ID = 2_147_483_647

type Form = (text: string) => Meaning | undefined

/** What a text means: by the first form that fits, otherwise words to search for. */
export function meaningOf(typed: string): Meaning {
  // Japanese keyboards write full-width digits and signs.
  const text = withoutInvisible(typed.normalize('NFKC'))
  for (const form of FORMS) {
    const meaning = form(text)
    if (meaning !== undefined) return meaning
  }
  return { kind: 'words', words: text }
}

/** A choice of the autocomplete: `#123` a model, `@456` a version. */
const choice: Form = (text) => {
  const [, sign, digits] = /^([#@])(\d+)$/.exec(text) ?? []
  const id = idOf(digits)
  if (id === undefined) return undefined
  return sign === '#' ? { kind: 'model', id } : { kind: 'version', id }
}

/** Digits alone: an id; if there is no such model, a hash or a name like "1984". */
const digits: Form = (text) => {
  const id = /^[1-9]\d*$/.test(text) ? idOf(text) : undefined
  if (id === undefined) return undefined
  return { kind: 'model', id, otherwise: hash(text) ?? { kind: 'words', words: text } }
}

/** An address of a page, a download or the API of a Civitai site, anywhere in the text. */
const address: Form = (text) => {
  const path = pathOnCivitai(text)
  if (path === undefined) return undefined
  const model = idOf(/^(?:\/api\/v1)?\/models\/(\d+)(?!\d)/i.exec(path)?.[1])
  if (model !== undefined) {
    return ofModel(model, /[?&](?:amp;)?(?:modelVersionId|version)=(\d+)/i.exec(path)?.[1])
  }
  const version = idOf(
    /^(?:\/api\/v1)?(?:\/model-versions|\/api\/download\/models)\/(\d+)/i.exec(path)?.[1],
  )
  if (version !== undefined) return { kind: 'version', id: version }
  const [, name = '', number] = PAGE.exec(path) ?? []
  const id = idOf(number)
  const kind = PAGES.find((one) => one === name.toLowerCase())
  if (id !== undefined && kind !== undefined) return { kind, id }
  const creator = profileIn(path)
  if (creator !== '') return { kind: 'creator', name: creator }
  const file = /^\/api\/v1\/model-versions\/by-hash\/([\da-f]+)/i.exec(path)?.[1] ?? ''
  const named = hash(file)
  return named?.kind === 'hash' ? hashAlone(named.hash) : { kind: 'elsewhere' }
}

const PAGE = new RegExp(String.raw`^(?:\/api\/v1)?\/(${PAGES.join('|')})s\/(\d+)(?!\d)`, 'i')

/** Only an address, perhaps as a link of Discord's markdown; what is in it names nothing here. */
const ALONE_ADDRESS =
  /^(?:\[.*\]\()?<?(?:https?:\/\/\S+|www\.\S+|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/\S*)$/iu

const anotherPage: Form = (text) =>
  ALONE_ADDRESS.test(text) ? (amongWords(text) ?? { kind: 'elsewhere' }) : undefined

/** Another site's address among words, where nothing else in them names a model. */
const amongWords: Form = (text) => (isForeign(text) ? { kind: 'foreign' } : undefined)

/** `urn:air:sdxl:lora:civitai:123@456`; prefix, version and format are optional. */
const air: Form = (text) => {
  const [, source, rest = ''] =
    /^(?:urn:)?(?:air:)?(?:[\w.-]+:){0,2}(civitai|huggingface|[\w.-]+)(?::)(\S+)$/i.exec(text) ?? []
  const marked = /^(?:urn:)?air:/i.test(text)
  if (source?.toLowerCase() !== 'civitai') return marked ? { kind: 'elsewhere' } : undefined
  const [, id, version] = /^(\d+)(?:@(\d+))?(?:\+\d+)?(?:\.\w+)?$/.exec(rest) ?? []
  return modelAt(id, version)
}

/** `123@456`: a version of a model. */
const idAtVersion: Form = (text) => {
  const [, id, version] = /^#?(\d+) ?@ ?(\d+)$/.exec(text) ?? []
  return modelAt(id, version)
}

/** AutoV1 or CRC32, AutoV2, AutoV3, SHA256 or BLAKE3, as programs write any of them. */
const HEX = String.raw`(?:0x)?([\da-f]{64}|[\da-f]{12}|[\da-f]{10}|[\da-f]{8})(?![\da-z])`
const QUOTED = String.raw`[\s"'\x60“”‘’*]*`
/** A hash alone, perhaps in quotes or brackets. */
const ALONE = new RegExp(
  String.raw`^[\s"'\x60“”‘’[({<*_~|]*${HEX}[\s"'\x60“”‘’\])}>,;.*_~|]*$`,
  'iu',
)
/** At the end of a file name, before or after its extension. */
const IN_BRACKETS = new RegExp(
  String.raw`^(.*?)\s*(?:\[${HEX}\]|\(${HEX}\))(?:\.\w{2,12})?${QUOTED}[,;.]*$`,
  'iu',
)
/** A label such as `Model hash:` anywhere in a line; after `hashes`, also with a file's name. */
const LABEL =
  String.raw`(?<![a-z\d])(?:(?:model|file)?[ _-]?hash(?:es)?|sha-?256|autov[123]|crc-?32|blake-?3)` +
  String.raw`(?:${QUOTED}[:=-]|\s)(?:${QUOTED}\{)?${QUOTED}(?:[^"':,={}]{1,100}${QUOTED}:${QUOTED})?`
const LABELLED = new RegExp(LABEL + HEX, 'iu')
const ENDS_WITH_LABEL = new RegExp(`${LABEL}$`, 'iu')
/** A value in JSON. */
const IN_JSON = new RegExp(String.raw`"[^"]{1,100}"\s*:\s*"${HEX}"`, 'iu')

/** Whether it can only be a hash: words have no digits, dates no letters, and both are short. */
const isCertain = (hex: string): boolean =>
  hex.length >= 12 || (/\d/.test(hex) && /[a-f]/i.test(hex))

/** Whether a line ends with a label behind which a hash stands. */
export const followsHashLabel = (before: string): boolean => ENDS_WITH_LABEL.test(before)

/** A file's hash; where no file has it, perhaps a name such as "deadbeef". */
const hash: Form = (text) => {
  const [, alone] = ALONE.exec(text) ?? []
  if (alone !== undefined) return /0x/i.test(text) ? hashAlone(alone) : hashOrWord(alone)
  const [, name = '', inBrackets, inParentheses = ''] = IN_BRACKETS.exec(text) ?? []
  // A name can end with "(20260101)".
  const last = inBrackets ?? (isCertain(inParentheses) ? inParentheses : undefined)
  if (last !== undefined) return name === '' ? hashOrWord(last) : hashOr(last, name)
  const [, labelled] = LABELLED.exec(text) ?? IN_JSON.exec(text) ?? []
  return labelled === undefined ? undefined : hashAlone(labelled)
}

const hashOrWord = (hex: string): Meaning => (isCertain(hex) ? hashAlone(hex) : hashOr(hex, hex))

const hashAlone = (hash: string): Meaning => ({ kind: 'hash', hash: hash.toUpperCase() })

const hashOr = (hash: string, words: string): Meaning => ({
  kind: 'hash',
  hash: hash.toUpperCase(),
  words,
})

/** A LoRA as prompts name it, by its file: `<lora:quiet_canvas:0.8>`. */
const inPrompt: Form = (text) => {
  const [, name] = /<(?:lora|lyco|hypernet):([^:<>]+)(?::[^<>]*)?>/i.exec(text) ?? []
  return name === undefined ? undefined : { kind: 'words', words: name.replaceAll('_', ' ').trim() }
}

const FORMS: readonly Form[] = [
  choice,
  digits,
  address,
  anotherPage,
  air,
  idAtVersion,
  hash,
  inPrompt,
  amongWords,
]

function modelAt(id: string | undefined, version: string | undefined): Meaning | undefined {
  const model = idOf(id)
  return model === undefined ? undefined : ofModel(model, version)
}

/** An impossible id becomes one that does not exist. */
const ofModel = (id: number, version: string | undefined): Meaning => ({
  kind: 'model',
  id,
  ...(version !== undefined && { version: idOf(version) ?? MAX_ID }),
})

function idOf(digits: string | undefined): number | undefined {
  const id = Number(digits ?? Number.NaN)
  return id >= 1 && id <= MAX_ID ? id : undefined
}
