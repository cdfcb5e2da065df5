import { expect, test } from 'vitest'
import { unlimited } from '../../src/fairness.ts'
import { en } from '../../src/words/en.ts'
import { start } from './start.ts'
import {
  besideNames,
  expectHeldBack,
  expectLists,
  matureAnswers,
  matureQuestions,
  type Place,
  untilTrendsAreKnown,
} from './walk/mature-words.ts'

const PERIODS = ['Day', 'Week', 'Month', 'Year', 'AllTime']
const MATURE: readonly Place[] = [{ in: 'after-dark' }, { in: 'after-dark-thread' }]
const MILD: readonly Place[] = [
  { in: 'general' },
  { in: 'general-thread' },
  { in: 'news' },
  { in: 'dm' },
  { in: 'group' },
  { in: 'after-dark', installedBy: 'person' },
]

test.each([false, true])(
  'every look-up by a mature word, sort and period in every kind of place; trends known: %s',
  async (known) => {
    const running = await start({
      fairness: unlimited,
      discord: { limits: false },
      civitai: { size: 300 },
    })
    if (known) await untilTrendsAreKnown(running)
    const questions = [
      ...matureQuestions(running.discord.registered(), ['hentai', 'Nude'], PERIODS),
      ...besideNames(running, 'hentai'),
    ]
    expect(questions.length).toBeGreaterThan(500)
    for (const place of MATURE) {
      expect(await matureAnswers(running, place, questions)).not.toEqual([])
      await expectLists(running, place, 'hentai', known)
    }
    for (const place of MILD) {
      expect(await matureAnswers(running, place, questions), place.in).toEqual([])
      await expectLists(running, place, 'anime', known)
      await expectHeldBack(running, place, en.notShownHere)
    }
  },
  240_000,
)
