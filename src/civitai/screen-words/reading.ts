import { fold } from './fold.ts'
import type { Harmless } from './harmless.ts'
import { scriptReadings } from './look-alikes.ts'
import { withoutInserted } from './masks.ts'
import { humpsApart, spellingsOf } from './spellings.ts'
import { spelledLetters, tokensOf } from './tokens.ts'
import { type WordEdges, wordEdges } from './word-edges.ts'

/** A text as all lists are held against it. */
export interface Readings {
  /** Folded, in lower case. */
  readonly lower: string
  readonly all: readonly Reading[]
}

/** A text as a reader may take it, without what only looks rude. */
export interface Reading {
  readonly text: string
  readonly edges: WordEdges
  readonly spellings: readonly Spelling[]
}

/** One spelling that a text may stand for, taken apart. */
export interface Spelling {
  /** Its words; an empty string stands where a harmless one was. */
  readonly tokens: readonly string[]
  /** Words spelled letter by letter, put together. */
  readonly spelled: readonly string[]
}

// Eighteen-plus is a sign, not a word, so it becomes one before words are taken apart.
const EIGHTEEN_PLUS = /(?<![\d.])18\s{0,3}\+(?!\s{0,3}\d)|(?<![\p{L}\d])\+\s{0,3}18(?![\d\p{L}])/gu

const BETWEEN_PARTS = /[|;•\n]/

// Its parts are no words: ab18.
const UUID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi
const UUID_LENGTH = 36

/** Every way to read a text. */
export function readingsOf(text: string, harmless: Harmless): Readings {
  const written = fold(text)
  const plain = written.length < UUID_LENGTH ? written : written.replace(UUID, ' ')
  const folded = plain.includes('18') ? plain.replace(EIGHTEEN_PLUS, ' eighteenplus ') : plain
  const lower = folded.toLowerCase()
  const humps = humpsApart(folded).toLowerCase()
  const joined = withoutInserted(lower)
  const readings = [...new Set([lower, humps, joined])]
  const all = readings.flatMap(scriptReadings).map((reading) => {
    const text = harmless.textWithout(reading)
    const spellings = spellingsOf(text).map((spelling) => apart(spelling, harmless))
    return { text, edges: wordEdges(text), spellings }
  })
  return { lower, all }
}

function apart(text: string, harmless: Harmless): Spelling {
  // No harmless phrase reaches from one part of a name into the next: "Pollo | Peladas".
  const parts = text.split(BETWEEN_PARTS)
  const tokens = parts.map(tokensOf)
  return {
    tokens: tokens.flatMap(harmless.tokensWithout),
    spelled: [
      ...spelledLetters(text, tokens.flat()),
      // A letter that is left of another part would join the word.
      ...(parts.length === 1
        ? []
        : parts.flatMap((part, at) => spelledLetters(part, tokens[at] ?? []))),
    ],
  }
}
