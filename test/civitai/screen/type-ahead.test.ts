import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry, Window } from '../../../src/civitai/model.ts'
import { nameKey } from '../../../src/civitai/names.ts'
import { type TypedAhead, typedAhead } from '../../../src/civitai/screen/type-ahead.ts'
import { entryOf } from '../../support/entry.ts'

/** How the answers of a Civitai come. */
type Pace = 'at once' | 'a keystroke later' | 'never'

interface Has {
  readonly entries?: readonly Entry[]
  readonly popular?: readonly Entry[]
  readonly pace?: Pace
  /** How many a search gives at most. */
  readonly most?: number
}

/** One that searches as Civitai does, remembers what it said, and is asked only for the rest. */
function ahead({ entries = [], popular = [], pace = 'at once', most = 50 }: Has) {
  const asked: string[] = []
  const known = new Map<string, Window>()
  const coming = new Map<string, Window>()
  const search = (words: string): Window => {
    const found = entries.filter(({ name }) => nameKey(name).includes(words))
    return { entries: found.slice(0, most), more: found.length > most }
  }
  const civitai: TypedAhead = {
    atHand: async (words) => ({ window: known.get(words), coming: coming.has(words) }),
    popular: async () => popular,
    async ask(words) {
      const held = known.get(words)
      if (held !== undefined || coming.has(words)) return held
      asked.push(words)
      if (pace === 'at once') known.set(words, search(words))
      else coming.set(words, search(words))
      return known.get(words)
    },
  }
  return {
    asked,
    /** What is suggested for a text, by their ids. */
    async type(typed: string): Promise<readonly number[]> {
      const suggested = await typedAhead(typed, civitai)
      if (pace === 'a keystroke later') {
        for (const [words, window] of coming) known.set(words, window)
        coming.clear()
      }
      return suggested.map(({ id }) => id)
    },
  }
}

const named = (id: number, name: string, downloads = 0) => entryOf(id, { name, downloads })

const ponies = [
  named(1, 'My pony', 900),
  named(2, 'Pony Diffusion', 10),
  named(3, 'Pony Realism', 700),
  named(4, 'Pony', 1),
  named(5, 'Eponymous', 5_000),
]

describe('models are suggested', () => {
  test('the best match first, and among equals the most downloaded', async () => {
    expect(await ahead({ entries: ponies }).type('pony')).toEqual([4, 3, 2, 1, 5])
  })

  test('out of what is well known, without a question, for nothing and for one letter', async () => {
    const { type, asked } = ahead({ entries: ponies, popular: [...ponies, named(6, 'Zebra')] })
    expect(await type('')).toEqual([5, 1, 3, 2, 4, 6])
    expect(await type('z')).toEqual([6])
    expect(await type('  P ')).toEqual([3, 2, 4, 1, 5])
    expect(asked).toEqual([])
  })

  test('out of both, each once', async () => {
    const { type } = ahead({
      entries: ponies,
      popular: [ponies[2] ?? named(3, ''), named(7, 'po')],
    })
    expect(await type('po')).toEqual([7, 3, 2, 4, 1, 5])
  })

  test.each([
    ['a slip of the finger', 'jugernaut', 'Juggernaut XL'],
    ['two letters turned round', 'dreamshpaer', 'DreamShaper'],
    ['an accent left out', 'cafe noir', 'Café Noir'],
    ['an accent too many', 'dréam', 'Dream'],
    ['full-width letters', 'ｄｒｅａｍ', 'Dream'],
    ['signs between the words', 'dream-shaper', 'Dream Shaper'],
  ])('with %s', async (_, typed, name) => {
    expect(await ahead({ popular: [named(1, name), named(2, 'Quite other')] }).type(typed)).toEqual(
      [1],
    )
  })

  test('none where nothing is alike', async () => {
    const { type, asked } = ahead({ entries: ponies, popular: ponies })
    expect(await type('zzzz qqqq')).toEqual([])
    expect(asked).toEqual(['zzzz qq'])
  })
})

describe('Civitai is asked', () => {
  test('for nothing that a shorter beginning was answered for completely', async () => {
    const { type, asked } = ahead({ entries: ponies })
    await type('po')
    for (const typed of ['pon', 'pony', 'pony r', 'pony realism']) {
      expect(await type(typed)).toContain(3)
    }
    expect((await type('pony realism'))[0]).toBe(3)
    expect(asked).toEqual(['po'])
  })

  test('again where that was only some of them, once so much more was typed', async () => {
    const { type, asked } = ahead({ entries: ponies, most: 2 })
    for (const typed of ['po', 'pon', 'pony', 'pony r']) await type(typed)
    expect(asked).toEqual(['po', 'pony'])
  })

  test('again where nothing at all is left of what was complete', async () => {
    const { type, asked } = ahead({ entries: ponies })
    await type('po')
    await type('pozz')
    expect(asked).toEqual(['po', 'pozz'])
  })

  test('for nothing that is being asked for', async () => {
    const { type, asked } = ahead({ entries: ponies, pace: 'never' })
    for (const typed of ['po', 'po', 'pon', 'po', ' PO ']) await type(typed)
    expect(asked).toEqual(['po'])
  })

  test('once, and what comes later is suggested by the next keystroke', async () => {
    const { type, asked } = ahead({ entries: ponies, pace: 'a keystroke later' })
    expect(await type('po')).toEqual([])
    expect(await type('pon')).toEqual([3, 2, 4, 1, 5])
    expect(asked).toEqual(['po'])
  })
})

const names = [
  'Juggernaut XL Ragnarok',
  'DreamShaper v8 LCM Inpainting',
  'Pony Diffusion V6 XL',
  'a a a a a a a a a a a',
  'アニメ調のイラストを描くためのモデルです',
  '1980s Film Photography Style',
  'Zzzzzzzzzzzzzzzzzzzzzzzz',
]
const paces: readonly Pace[] = ['at once', 'a keystroke later', 'never']

describe('twenty keystrokes ask at most four times', () => {
  const cases = names.flatMap((name) =>
    paces.flatMap((pace) => [1, 50].map((most) => ({ name, pace, most }))),
  )
  test.each(cases)('over $name, answered $pace with up to $most', async ({ name, pace, most }) => {
    const entries = Array.from({ length: 60 }, (_, at) => named(at + 1, `${name} ${at}`))
    const { type, asked } = ahead({ entries, pace, most })
    for (let length = 1; length <= 20; length++) await type(name.slice(0, length))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(new Set(asked).size).toBe(asked.length)
  })
})

test('never more than 25 are suggested, and none twice, whatever is typed in whatever order', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'aAbá -1'), maxLength: 12 })
  const entry = fc.tuple(fc.integer({ min: 1, max: 60 }), name).map(([id, text]) => named(id, text))
  const entries = fc.array(entry, { maxLength: 90 })
  await fc.assert(
    fc.asyncProperty(
      entries,
      entries,
      fc.array(name, { maxLength: 6 }),
      fc.constantFrom(...paces),
      async (all, popular, keystrokes, pace) => {
        const { type, asked } = ahead({ entries: all, popular, pace })
        for (const typed of keystrokes) {
          const suggested = await type(typed)
          expect(suggested.length).toBeLessThanOrEqual(25)
          expect(new Set(suggested).size).toBe(suggested.length)
        }
        expect(new Set(asked).size).toBe(asked.length)
      },
    ),
  )
})

test('what is loaded anew is suggested, though the same was typed before', async () => {
  const before = ahead({ popular: ponies })
  const first = await before.type('pony')
  expect(await before.type('pony')).toEqual(first)
  const after = ahead({ popular: [...ponies.slice(1), named(9, 'Pony Nine', 9_000)] })
  const suggested = await after.type('pony')
  expect(suggested).toContain(9)
  expect(suggested).not.toContain(1)
})

test('a text longer than any name costs no more than the longest name', async () => {
  const looked: string[] = []
  const asked: string[] = []
  const civitai: TypedAhead = {
    async atHand(words) {
      looked.push(words)
      return { window: undefined, coming: false }
    },
    popular: async () => [named(1, 'x'.repeat(300))],
    async ask(words) {
      asked.push(words)
      return undefined
    },
  }
  expect(await typedAhead('x'.repeat(400), civitai)).toMatchObject([{ id: 1 }])
  expect(looked.length).toBeLessThan(100)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.length).toBeLessThanOrEqual(100)
})
