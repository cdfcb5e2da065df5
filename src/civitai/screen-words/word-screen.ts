import { createHarmless } from './harmless.ts'
import { createMatcher } from './matcher.ts'
import { MATURE_LISTS } from './mature-lists.ts'
import minors from './minors.json' with { type: 'json' }
import { createMinorsMatcher, type Judgement } from './minors-matcher.ts'
import { piecesOf } from './pieces.ts'
import { readingsOf } from './reading.ts'
import { remembered } from './remembered.ts'

/** Judges texts by two word lists. */
export interface WordScreen {
  /** Whether the text holds a mature term, or one that sexualises minors. */
  isMature(text: string): boolean
  /** Whether the texts of one entry (name, tags, trigger words) together sexualise minors. */
  sexualisesMinors(texts: readonly string[]): boolean
}

/**
 * A hundred times what models say of themselves, in characters. Judging more would hold up
 * everybody for seconds, so it counts as the worst it could be.
 */
const JUDGED_AT_MOST = 50_000

const isTooMuch = (pieces: readonly string[]): boolean =>
  pieces.reduce((sum, { length }) => sum + length, 0) > JUDGED_AT_MOST

/** The screen, built when it first judges: that takes some milliseconds, and a start need not wait. */
export function createWordScreen(): WordScreen {
  let built: WordScreen | undefined
  const screen = (): WordScreen => {
    built ??= builtScreen()
    return built
  }
  return {
    isMature: (text) => screen().isMature(text),
    sexualisesMinors: (texts) => screen().sexualisesMinors(texts),
  }
}

function builtScreen(): WordScreen {
  const harmless = createHarmless()
  const read = (text: string) => readingsOf(text, harmless)
  const mature = [...MATURE_LISTS, minors.coded]
  const isMature = createMatcher(mature)
  const { isSuspect, sexualises } = createMinorsMatcher(read)
  const judge = remembered((text): Judgement => {
    const readings = read(text)
    return { mature: isMature(readings), suspect: isSuspect(readings) }
  })
  return {
    isMature(text) {
      const pieces = piecesOf(text)
      return isTooMuch(pieces) || pieces.some((piece) => judge(piece).mature)
    },
    sexualisesMinors(texts) {
      const pieces = [...new Set(texts.flatMap(piecesOf))]
      return isTooMuch(pieces) || sexualises(pieces, judge)
    },
  }
}
