import { describe, expect, test } from 'vitest'
import { lookUp } from '../../commands/look-up.ts'
import type { Identified } from '../../src/civitai/image.ts'
import { Problem } from '../../src/problem.ts'
import type { Reply } from '../../src/reply.ts'
import type { Target } from '../../src/target.ts'
import { en } from '../../src/words/en.ts'
import { civitaiWith, type FakeCivitai, servicesWith } from '../support/civitai.ts'
import { answerTo, pressedOn } from '../support/commands.ts'
import { entryOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { toldBy } from '../support/problem.ts'
import { itemsOf, shownOn } from '../support/reply.ts'

const nothing = { text: '', embeds: [], links: [], attachments: [] }
const targetOf = (text: string, more: Partial<Target> = {}): Target => ({
  id: '1',
  ...nothing,
  text,
  forwarded: [],
  ...more,
})
const HASH = '7EB674963A'
const lantern = modelOf(7, { versions: [versionOf(72), versionOf(71)] })
const on = (target: Target, civitai: FakeCivitai, services = servicesWith(civitai)) =>
  answerTo(lookUp, {}, civitai, { private: true, target }, services)
const listed = ({ embeds }: Reply): string => embeds?.[0]?.description ?? ''
const labels = (reply: Reply) => itemsOf(reply, 'references').map(({ label }) => label)

describe('one thing that a message points at', () => {
  test('is answered with its card', async () => {
    const civitai = civitaiWith({ models: [lantern] })
    const reply = await on(targetOf('https://civitai.com/models/7?modelVersionId=71'), civitai)
    expect(shownOn(reply)).toBe('7@71')
  })

  test.each([`https://civitai.com/api/download/models/72`, `the hash is ${HASH}`])(
    'is found by %s',
    async (text) => {
      const found = { kind: 'model', model: lantern, version: 72 } as const
      const civitai = civitaiWith({ models: [lantern], found })
      expect(shownOn(await on(targetOf(text), civitai))).toBe('7@72')
    },
  )

  test('can be several models by its hash', async () => {
    const found = { kind: 'several', entries: [entryOf(7), entryOf(8)] } as const
    const reply = await on(targetOf(HASH), civitaiWith({ found }))
    expect(itemsOf(reply, 'models')).toHaveLength(2)
  })

  test('can be somebody', async () => {
    const civitai = civitaiWith()
    const told = toldBy(on(targetOf('https://civitai.com/user/Brush'), civitai))
    expect((await told).says).toBe(en.noModels('brush'))
    expect(civitai.asked).toMatchObject([{ creator: 'brush' }])
  })

  test('that Civitai does not have is told', async () => {
    const told = toldBy(on(targetOf('https://civitai.com/models/7'), civitaiWith()))
    expect((await told).says).toBe(en.modelGone)
  })

  test('can have a name too long for a button', async () => {
    const told = toldBy(on(targetOf(`civitai.com/user/${'n'.repeat(41)}`), civitaiWith()))
    expect((await told).says).toBe(en.creatorTooLong)
  })
})

test('a message that points at nothing is answered with a sentence', async () => {
  expect((await toldBy(on(targetOf('hello'), civitaiWith()))).says).toBe(en.nothingInMessage)
})

test('everything that can be read in a message is read, in that order', async () => {
  const embed = {
    author: { name: 'civitai:2', url: 'https://civitai.com/models/3' },
    title: 'civitai:4',
    url: 'https://civitai.com/models/5',
    description: 'civitai:6',
    fields: [{ name: 'civitai:7', value: 'civitai:8' }],
    footer: { text: 'civitai:9' },
  }
  const target = targetOf('civitai:1', {
    embeds: [embed],
    links: ['https://civitai.com/models/10'],
  })
  const expected = Array.from({ length: 10 }, (_, at) => `Model ${at + 1}`)
  expect(labels(await on(target, civitaiWith()))).toEqual(expected.map(en.referenceHeldBack))
  const forwarded = [{ ...nothing, text: 'civitai:11' }]
  const more = await on({ ...target, forwarded }, civitaiWith())
  expect(labels(more)).toHaveLength(10)
  expect(listed(more)).toContain(en.moreInMessage)
})

describe('several things that a message points at', () => {
  const text = [
    'https://civitai.com/models/7/secret-slug',
    'https://civitai.com/models/8/another-slug?modelVersionId=81',
    'https://civitai.com/models/9/hidden-slug',
    'https://civitai.com/api/download/models/91',
    `hash: ${HASH}`,
    'https://civitai.com/user/BRUSH',
  ].join('\n')
  const has = {
    windows: [{ entries: [entryOf(7, { name: 'Lantern' }), entryOf(8)], more: false }],
    behind: { 81: entryOf(8, { name: 'Ink' }), 91: entryOf(10, { name: 'Fog' }) },
  }

  test('are listed by what Civitai calls them, with a menu', async () => {
    const reply = await on(targetOf(text), civitaiWith(has))
    expect(labels(reply)).toEqual([
      'Lantern',
      'Ink',
      en.referenceHeldBack('Model 9'),
      'Fog',
      en.referenceUnknown(`File ${HASH}`),
      'brush',
    ])
    expect(listed(reply)).toContain('[Ink](https://civitai.com/models/8?modelVersionId=81)')
    expect(listed(reply)).toContain('[brush](https://civitai.com/user/brush)')
    expect(JSON.stringify(reply)).not.toContain('slug')
  })

  test('open from the menu, as after a restart', async () => {
    const found = { kind: 'model', model: lantern, version: 72 } as const
    const civitai = civitaiWith({ ...has, models: [lantern], found })
    const items = itemsOf(await on(targetOf(text), civitai), 'references')
    const hash = items.find(({ label }) => label.includes(HASH))?.value ?? ''
    const services = servicesWith(civitai)
    expect(shownOn(await pressedOn(lookUp, hash, {}, services))).toBe('7@72')
    for (const { value } of items) expect(value.length).toBeLessThanOrEqual(100)
  })

  test('that turn out to be the same are there once', async () => {
    const text = 'civitai:8@81 https://civitai.com/api/download/models/82'
    const ink = entryOf(8)
    const identify: FakeCivitai['identify'] = (all) =>
      all.map(async () => ({ kind: 'known', entry: ink, version: 81, isGuess: false }) as const)
    expect(labels(await on(targetOf(text), { ...civitaiWith(has), identify }))).toHaveLength(1)
  })

  test('are of a model once where one of its versions is there as well', async () => {
    const text = 'civitai:8 https://civitai.com/api/download/models/81 civitai:7'
    const reply = await on(targetOf(text), civitaiWith(has))
    expect(labels(reply)).toEqual(['Ink', 'Lantern'])
  })

  test('are listed without names while Civitai does not answer', async () => {
    const away = async () => {
      throw new Problem((words) => words.civitaiUnhelpful)
    }
    const identify: FakeCivitai['identify'] = (all) =>
      all.map(async () => ({ kind: 'unasked' }) as const)
    const civitai = { ...civitaiWith(), entries: away, creator: away, identify }
    expect(labels(await on(targetOf(text), civitai))).toEqual([
      'Model 7',
      'Model 8',
      'Model 9',
      'Version 91',
      `File ${HASH}`,
      'A profile',
    ])
  })

  test('are named as soon as they are known', async () => {
    const coming = Promise.withResolvers<Identified>()
    const civitai: FakeCivitai = {
      ...civitaiWith(has),
      identify: (all) => all.map(() => coming.promise),
    }
    // Nothing is waited for.
    const services = { ...servicesWith(civitai), soon: async () => undefined }
    const reply = await on(targetOf(`civitai:7 ${HASH}`), civitai, services)
    expect(labels(reply)).toEqual(['Model 7', `File ${HASH}`])
    expect(listed(reply)).toContain(en.lookingUp(2))
    coming.resolve({ kind: 'known', entry: entryOf(10), version: 91, isGuess: false })
    const all: Reply[] = []
    for await (const next of reply.later?.(new AbortController().signal) ?? []) all.push(next)
    const last = all.at(-1) ?? {}
    expect(labels(last)).toEqual(['Lantern', 'Model 10'])
    expect(listed(last)).not.toContain(en.lookingUp(1))
  })

  test('are told of a person only where the name may stand', async () => {
    const hidden: Partial<FakeCivitai> = { mayShow: (one) => !/brush/i.test(one) }
    for (const change of [hidden, { mutes: () => true }]) {
      const reply = await on(targetOf(text), { ...civitaiWith(has), ...change })
      expect(listed(reply)).toContain(en.referenceHeldBack('A profile'))
      expect(JSON.stringify(reply)).not.toMatch(/brush"|BRUSH/)
      expect(labels(reply)).toHaveLength(5)
    }
  })
})
