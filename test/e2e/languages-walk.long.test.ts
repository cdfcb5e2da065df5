import { expect, test } from 'vitest'
import { unlimited } from '../../src/fairness.ts'
import { LANGUAGES } from '../../src/words/words.ts'
import { start } from './start.ts'
import { createJudge } from './walk/known.ts'
import { forbiddenIn, levelsIn, matureIn } from './walk/result.ts'
import { walk } from './walk/walk.ts'

const MODELS = 300
const PRESSES = 200

test.each(LANGUAGES.map(({ locales }) => locales[0] ?? ''))(
  'Discord takes every answer in %s, to names of every length',
  async (locale) => {
    const running = await start({
      fairness: unlimited,
      discord: { limits: false },
      civitai: { size: MODELS },
    })
    const { discord, civitai } = running
    const grace = discord.person('grace')
    const where = { in: 'general', locale } as const
    const chosen = async (line: string): Promise<string> =>
      String((await grace.type(line, where)).at(-1)?.value)
    await grace.slash('/digest create channel:#general tag:anime', where)
    await grace.slash('/follow add channel:#general tag:anime', where)
    const walked = await walk(
      running,
      createJudge(civitai),
      { name: 'general', ...where },
      {
        presses: PRESSES,
        digest: await chosen('/digest edit digest:'),
        follow: await chosen('/follow pause follow:'),
      },
    )
    expect(forbiddenIn(walked)).toEqual([])
    expect(matureIn(walked)).toEqual([])
    expect(levelsIn(walked)).toEqual([1])
    // What Discord refuses is an error in the log.
    expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
  },
  240_000,
)
