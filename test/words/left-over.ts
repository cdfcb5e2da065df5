import type { Words } from '../../src/words/words.ts'
import { withoutSame } from './english.ts'

/** What the communities of every language call as English does, and what has no other name. */
const TERMS = [
  'AIR',
  'API',
  'AUTOMATIC1111',
  'AutoMod',
  'Buzz',
  'CFG',
  'CFG scale',
  'Checkpoint',
  'Civitai',
  'Clip skip',
  'ComfyUI',
  'Connected Apps',
  'Curator',
  'Discord',
  'False',
  'ID',
  'JPEG',
  'LoRA',
  'NSFW',
  'PG',
  'PNG',
  'Pony',
  'Trending',
  'True',
  'UTC',
  'Vault',
  'WebP',
  'civitai.com',
  'pickle',
  '@everyone',
  '@here',
  'prompt',
  'seed',
  // Units.
  'GB',
  'MB',
  'kB',
  'K',
  // Examples of what to type.
  'illustrious',
  'LORA',
  'NekoBaker',
  'am',
  'pm',
  'h',
]
const KNOWN = new RegExp(
  `(?<![A-Za-z])(?:${TERMS.toSorted((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`,
  'gi',
)

/** Words of English alone, among the languages that are written in its letters. */
const ENGLISH =
  /(?<![\p{L}’'])(?:the|of|and|you|your|with|this|that|which|from|what|there|have|here|again|only|than|they|their|are|is|to|not|when|while|by|at|it’s|isn’t|don’t|can’t|doesn’t|couldn’t|more|most|new)(?![\p{L}’'])/giu

const isLatin = (words: Words): boolean => /[a-z]{3}/.test(words.empty)

/** The English that is left in a text of a language. */
export function englishIn(text: string, words: Words): readonly string[] {
  const rest = withoutSame(text).replace(KNOWN, '')
  if (isLatin(words)) return rest.match(ENGLISH) ?? []
  return rest.match(/[A-Za-z]{2,}/g) ?? []
}
