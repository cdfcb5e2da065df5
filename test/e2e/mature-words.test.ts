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
  untilTrendsAreKnown,
} from './walk/mature-words.ts'

const EVERYTHING = { in: 'after-dark' } as const
const MILD = { in: 'general' } as const

test('a mature word is never repeated where only PG may be shown, trends known or not', async () => {
  const running = await start({
    fairness: unlimited,
    discord: { limits: false },
    civitai: { size: 300 },
  })
  const questions = [
    ...matureQuestions(running.discord.registered(), ['hentai'], ['Day']),
    ...besideNames(running, 'hentai'),
  ]
  for (const known of [false, true]) {
    if (known) await untilTrendsAreKnown(running)
    // First where it may be shown, so that all of it is at hand.
    expect(await matureAnswers(running, EVERYTHING, questions)).not.toEqual([])
    await expectLists(running, EVERYTHING, 'hentai', known)
    expect(await matureAnswers(running, MILD, questions)).toEqual([])
    await expectLists(running, MILD, 'anime', known)
    await expectHeldBack(running, MILD, en.notShownHere)
  }
  expect(questions.length).toBeGreaterThan(50)
})
