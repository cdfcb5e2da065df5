import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { Resource } from '../../../src/civitai/image.ts'
import { RATINGS, type Rating } from '../../../src/rating.ts'
import { type Bench, benchOf } from '../../support/asked.ts'
import { civitaiFor } from '../../support/having.ts'
import { type Json, matureModel, wireModel, wirePage, wirePicture } from '../../support/wire.ts'

const DAY = 86_400_000
const FIRST = 'A'.repeat(64)
const SECOND = 'B'.repeat(64)
const NOBODYS = 'C'.repeat(64)

const version = (id: number, level: number): Json => ({
  id,
  name: `v${id}`,
  trainedWords: [],
  images: [wirePicture(level)],
})
/** Model 1 has version 11, and mature model 2 has 21. */
const ALL = [
  wireModel(1, { name: 'Paper Lantern', modelVersions: [version(11, 1)] }),
  matureModel(2, { modelVersions: [version(21, 16)] }),
]
const heldBy: Readonly<Record<string, Json>> = {
  [FIRST]: { id: 11, modelId: 1 },
  [SECOND]: { id: 21, modelId: 2 },
  '0123456789': { id: 11, modelId: 1 },
}

/** A Civitai of these models and files; it answers in an order of its own. */
const having = (): Bench =>
  benchOf(({ path, query, body }) => {
    if (Array.isArray(body)) {
      const known = body.filter((hash: string) => hash in heldBy).reverse()
      return known.map((hash: string) => ({
        ...heldBy[hash],
        files: [{ hashes: { SHA256: hash.toLowerCase() } }],
      }))
    }
    if (path.startsWith('/model-versions/by-hash/')) {
      const found = heldBy[path.slice('/model-versions/by-hash/'.length)]
      if (found !== undefined) return found
      throw new CivitaiFault('missing', '404')
    }
    const ids = String(query.modelVersionIds ?? '').split(',')
    const wanted = ALL.filter(({ modelVersions }) =>
      (modelVersions as { id: number }[]).some(({ id }) => ids.includes(`${id}`)),
    )
    return wirePage(query.query === undefined ? wanted : ALL)
  })

const identified = async (bench: Bench, resources: readonly Resource[], ceiling: Rating = 'PG') => {
  const found = await Promise.all(civitaiFor(ceiling, bench).identify(resources))
  return found.map((one) => (one.kind === 'known' ? [one.entry.id, one.version] : one.kind))
}

describe('what a picture was made with', () => {
  test('is found by versions and by files, or held back, or nobody’s', async () => {
    const resources = [
      { version: 11 },
      { version: 21 },
      { version: 99 },
      { hash: FIRST },
      { hash: SECOND },
      { hash: NOBODYS },
      { hash: '0123456789' },
      { hash: '99999999' },
    ]
    const mild = [
      [1, 11],
      'held back',
      'unknown',
      [1, 11],
      'held back',
      'unknown',
      [1, 11],
      'unknown',
    ]
    expect(await identified(having(), resources)).toEqual(mild)
    const all = mild.map((one) => (one === 'held back' ? [2, 21] : one))
    expect(await identified(having(), resources, 'XXX')).toEqual(all)
  })

  test('is one question for all versions and one for all long hashes', async () => {
    const bench = having()
    await identified(bench, [{ version: 11 }, { version: 21 }, { version: 99 }])
    expect(bench.asked.map(({ query }) => query.modelVersionIds)).toEqual(['11,21,99'])
    const files = having()
    await identified(files, [{ hash: FIRST }, { hash: SECOND }])
    expect(files.asked.filter(({ body }) => body !== undefined)).toMatchObject([
      { body: [FIRST, SECOND] },
    ])
  })

  test('is remembered for a day, also where there is none', async () => {
    const bench = having()
    const resources = [
      { version: 11 },
      { version: 99 },
      { hash: '0123456789' },
      { hash: '99999999' },
    ]
    await identified(bench, resources)
    const before = bench.asked.length
    bench.later(DAY - 60_000)
    await identified(bench, resources)
    expect(bench.asked).toHaveLength(before)
    bench.later(2 * 60_000)
    await identified(bench, [{ version: 99 }])
    expect(bench.asked).toHaveLength(before + 1)
  })

  test('lets others go first where each hash is a question', async () => {
    const bench = having()
    await identified(bench, [{ hash: '0123456789' }, { hash: '99999999' }])
    const lanes = bench.asked
      .filter(({ path }) => path.includes('by-hash/'))
      .map(({ lane }) => lane)
    expect(lanes).toEqual(['autocomplete', 'autocomplete'])
  })

  test('is asked for one after another where long hashes are nobody’s, and short ones before', async () => {
    const bench = having()
    const { answer } = bench
    let open = 0
    const most: number[] = []
    bench.answer = async (question) => {
      open += 1
      await new Promise(setImmediate)
      most.push(open)
      open -= 1
      return answer(question)
    }
    const nobodys = Array.from({ length: 9 }, (_, nth) => `${nth}`.repeat(64))
    const resources = [...nobodys, '0123456789'].map((hash) => ({ hash }))
    const found = await identified(bench, resources)
    expect(found).toEqual([...nobodys.map(() => 'unknown'), [1, 11]])
    const paths = bench.asked.map(({ path }) => path.split('/').at(-1))
    expect(paths.slice(0, 2).sort()).toEqual(['0123456789', 'by-hash'])
    expect(paths.filter((path = '') => nobodys.includes(path))).toEqual(nobodys)
    // The question for many, or for a model, beside one for a single file.
    expect(Math.max(...most)).toBeLessThanOrEqual(2)
  })

  test('is asked for up to twenty times, each thing once', async () => {
    const bench = having()
    const many = Array.from({ length: 25 }, (_, nth) => ({ hash: `${nth + 10_000_000}` }))
    const found = await identified(bench, [...many, ...many])
    expect(found.slice(0, 25)).toEqual([...Array(20).fill('unknown'), ...Array(5).fill('unasked')])
    expect(found.slice(25)).toEqual(found.slice(0, 25))
    expect(bench.asked).toHaveLength(20)
  })

  test('is a guess by a name that is clearly meant, and no guess by a name that says nothing', async () => {
    const bench = having()
    const [guess] = await Promise.all(
      civitaiFor('PG', bench).identify([{ name: 'paper_lantern' }, { name: 'vae' }]),
    )
    expect(guess).toMatchObject({ kind: 'known', entry: { id: 1 }, isGuess: true })
    expect(guess).not.toHaveProperty('version')
    expect(bench.asked).toHaveLength(1)
    expect(await identified(bench, [{ name: 'vae' }, { name: 'by the sea' }])).toEqual([
      'unknown',
      'unknown',
    ])
  })

  test.each<[string, Resource, unknown]>([
    ['its id before all else', { version: 11, hash: SECOND, name: 'Mature' }, [1, 11]],
    ['its hash where the id is nobody’s', { version: 99, hash: FIRST, name: 'x' }, [1, 11]],
    ['its name where both are', { version: 99, hash: NOBODYS, name: 'paper lantern' }, [1, null]],
    ['an id that is held back, not its name', { version: 21, name: 'paper lantern' }, 'held back'],
    [
      'a hash that is held back, not its name',
      { hash: SECOND, name: 'paper lantern' },
      'held back',
    ],
  ])('is known by %s', async (_, resource, expected) => {
    const bench = having()
    const [found] = await identified(bench, [resource])
    expect(JSON.parse(JSON.stringify(found))).toEqual(expected)
    const searches = bench.asked.filter(({ query }) => query.query !== undefined)
    expect(searches).toHaveLength(JSON.stringify(expected).includes('null') ? 1 : 0)
  })

  test('is one object where two name the same version', async () => {
    for (const [version, hash] of [
      [11, FIRST],
      [21, SECOND],
    ] as const) {
      const resources = [{ version }, { hash }, { version }]
      const all = await Promise.all(civitaiFor('PG', having()).identify(resources))
      expect(new Set(all).size).toBe(1)
    }
  })

  test('is held back once Civitai rates it anew, a day later at the most', async () => {
    const bench = having()
    expect(await identified(bench, [{ version: 11 }])).toEqual([[1, 11]])
    bench.answer = () => wirePage([matureModel(1, { modelVersions: [version(11, 16)] })])
    bench.later(DAY + 60_000)
    expect(await identified(bench, [{ version: 11 }])).toEqual(['held back'])
  })

  test('is left open where Civitai is away', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('away', 'down')
    })
    const resources = [{ version: 11 }, { hash: FIRST }, { hash: '99999999' }, { name: 'ink wash' }]
    expect(await identified(bench, resources)).toEqual(Array(4).fill('unasked'))
  })
})

describe('how a picture was made, as its file tells', () => {
  const written = (prompt: string) => ({ prompt, wholePrompt: prompt, resources: [] })

  test('has its prompt held back where that is too mature', () => {
    const mature = written('hentai, nude')
    expect(civitaiFor('PG', having()).written(mature)).toEqual({ hasPrompt: true, resources: [] })
    expect(civitaiFor('XXX', having()).written(mature)).toMatchObject({ prompt: 'hentai, nude' })
  })

  test('is shown nowhere where it cannot be judged', () => {
    for (const ceiling of RATINGS) {
      expect(civitaiFor(ceiling, having()).written(written('ink '.repeat(5_000)))).toBeUndefined()
    }
  })
})
