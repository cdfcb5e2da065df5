import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { registrationOf } from '../../src/discord/register.ts'
import { en } from '../../src/words/en.ts'
import { CALLS } from './calls/index.ts'
import { english } from './english.ts'
import { FOLLOW_POSTS } from './follow-posts.ts'
import { madeUp } from './made-up.ts'
import { tellings } from './tellings.ts'

/**
 * Told while one waits (test/commands/read-picture.test.ts, test/commands/digest.test.ts,
 * test/commands/generate/going.test.ts), by the gateway, or in posts of follows
 * (beside-commands.test.ts), while a token is made anew, in a browser (test/accounts, test/e2e/linking.test.ts), or by what
 * makes pictures (test/generation/orders), or what is owed of them (test/render/owed.test.ts).
 */
const ELSEWHERE = [
  'lookingUp',
  'previewLate',
  ...FOLLOW_POSTS,
  'notYours',
  'shownAlready',
  'formTooLate',
  'stopping',
  'linkEnded',
  'linkUnread',
  'signInAway',
  'signInLimited',
  'linkPage',
  'recipeButton',
  'showPictures',
  'picturesHeldBack',
  'picturesMissing',
  'picturesLater',
  'madeFor',
  'promptMissing',
  'promptTooLong',
  'takesNoNegative',
  'negativeTooLong',
  'outOfBounds',
  'quoteGone',
  'overCap',
  'tooManyRunning',
  'noBuzz',
  'maturePrompt',
  'notEnabled',
  'generationNotAllowed',
  'generationRefused',
  'generatorBusy',
  'generatorAway',
  'stillHandedOver',
  'generationForgotten',
  'generationNotShown',
  'promptGone',
  'picturesFor',
  'picturesReady',
  'noPictures',
  'showPicturesNumber',
  'numbered',
  // Of the page that a browser is shown.
  'language',
]

test('what is told of every command is in the language of the call', async () => {
  const { words, taken } = madeUp()
  const slips: unknown[] = []
  for (const asked of CALLS) {
    for await (const { what, texts } of tellings(asked, words)) {
      const found = english(texts)
      if (found.length > 0) slips.push([what, asked.given, found])
    }
  }
  registrationOf(commands, new Map([['de', words]]))
  expect(slips).toEqual([])
  expect(new Set(Object.keys(en).filter((name) => !taken.has(name)))).toEqual(new Set(ELSEWHERE))
})

test('what is registered is in the language that it is registered in', () => {
  const { words } = madeUp()
  const texts: string[] = []
  JSON.stringify(registrationOf(commands, new Map([['de', words]])), function (key, value) {
    // Descriptions and choices; what is typed has names of its own.
    if (key === 'description' || (key === 'name' && 'value' in this)) {
      texts.push(this[`${key}_localizations`]?.de ?? value)
    }
    return value
  })
  expect(texts.length).toBeGreaterThan(100)
  expect(english(texts)).toEqual([])
})
