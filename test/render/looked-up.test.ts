import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CREATOR_LENGTH } from '../../commands/options/filters.ts'
import type { Label, Reference } from '../../src/civitai/reference.ts'
import { type Line, lookedUpReply } from '../../src/render/looked-up.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'
import { itemsOf } from '../support/reply.ts'

const HASH = 'ABCDEF0123456789'.repeat(4)
const REFERENCES: readonly Reference[] = [
  { kind: 'model', id: 5 },
  { kind: 'version', id: 7 },
  { kind: 'image', id: 45 },
  { kind: 'post', id: 6 },
  { kind: 'creator', name: 'hidden_name' },
  { kind: 'file', hash: HASH },
]
const lines = (label: Label | undefined): readonly Line[] =>
  REFERENCES.map((reference, nth) => ({ reference, label, open: `${nth}` }))
const NAMES = ['Model 5', 'Version 7', 'Image 45', 'Post 6', 'A profile', 'File ABCDEF012345']
const known = (name: string, versionName: string): Label => ({
  kind: 'known',
  entry: entryOf(5, { name, mature: true }),
  version: 7,
  versionName,
  isGuess: false,
})

describe('what a message points at', () => {
  test.each<[string, Label | undefined, (what: string) => string]>([
    ['is not known', { kind: 'unasked' }, (what) => what],
    ['is not known yet', undefined, (what) => what],
    ['is held back', { kind: 'held back' }, en.referenceHeldBack],
    ['is not on Civitai', { kind: 'unknown' }, en.referenceUnknown],
  ])('has no name where it %s', (_, label, named) => {
    const reply = lookedUpReply(en, lines(label), false)
    expect(itemsOf(reply, 'references').map((item) => item.label)).toEqual(NAMES.map(named))
    for (const name of NAMES) expect(reply.embeds?.[0]?.description).toContain(named(name))
    expect(JSON.stringify(reply)).not.toContain('hidden_name')
    expectHarmless(reply)
  })

  test.each(['Model 5', 'Version 7', 'A profile', 'File ABCDEF012345'])(
    'says so where the name of %s did not come',
    (name) => {
      const one = lines({ kind: 'unasked' }).slice(NAMES.indexOf(name), NAMES.indexOf(name) + 1)
      const text = lookedUpReply(en, one, false).embeds?.[0]?.description
      expect(text).toBe(`${name}\n${en.notLookedUp}`)
    },
  )

  test.each(['Image 45', 'Post 6'])('says nothing of it where %s has no name', (name) => {
    const one = lines({ kind: 'unasked' }).slice(NAMES.indexOf(name), NAMES.indexOf(name) + 1)
    expect(lookedUpReply(en, one, false).embeds?.[0]?.description).toBe(name)
  })

  test('is linked by its names where they are known', () => {
    const reply = lookedUpReply(en, lines(known('Ink', 'v2')).slice(0, 1), false)
    expect(reply.embeds?.[0]?.description).toBe(
      '[Ink · v2](https://civitai.red/models/5?modelVersionId=7) · LORA · SDXL 1.0',
    )
    expect(itemsOf(reply, 'references')).toMatchObject([
      { label: 'Ink · v2', description: 'LORA · SDXL 1.0 · by brush · ⬇ 12.3K · 👍 678' },
    ])
  })

  test('can have names of which nothing is seen', () => {
    const reply = lookedUpReply(en, lines(known('\u200b', '\u2060')), false)
    expect(reply.embeds?.[0]?.description).toContain(`[${en.unnamed}](`)
    expectHarmless(reply)
  })

  test('has no menu where nothing can be opened', () => {
    const closed = lines({ kind: 'held back' }).map((line) => ({ ...line, open: undefined }))
    const reply = lookedUpReply(en, closed, false)
    expect(reply.components).toEqual([])
  })

  test('is told to be more, and to be waited for', () => {
    const reply = lookedUpReply(en, lines(undefined), true)
    expect(reply.embeds?.[0]?.description?.split('\n').slice(-2)).toEqual([
      en.moreInMessage,
      en.lookingUp(6),
    ])
  })

  test('is harmless whatever it is called', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, versionName, fact) => {
        const entry = entryOf(5, { name, type: fact, baseModel: fact, creator: fact })
        const all = Array.from({ length: 5 }, () =>
          lines({ ...known(name, versionName), entry } as Label),
        )
        const ten = all
          .flat()
          .slice(0, 10)
          .map((line, nth) => ({ ...line, open: `${nth}` }))
        const somebody = lines({ kind: 'creator', name: name.slice(0, CREATOR_LENGTH) })
        expectHarmless(lookedUpReply(en, ten, true))
        expectHarmless(lookedUpReply(en, somebody, true))
      }),
    )
  })
})
