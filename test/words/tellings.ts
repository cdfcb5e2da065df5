import { ComponentType } from 'discord-api-types/v10'
import { commands } from '../../commands/index.ts'
import { DELETE_ID, pressed } from '../../src/button.ts'
import { actionsOf } from '../../src/command.ts'
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
import { readIn } from './english.ts'
import { catalogue, trends } from './greek.ts'

/** No language of Discord's: nothing is marked with it. */
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

export interface Told {
  readonly answer?: Reply | Form
  readonly what: string
  readonly texts: readonly string[]
}

/** Asks it, and presses all there is to press on the answer. */
export async function* tellings(asked: Asked, words: Words): AsyncGenerator<Told> {
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
  yield { what: path, answer: reply, texts: readIn(reply) }
  for (const id of new Set(idsOf(reply))) {
    const found = pressed([...actions.values()], id)
    const [path] = [...actions].find(([, action]) => action === found?.action) ?? []
    if (found === undefined || path === undefined) throw new Error(`${id} leads nowhere`)
    const answer = await dispatch.answer({ ...call, path, options: found.given })
    yield { what: `${asked.path}, pressing ${path}`, answer, texts: readIn(answer) }
  }
}
