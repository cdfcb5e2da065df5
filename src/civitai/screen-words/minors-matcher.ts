import { fold } from './fold.ts'
import { createMatcher } from './matcher.ts'
import minors from './minors.json' with { type: 'json' }
import type { Readings } from './reading.ts'
import { tokensOf } from './tokens.ts'

/** What one look at a text tells. */
export interface Judgement {
  readonly mature: boolean
  /** Whether it holds anything that could sexualise minors, by itself or with a mature term. */
  readonly suspect: boolean
}

/** The check for terms that sexualise minors, alone or by standing with a mature term. */
interface MinorsMatcher {
  isSuspect(readings: Readings): boolean
  sexualises(texts: readonly string[], judge: (text: string) => Judgement): boolean
}

const WORDS_NEAR = 5
// Seventeen and below with a word for years; 117 years and 17.5 do not count.
const AGE =
  /(?<![\d.,])(?:1[0-7]|[1-9])[-_ ]?(?:yo\b|y\.o|y\/o|yrs?[-_ ]old|years?[-_ ]?old|歳|才|岁|歲|살|세|лет\b|jahre|ans\b|años|anos\b)/

/** Builds the check; `read` yields the readings of a text. */
export function createMinorsMatcher(read: (text: string) => Readings): MinorsMatcher {
  const isCoded = createMatcher([minors.coded])
  const isAgeWord = createMatcher([minors.age])
  const isYouth = createMatcher([minors.youth])
  const isAny = createMatcher([minors.coded, minors.age, minors.youth])
  const hasAge = ({ lower }: Readings): boolean => AGE.test(lower)

  return {
    isSuspect: (readings) => isAny(readings) || hasAge(readings),
    sexualises(texts, judge) {
      const isMature = (text: string): boolean => judge(text).mature
      const isYouthNearMature = (text: string): boolean => {
        if (!isYouth(read(text)) || !isMature(text)) return false
        const tokens = tokensOf(fold(text).toLowerCase())
        if (tokens.length <= WORDS_NEAR) return true
        return tokens.some((_, at) => {
          const near = tokens.slice(at, at + WORDS_NEAR).join(' ')
          return isYouth(read(near)) && isMature(near)
        })
      }
      const suspects = texts.filter((text) => judge(text).suspect)
      if (suspects.some((text) => isCoded(read(text)))) return true
      const aged = suspects.some((text) => isAgeWord(read(text)) || hasAge(read(text)))
      return (aged && texts.some(isMature)) || suspects.some(isYouthNearMature)
    },
  }
}
