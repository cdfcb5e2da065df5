import { describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { model } from '../../../commands/model.ts'
import { presses } from '../../../commands/pages/card.ts'
import { NEWEST } from '../../../commands/pages/presses.ts'
import { similar } from '../../../commands/pages/similar.ts'
import { type Pressed, pressed } from '../../../src/button.ts'
import type { Model } from '../../../src/civitai/model.ts'
import { actionsOf, type Call, type Given } from '../../../src/command.ts'
import { Problem } from '../../../src/problem.ts'
import { rated } from '../../../src/rating.ts'
import type { Reply } from '../../../src/reply.ts'
import { en } from '../../../src/words/en.ts'
import { callFor } from '../../support/call.ts'
import { heldSince } from '../../support/catalogue.ts'
import { civitaiWith } from '../../support/civitai.ts'
import { answerTo } from '../../support/commands.ts'
import { dispatchOf, now } from '../../support/dispatch.ts'
import { modelOf, versionOf } from '../../support/model.ts'
import { toldBy } from '../../support/problem.ts'
import { idOf, itemsOf, labelsOf, shownOn } from '../../support/reply.ts'

const many = Array.from({ length: 9 }, (_, at) => `set ${at}`)
const versions = [versionOf(72), versionOf(71, { triggerWords: many })]
const lantern = modelOf(7, { name: 'Lantern', versions })
const civitai = civitaiWith({ models: [lantern] })

const answer = (press: keyof typeof presses, given: Given, from = civitai): Promise<Reply> =>
  answerTo({ ...model, action: presses[press] }, given, from)
const card = (version: number, from = civitai) => answer('card', { model: 7, version }, from)

/** What a custom_id asks for, as the bot reads it when it is pressed. */
function read(id: string | undefined): Pressed {
  const found = pressed([...actionsOf(commands).values()], id ?? '')
  if (found === undefined) throw new Error(`nothing is asked for by ${id}`)
  return found
}

describe('a card', () => {
  test.each([
    [NEWEST, '7@72'],
    [72, '7@72'],
    [71, '7@71'],
  ])('of version %i shows %s', async (version, shown) => {
    expect(shownOn(await card(version))).toBe(shown)
  })

  test('of a model without a version that can be shown is shown all the same', async () => {
    const bare = civitaiWith({ models: [modelOf(7, { versions: [] })] })
    const reply = await card(NEWEST, bare)
    expect(reply.embeds?.at(-1)?.description).toContain(en.noVersion)
    expect(read(idOf(reply, 'More')).given).toEqual({ model: 7, version: NEWEST })
  })

  test('changes in place for another version, which its menu carries', async () => {
    const items = itemsOf(await card(NEWEST), 'versions')
    expect(items.map((item) => item.default)).toEqual([true, undefined])
    const { action, verb, given } = read(items[1]?.value)
    expect({ action, verb, given }).toEqual({
      action: presses.card,
      verb: 'turn',
      given: { model: 7, version: 71 },
    })
    expect(shownOn(await card(Number(given.version)))).toBe('7@71')
  })

  test.each(['Trigger words', 'Images', 'More'])(
    'opens %s beside it, of the version it shows and not of a newer one',
    async (label) => {
      const press = read(idOf(await card(71), label))
      expect(press).toMatchObject({ verb: 'open', given: { model: 7, version: 71 } })
    },
  )

  test('opens all its trigger words to be copied, however many of them it shows', async () => {
    const press = read(idOf(await card(71), 'Trigger words'))
    expect(press.action).toBe(presses.triggers)
    const { content } = await answer('triggers', press.given)
    expect(content?.match(/^set \d$/gm)).toEqual(many)
  })
})

describe('more of a model', () => {
  const opened = async (label: string) =>
    read(idOf(await answer('more', { model: 7, version: 71 }), label))

  test('leads to models like it', async () => {
    const press = await opened('Similar')
    expect(press).toMatchObject({ verb: 'open', given: { model: 7, page: 1 } })
    expect(press.action).toBe(similar)
  })

  test('leads to none where it has no tags', async () => {
    const bare = civitaiWith({ models: [modelOf(7, { tags: [] })] })
    const reply = await answer('more', { model: 7, version: NEWEST }, bare)
    expect(labelsOf(reply)).not.toContain('Similar')
  })

  test('leads to its licence', async () => {
    const { action, given } = await opened('Licence')
    expect(action).toBe(presses.licence)
    const { embeds = [] } = await answer('licence', given)
    expect(embeds[0]?.title).toBe('Licence of Lantern')
  })

  test('leads to the ids of the version it shows', async () => {
    const { action, given } = await opened('Copy')
    expect(action).toBe(presses.copy)
    const { content } = await answer('copy', given)
    expect(content).toContain('```\nurn:air:sdxl:lora:civitai:7@71\n```')
  })
})

describe('what is gone by now', () => {
  const kinds = Object.keys(presses) as (keyof typeof presses)[]

  test.each(kinds)('is told of by %s, when it is the model', async (press) => {
    const told = await toldBy(answer(press, { model: 8, version: NEWEST }))
    expect(told).toEqual({ says: en.modelGone, picks: [] })
  })

  test.each(['triggers', 'more', 'licence', 'copy'] as const)(
    'is told of by %s, when it is the version, and the newest is a press away',
    async (press) => {
      const { says, picks } = await toldBy(answer(press, { model: 7, version: 70 }))
      expect(says).toBe(en.versionGone)
      expect(picks.map(({ label }) => label)).toEqual(['Lantern'])
      const { action, given } = read(picks[0]?.customId)
      expect(action).toBe(presses.card)
      expect(given).toEqual({ model: 7, version: NEWEST })
    },
  )

  test('is told of on the card of the newest version, whose own are the buttons', async () => {
    const reply = await answer('card', { model: 7, version: 70 })
    expect(reply.embeds?.at(-1)?.description).toContain(en.newestInstead)
    expect(shownOn(reply)).toBe('7@72')
    expect(read(idOf(reply, en.more)).given).toEqual({ model: 7, version: 72 })
    const known = await answer('card', { model: 7, version: 71 })
    expect(known.embeds?.at(-1)?.description).not.toContain(en.newestInstead)
  })
})

test.each<Given>([
  { model: 0, version: 0 },
  { model: 2_147_483_648, version: 0 },
  { model: 7, version: -1 },
  { model: '7', version: 0 },
])('an id that Civitai cannot have is told: %j', async (given) => {
  await expect(answer('card', given)).rejects.toThrow(Problem)
})

const CONTROLS = ['Download', 'Trigger words', 'Images', 'Creator', 'More', 'Civitai']

describe('through the dispatch', () => {
  const { answer: dispatched, bugs } = dispatchOf(model, {
    model: async () => heldSince(now, rated<Model>('PG', lantern)),
  })
  const call = (change: Partial<Call<Given>>) =>
    dispatched({ ...callFor<Given>({ query: '#7' }, { path: 'model' }), ...change })

  test('the answer to a query is the card, with a way to delete it', async () => {
    const reply = await call({})
    expect(shownOn(reply)).toBe('7@72')
    expect(labelsOf(reply)).toEqual([...CONTROLS, '🗑️'])
    expect(bugs).toEqual([])
  })

  test('a private one can be shown to all: the card itself, not the query again', async () => {
    const reply = await call({ private: true, options: { query: '7@71', version: undefined } })
    expect(labelsOf(reply)).toEqual([...CONTROLS, 'Show to all'])
    const show = read(idOf(reply, 'Show to all'))
    expect(show).toMatchObject({ verb: 'show', given: { model: 7, version: 71 } })
    expect(show.action).toBe(presses.card)
    const shown = await call({ path: 'model: card', options: show.given })
    expect(shown.embeds).toEqual(reply.embeds)
    expect(labelsOf(shown).at(-1)).toBe('🗑️')
  })

  test('what leads elsewhere is shown to all as it is', async () => {
    const { given } = read(idOf(await call({}), 'Trigger words'))
    const words = await call({ path: 'model: triggers', options: given, private: true })
    expect(labelsOf(words)).toEqual(['Show to all'])
    expect(read(idOf(words, 'Show to all'))).toMatchObject({ verb: 'show', given })
  })

  test('an answer of old says since when it is known, where it can be read', async () => {
    const { answer: late } = dispatchOf(model, {
      model: async () => heldSince(now - 7_200_000, rated<Model>('PG', lantern), true),
    })
    const { embeds = [] } = await late(callFor<Given>({ query: '#7' }, { path: 'model' }))
    expect(embeds.at(-1)?.description?.split('\n').at(-1)).toBe(en.asOf(now - 7_200_000))
  })

  test('a version that is gone is told with the newest as a button', async () => {
    const reply = await call({ path: 'model: triggers', options: { model: 7, version: 70 } })
    expect(reply).toMatchObject({ private: true, content: en.versionGone })
    expect(read(idOf(reply, 'Lantern')).given).toEqual({ model: 7, version: NEWEST })
  })
})
