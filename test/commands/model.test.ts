import { describe, expect, test } from 'vitest'
import { model } from '../../commands/model.ts'
import { pressed } from '../../src/button.ts'
import type { Found } from '../../src/civitai/screen/find.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import { actionsOf, type Given } from '../../src/command.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo, pressedOn } from '../support/commands.ts'
import { entryOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, itemsOf, shownOn } from '../support/reply.ts'

const versions = [
  versionOf(73, { name: 'Lightning v3' }),
  versionOf(72, { name: 'Turbo v2' }),
  versionOf(71, { name: 'v1.0' }),
  versionOf(70, { name: 'beta' }),
]
const lantern = modelOf(7, { name: 'Lantern', versions })

const civitaiFinding = (found: Found): Civitai => civitaiWith({ found, models: [lantern] })
const finding = (given: Given, version?: number): Promise<Reply> => {
  const named = version === undefined ? {} : { version }
  return answerTo(model, given, civitaiFinding({ kind: 'model', model: lantern, ...named }))
}

/** What a custom_id asks for, as the bot reads it when it is pressed. */
const read = (id: string) => pressed([...actionsOf([model]).values()], id)

describe('what is found', () => {
  test('is shown as its card, in its newest version', async () => {
    const reply = await finding({ query: 'lantern' })
    expect(reply.embeds?.at(-1)?.title).toBe('Lantern')
    expect(shownOn(reply)).toBe('7@73')
  })

  test('in one of its versions is shown in that one', async () => {
    expect(shownOn(await finding({ query: '@71' }, 71))).toBe('7@71')
  })

  describe('by words that others fit as well', () => {
    const entries = [entryOf(7), entryOf(8), entryOf(9)]
    const found: Found = { kind: 'model', model: lantern, others: 'lan tern' }
    const civitai = civitaiWith({ found, models: [lantern], matching: entries })

    test('leads to these, and from them back', async () => {
      const card = await answerTo(model, { query: 'lan tern' }, civitai)
      const press = read(idOf(card, en.otherMatches) ?? '')
      expect(press).toMatchObject({ verb: 'open', given: { model: 7, words: 'lan tern' } })
      const menu = await pressedOn(
        model,
        idOf(card, en.otherMatches) ?? '',
        {},
        servicesWith(civitai),
      )
      expect(menu.embeds?.[0]?.title).toBe(en.otherMatchesOf('lan tern'))
      const items = itemsOf(menu, 'models')
      expect(items.map(({ label }) => label)).toEqual(['Model 8', 'Model 9'])
      expect(read(items[0]?.value ?? '')).toMatchObject({
        verb: 'turn',
        given: { model: 8, words: 'lan tern' },
      })
    })

    test('leads to these in its other versions, too', async () => {
      const card = await answerTo(model, { query: 'lan tern' }, civitai)
      const [, older] = itemsOf(card, 'versions')
      const turned = await pressedOn(model, older?.value ?? '', {}, servicesWith(civitai))
      expect(idOf(turned, en.otherMatches)).toBe(idOf(card, en.otherMatches))
    })

    test('says so when none of them fits any more', async () => {
      const card = await answerTo(model, { query: 'lan tern' }, civitai)
      const press = pressedOn(
        model,
        idOf(card, en.otherMatches) ?? '',
        {},
        servicesWith(civitaiWith({ matching: entries.slice(0, 1) })),
      )
      expect((await toldBy(press)).says).toBe(en.nothingFound([]))
    })

    test.each([
      [78, true],
      [79, false],
    ])('of %i characters leads there: %j', async (length, leads) => {
      const long: Found = { ...found, others: 'x'.repeat(length) }
      const card = await answerTo(
        model,
        { query: 'x' },
        civitaiWith({ found: long, models: [lantern] }),
      )
      expect(idOf(card, en.otherMatches) !== undefined).toBe(leads)
    })
  })

  test('several of is a menu, of which each item leads to a card', async () => {
    const entries = [entryOf(7, { name: 'Lantern' }), entryOf(8)]
    const asked = 'lan `tern`'
    const civitai = civitaiFinding({ kind: 'several', entries, asked })
    const reply = await answerTo(model, { query: asked }, civitai)
    expect(reply.embeds?.[0]?.title).toBe(en.several(String.raw`lan \`tern\``))
    const items = itemsOf(reply, 'models')
    expect(items.map(({ label }) => label)).toEqual(['Lantern', 'Model 8'])
    const choice = read(items[0]?.value ?? '')
    expect(choice).toMatchObject({ verb: 'turn', given: { model: 7, version: 0 } })
    const card = await answerTo(
      { ...model, action: choice?.action ?? model.action },
      choice?.given ?? {},
      civitai,
    )
    expect(shownOn(card)).toBe('7@73')
  })
})

describe('the version asked for', () => {
  test.each([
    ['chosen while typing', '@72', 72],
    ['by its name', 'Turbo v2', 72],
    ['in other letters', 'TURBO V2', 72],
    ['by the beginning of its name', 'light', 73],
    ['by a slip of the finger', 'ligthning v3', 73],
    ['that is the newest of those that fit', 'v', 71],
  ])('%s (%s) is shown', async (_, version, id) => {
    expect(shownOn(await finding({ query: 'lantern', version }))).toBe(`7@${id}`)
  })

  test('is more than the one an address names', async () => {
    const given = { query: '7@71', version: '@72' }
    expect(shownOn(await finding(given, 71))).toBe('7@72')
  })

  test.each(['@9', '@7', 'nothing alike'])(
    'that the model has not (%s) is told, with its newest a press away',
    async (version) => {
      const { says, picks } = await toldBy(finding({ query: 'lantern', version }))
      expect(says).toBe(en.unknownVersion)
      expect(picks.map(({ label }) => label)).toEqual(['Lightning v3', 'Turbo v2', 'v1.0'])
      expect(picks.map(({ customId }) => read(customId)?.given)).toEqual(
        [73, 72, 71].map((id) => ({ model: 7, version: id })),
      )
    },
  )

  test('may have no name, and then is called by its number', async () => {
    const { name: _, ...nameless } = versionOf(71)
    const bare = modelOf(7, { versions: [nameless] })
    const civitai = civitaiWith({ found: { kind: 'model', model: bare } })
    const { picks } = await toldBy(answerTo(model, { query: '#7', version: 'v9' }, civitai))
    expect(picks.map(({ label }) => label)).toEqual(['Version 71'])
  })
})

describe('what is not found', () => {
  const none = (...names: readonly string[]) =>
    civitaiWith({
      found: { kind: 'none', near: names.map((name, at) => entryOf(at + 1, { name })) },
    })

  test('is told with near names, each a press away from its card', async () => {
    const civitai = none('Juggernaut XL', 'Jugger `x`')
    const { says, picks } = await toldBy(answerTo(model, { query: 'jugernaut' }, civitai))
    expect(says).toBe(en.nothingFound(['Juggernaut XL', String.raw`Jugger \`x\``]))
    expect(picks.map(({ label }) => label)).toEqual(['Juggernaut XL', 'Jugger `x`'])
    expect(picks.map(({ customId }) => read(customId))).toMatchObject([
      { verb: 'turn', given: { model: 1, version: 0 } },
      { verb: 'turn', given: { model: 2, version: 0 } },
    ])
  })

  test('is told without any where none is near', async () => {
    expect(await toldBy(answerTo(model, { query: 'zzz' }, none()))).toEqual({
      says: en.nothingFound([]),
      picks: [],
    })
  })

  test('is told where nothing is asked for', async () => {
    const { says } = await toldBy(answerTo(model, { query: '  ' }, none()))
    expect(says).toBe(en.empty)
  })

  test('is told where what was found is gone by now', async () => {
    const civitai = civitaiWith({ found: { kind: 'model', model: lantern } })
    expect(await toldBy(answerTo(model, { query: 'lantern' }, civitai))).toEqual({
      says: en.modelGone,
      picks: [],
    })
  })
})
