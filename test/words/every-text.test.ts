import { ComponentType } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { DELETE_ID, pressed } from '../../src/button.ts'
import { actionsOf } from '../../src/command.ts'
import { registrationOf } from '../../src/discord/register.ts'
import { createDispatch } from '../../src/dispatch.ts'
import { unlimited } from '../../src/fairness.ts'
import type { Form } from '../../src/form.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import type { Words } from '../../src/words/words.ts'
import { callFor } from '../support/call.ts'
import { catalogueWith } from '../support/catalogue.ts'
import { HEALTHY, noDigests, noFollows, noPictures, usualSettings } from '../support/digests.ts'
import { now, REFERENCE } from '../support/dispatch.ts'
import type { Asked } from './calls/asked.ts'
import { CALLS } from './calls/index.ts'
import { english, readIn } from './english.ts'
import { FOLLOW_POSTS } from './follow-posts.ts'
import { catalogue, trends } from './greek.ts'
import { madeUp } from './made-up.ts'

const LOCALE = 'xx'
const actions = actionsOf(commands)

/** What people can press. */
const idsOf = (answer: Reply | Form): readonly string[] =>
  ('form' in answer ? [] : (answer.components ?? []))
    .flatMap((row) =>
      row.components.flatMap((one) =>
        one.type === ComponentType.StringSelect
          ? one.options.map(({ value }) => value)
          : 'custom_id' in one && !one.disabled
            ? [one.custom_id]
            : [],
      ),
    )
    .filter((id) => id !== DELETE_ID)

interface Told {
  readonly what: string
  readonly texts: readonly string[]
}

/** Asks it, and presses all there is to press on the answer. */
async function* tellings(asked: Asked, words: Words): AsyncGenerator<Told> {
  const { path, given, from, typed } = asked
  const dispatch = createDispatch({
    commands,
    catalogue: catalogueWith({ ...catalogue, ...asked.catalogue }),
    accounts: asked.accounts,
    generations: asked.generations,
    digests: asked.digests ?? noDigests,
    follows: { ...noFollows, ...asked.follows },
    pictures: asked.pictures ?? noPictures,
    settings: { ...usualSettings, ...asked.settings },
    trends: asked.trends ?? trends,
    state: () => asked.state ?? HEALTHY,
    fairness: asked.fairness ?? unlimited,
    wordsIn: (locale) => (locale === LOCALE ? words : en),
    mention: (path) => `</${path}:1>`,
    now: () => now,
    reference: () => REFERENCE,
    onBug: () => {},
    onStoreFault: () => {},
  })
  const { guildId, ...direct } = callFor(given, { ...from, path, locale: LOCALE })
  const call = asked.direct || guildId === undefined ? direct : { ...direct, guildId }
  if (typed !== undefined) {
    const offered = await dispatch.suggest(call, ...typed)
    yield { what: `${path}, typing`, texts: offered.map(({ name }) => name) }
    return
  }
  const reply = await dispatch.answer(call)
  yield { what: path, texts: readIn(reply) }
  for (const id of new Set(idsOf(reply))) {
    const found = pressed([...actions.values()], id)
    const [path] = [...actions].find(([, action]) => action === found?.action) ?? []
    if (found === undefined || path === undefined) throw new Error(`${id} leads nowhere`)
    const answer = await dispatch.answer({ ...call, path, options: found.given })
    yield { what: `${asked.path}, pressing ${path}`, texts: readIn(answer) }
  }
}

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
