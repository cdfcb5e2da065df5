import { type Level, type Parts, type Rated, rated } from '../../rating.ts'
import type { Generation, WrittenDown } from '../image.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import { levelOfText } from './levels.ts'
import { known } from './meta-fields.ts'

/** Longer than any prompt that Civitai itself takes, and as much as is judged in reasonable time. */
const LONGEST_PROMPT = 10_000

/** How texts are rated. */
interface Levels {
  /** Of a prompt that has been judged with the whole, for judging takes a millisecond. */
  prompt(prompt: string): Level
  text(text: string): Level
}

/** How a picture was made, read from its file, with every text of it rated by itself. */
export function ratedWritten(written: WrittenDown, screen: WordScreen): Rated<Generation> {
  const levels: Levels = {
    prompt: (prompt) => (screen.isMature(prompt) ? 'XXX' : 'PG'),
    text: (text) => levelOfText(text, screen),
  }
  const level = isCondemned(written, screen) ? 'nowhere' : 'PG'
  return rated<Generation>(level, ratedGeneration(written, levels))
}

/**
 * Whether it sexualises minors, or cannot be judged. What a picture shall not show is no reason:
 * people list there what they want to keep away from.
 */
export function isCondemned(
  written: WrittenDown | undefined,
  screen: WordScreen,
  ...beside: readonly string[]
): boolean {
  const { wholePrompt = '', model = '', resources = [] } = written ?? {}
  const used = resources.map((resource) => resource.name ?? '')
  return (
    wholePrompt.length > LONGEST_PROMPT ||
    screen.sexualisesMinors([wholePrompt, model, ...beside, ...used])
  )
}

export function ratedGeneration(
  { wholePrompt, prompt, resources, ...texts }: WrittenDown,
  levels: Levels,
): Parts<Generation> {
  const ratedTexts = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, rated<string>(levels.text(text), text)]),
    )
  return {
    ...ratedTexts(texts),
    ...(prompt !== undefined && { prompt: rated<string>(levels.prompt(prompt), prompt) }),
    hasPrompt: prompt !== undefined,
    resources: resources.map(({ version, hash, name, ...texts }) => ({
      ...known({ version, hash }),
      ...ratedTexts(texts),
      // A name that is held back tells nothing of what is behind an id.
      ...ratedTexts(known({ name })),
      ...(name !== undefined && { isNamed: true }),
    })),
  }
}
