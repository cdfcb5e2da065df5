import { webAddress } from './address.ts'
import { momentInWords } from './moment.ts'

type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'

/** A piece of a line as Discord's client would draw it. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Style; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'time'; readonly at: number; readonly text: string }

/** What a text alone does not tell. */
export interface Around {
  readonly now: number
  /** The name of a channel. */
  readonly channel: (id: string) => string | undefined
  readonly role: (id: string) => string | undefined
  readonly person: (id: string) => string | undefined
}

interface Rule {
  readonly pattern: RegExp
  /** Nothing where it only looked like this. */
  readonly make: (found: RegExpExecArray, around: Around) => Inline | undefined
}

const text = (words: string): Inline => ({ kind: 'text', text: words })

const link = (address: string, parts: readonly Inline[]): Inline | undefined => {
  const url = webAddress(address)
  return url === undefined ? undefined : { kind: 'link', url, parts }
}

const styled = (pattern: RegExp, kind: Style): Rule => ({
  pattern,
  make: (found, around) => ({ kind, parts: inlineOf(found[1] ?? '', around) }),
})

// A date outside of what Date holds stays the text it was.
const LAST_MOMENT = 8.64e15

/** In this order; each is tried where a piece may begin. */
const RULES: readonly Rule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, make: (found) => text(found[1] ?? '') },
  { pattern: /`([^`]+)`/y, make: (found) => ({ kind: 'code', text: found[1] ?? '' }) },
  {
    pattern: /\[((?:\\.|[^\\\]])+)\]\(<?(https?:\/\/[^\s()<>]+)>?\)/y,
    make: (found, around) => link(found[2] ?? '', inlineOf(found[1] ?? '', around)),
  },
  {
    pattern: /<t:(-?\d+)(?::([tTdDfFR]))?>/y,
    make: (found, { now }) => {
      const at = Number(found[1]) * 1_000
      if (Math.abs(at) > LAST_MOMENT) return undefined
      return { kind: 'time', at, text: momentInWords(at, found[2] ?? 'f', now) }
    },
  },
  {
    pattern: /<#(\d+)>/y,
    make: (found, { channel }) => text(`#${channel(found[1] ?? '') ?? '?'}`),
  },
  {
    pattern: /<@&(\d+)>/y,
    make: (found, { role }) => text(`@${role(found[1] ?? '') ?? found[1]}`),
  },
  {
    pattern: /<@!?(\d+)>/y,
    make: (found, { person }) => text(`@${person(found[1] ?? '') ?? found[1]}`),
  },
  {
    pattern: /<(https?:\/\/[^\s<>]+)>/y,
    make: (found) => link(found[1] ?? '', [text(found[1] ?? '')]),
  },
  {
    pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/y,
    make: (found) => link(found[0], [text(found[0])]),
  },
  styled(/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/y, 'bold'),
  styled(/__((?:\\.|[^\\])+?)__(?!_)/y, 'underline'),
  styled(/~~((?:\\.|[^\\])+?)~~/y, 'strike'),
  styled(/\|\|((?:\\.|[^\\])+?)\|\|/y, 'spoiler'),
  styled(/\*(?!\s)((?:\\.|[^\\*])+)\*/y, 'italic'),
  styled(/(?<!\w)_((?:\\.|[^\\_])+)_(?!\w)/y, 'italic'),
]

/** One line of Discord's markdown as the pieces it is drawn in. */
export function inlineOf(line: string, around: Around): readonly Inline[] {
  const parts: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') parts.push(text(plain))
    plain = ''
  }
  for (let at = 0; at < line.length; ) {
    const { part, length } = pieceAt(line, at, around)
    at += length
    if (part.kind === 'text') {
      plain += part.text
      continue
    }
    flush()
    parts.push(part)
  }
  flush()
  return parts
}

function pieceAt(
  line: string,
  at: number,
  around: Around,
): { readonly part: Inline; readonly length: number } {
  for (const { pattern, make } of RULES) {
    pattern.lastIndex = at
    const found = pattern.exec(line)
    const part = found && make(found, around)
    if (part) return { part, length: found[0].length }
  }
  return { part: text(line.charAt(at)), length: 1 }
}

/** The words of a line without anything about how they look. */
export const wordsOf = (parts: readonly Inline[]): string =>
  parts.map((part) => ('parts' in part ? wordsOf(part.parts) : part.text)).join('')
