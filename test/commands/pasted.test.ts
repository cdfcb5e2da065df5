import { describe, expect, test } from 'vitest'
import { creator } from '../../commands/creator.ts'
import { images } from '../../commands/images.ts'
import { model } from '../../commands/model.ts'
import { tagCommand } from '../../commands/tag.ts'
import { top } from '../../commands/top.ts'
import { pressed } from '../../src/button.ts'
import { actionsOf, type Given, type Options, type Single } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo } from '../support/commands.ts'
import { entryOf, windowsOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, itemsOf } from '../support/reply.ts'
import { seen } from '../support/seen-image.ts'

const windows = windowsOf([30])
const pictures = [1, 2].flatMap((id) => seen('PG', { id }) ?? [])
const galleries = [{ images: pictures, more: false }]
const optionsOf = (command: Single): Options => command.action.options

describe('what people paste fits into', () => {
  test.each<[string, Single, string, number]>([
    ['/model query', model, 'query', 400],
    ['/images model', images, 'model', 400],
    ['/images creator', images, 'creator', 200],
    ['/creator name', creator, 'name', 200],
    ['/tag name', tagCommand, 'name', 200],
    ['/top tag', top, 'tag', 50],
    ['/top base', top, 'base', 30],
  ])('%s', async (_, command, name, max) => {
    const option = optionsOf(command)[name]
    expect(option?.wire.max_length).toBe(max)
    expect(option?.read('x'.repeat(max), en)).toBe('x'.repeat(max))
    const { says } = await toldBy((async () => option?.read('x'.repeat(max + 1), en))())
    expect(says).toBe(en.tooLong(max))
  })
})

describe('an address of a profile', () => {
  const typed = 'https://civitai.red/user/brush/models?sort=Newest'

  test('is whose models are listed', async () => {
    const civitai = civitaiWith({ windows })
    const reply = await answerTo(creator, { name: typed }, civitai)
    expect(civitai.asked).toMatchObject([{ creator: 'brush' }])
    const [next] = [idOf(reply, '▶️')]
    expect(pressed([...actionsOf([creator]).values()], next ?? '')?.given).toMatchObject({
      creator: 'brush',
    })
  })

  test('is whose pictures are shown', async () => {
    const civitai = civitaiWith({ galleries })
    await answerTo(images, { creator: typed }, civitai)
    expect(civitai.askedImages).toMatchObject([{ creator: 'brush' }])
  })

  test('that nobody has is told with names that begin as the one in it', async () => {
    const civitai = civitaiWith({ creators: [{ name: 'other' }] })
    const { says } = await toldBy(answerTo(creator, { name: typed }, civitai))
    expect(says).toBe(en.unknownCreator(['other']))
    expect(civitai.typed).toEqual(['bru'])
  })

  test('of a name too long for a button is told', async () => {
    const name = 'n'.repeat(41)
    const civitai = civitaiWith({ creators: [{ name }] })
    for (const [command, given] of [
      [creator, { name }],
      [images, { creator: name }],
    ] as const) {
      expect((await toldBy(answerTo(command, given, civitai))).says).toBe(en.creatorTooLong)
    }
  })
})

describe('an address of a tag', () => {
  test.each([
    [tagCommand, 'name', 'https://civitai.com/tag/concept%20art'],
    [tagCommand, 'name', '#concept art'],
    [top, 'tag', '#concept art'],
  ])('is the tag that is asked for', async (command, option, typed) => {
    const civitai = civitaiWith({ windows })
    await answerTo(command, { [option]: typed }, civitai)
    expect(civitai.asked).toMatchObject([{ tag: 'concept art' }])
  })

  test('longer than a tag may be is told', async () => {
    const told = toldBy(answerTo(tagCommand, { name: 't'.repeat(51) }, civitaiWith()))
    expect((await told).says).toBe(en.tooLong(50))
  })
})

describe('while somebody types', () => {
  const suggest = async (command: Single, option: string, typed: string) => {
    const civitai = civitaiWith()
    const call = callFor<Given>({ [option]: typed })
    await optionsOf(command)[option]?.suggest?.(typed, call, servicesWith(civitai))
    return civitai.typed
  }

  test.each<[Single, string, string, string]>([
    [creator, 'name', 'https://civitai.com/user/bru', 'bru'],
    [images, 'creator', '@bru', 'bru'],
    [tagCommand, 'name', 'https://civitai.com/tag/ani', 'ani'],
    [tagCommand, 'name', '#ani', 'ani'],
    [top, 'tag', '#ani', 'ani'],
    [creator, 'name', '', ''],
  ])('%o %s understands %s', async (command, option, typed, meant) => {
    expect(await suggest(command, option, typed)).toEqual([meant])
  })

  test.each<[Single, string, number]>([
    [creator, 'name', 41],
    [images, 'creator', 5_000],
    [tagCommand, 'name', 51],
    [top, 'tag', 51],
    [model, 'query', 401],
  ])('%o %s asks nothing about what is longer than any name', async (command, option, length) => {
    expect(await suggest(command, option, 'x'.repeat(length))).toEqual([])
  })
})

describe('the pictures of a model', () => {
  const lantern = modelOf(7, { versions: [versionOf(72), versionOf(71)] })

  test('are of its newest version where the one that is named is gone, which is said once', async () => {
    const found = { kind: 'model', model: lantern, version: 70 } as const
    const civitai = civitaiWith({ found, models: [lantern], galleries })
    const reply = await answerTo(images, { model: '7@70' }, civitai)
    expect(civitai.askedImages).toMatchObject([{ version: 72 }])
    expect(reply.embeds?.[0]?.description).toContain(en.newestInstead)
    const next = pressed([...actionsOf([images]).values()], idOf(reply, '▶️') ?? '')
    expect(next?.given).toMatchObject({ model: 7, version: 72 })
  })

  test('are none where no version of it can be shown', async () => {
    const bare = modelOf(7, { versions: [] })
    const civitai = civitaiWith({ found: { kind: 'model', model: bare }, models: [bare] })
    const { says } = await toldBy(answerTo(images, { model: '#7' }, civitai))
    expect(says).toBe(en.noVersion)
  })

  test('by somebody are told to be neither of the two where there are none', async () => {
    const civitai = civitaiWith({ found: { kind: 'model', model: lantern }, models: [lantern] })
    const both = toldBy(answerTo(images, { model: '#7', creator: 'brush' }, civitai))
    expect((await both).says).toBe(en.noImagesTogether)
    const one = toldBy(answerTo(images, { model: '#7' }, civitai))
    expect((await one).says).toBe(en.noImagesAtAll)
  })

  test('by somebody are told to be of both', async () => {
    const found = { kind: 'model', model: lantern } as const
    const civitai = civitaiWith({ found, models: [lantern], galleries })
    const reply = await answerTo(images, { model: '#7', creator: 'brush' }, civitai)
    expect(reply.embeds?.[0]?.title).toBe(
      `${lantern.name} · brush — images with the most reactions`,
    )
  })

  test('several of which fit lead onward to a base model only as Civitai spells it', async () => {
    const found = { kind: 'several', entries: [entryOf(7), entryOf(8)] } as const
    const civitai = civitaiWith({ found })
    const reply = await answerTo(images, { model: 'lan', base: 'pony' }, civitai)
    const [first] = itemsOf(reply, 'models')
    const given = pressed([...actionsOf([images]).values()], first?.value ?? '')?.given
    expect(given).toMatchObject({ model: 7, base: 'Pony' })
    const unknown = await toldBy(answerTo(images, { model: 'lan', base: 'zzzz' }, civitai))
    expect(unknown.says).toBe(en.unknownBase([]))
  })

  test('several of which fit lead onward by their ids, however long what was typed is', async () => {
    const found = { kind: 'several', entries: [entryOf(7), entryOf(8)] } as const
    const reply = await answerTo(images, { model: 'x'.repeat(400) }, civitaiWith({ found }))
    expect(reply.embeds?.[0]?.title?.length).toBeLessThanOrEqual(256)
  })
})
