import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { Turn } from '../../../src/civitai/catalogue/resources.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import type { Json } from '../../support/wire.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const lane = 'answers'
const path = '/model-versions/by-hash'
const SHA256 = 'AB'.repeat(32)
const OTHER = 'CD'.repeat(32)

/** Answers by path; for what is not laid out, that there is no such thing. */
const having = (
  answers: Readonly<Record<string, unknown>>,
  fault = new CivitaiFault('missing', '404'),
): Bench =>
  benchOf((question) => {
    if (question.path in answers) return answers[question.path]
    throw fault
  })
const heldBy = async ({ catalogue }: Bench, hash: string, turn?: Turn) =>
  (await catalogue.file(hash, asker, turn)).value

const version = (id: number, modelId: number, ...hashes: readonly string[]): Json => ({
  id,
  modelId,
  files: hashes.map((SHA256) => ({ hashes: { SHA256: SHA256.toLowerCase() } })),
})

describe('a hash', () => {
  test('of 64 digits leads to every version that has the file, by one question', async () => {
    const bench = having({ [path]: [version(70, 7, SHA256), version(80, 8, OTHER, SHA256)] })
    expect(await heldBy(bench, SHA256)).toEqual([
      { model: 7, version: 70 },
      { model: 8, version: 80 },
    ])
    expect(bench.asked).toEqual([{ path, query: {}, lane, body: [SHA256] }])
  })

  test('of 64 digits is found by itself where an archived model tells of no files', async () => {
    expect(await heldBy(having({ [path]: [version(70, 7)] }), SHA256)).toEqual([
      { model: 7, version: 70 },
    ])
  })

  test('of 64 digits is told from others that are asked for with it', async () => {
    const bench = having({
      [path]: [version(80, 8, OTHER), version(90, 9)],
      [`${path}/${SHA256}`]: version(70, 7),
    })
    expect(await Promise.all([heldBy(bench, SHA256), heldBy(bench, OTHER)])).toEqual([
      [{ model: 7, version: 70 }],
      [{ model: 8, version: 80 }],
    ])
    expect(bench.asked.map(({ path }) => path)).toEqual([path, `${path}/${SHA256}`])
  })

  test('of 64 digits may be of another kind, of which one version is known', async () => {
    const bench = having({ [path]: [], [`${path}/${SHA256}`]: version(70, 7) })
    expect(await heldBy(bench, SHA256)).toEqual([{ model: 7, version: 70 }])
    expect(bench.asked.map((question) => question.path)).toEqual([path, `${path}/${SHA256}`])
  })

  test.each(['0BADCAFE', '0BADCAFE01', '0BADCAFE0123'])(
    'of fewer digits (%s) leads to one version, and is kept a day',
    async (hash) => {
      const bench = having({ [`${path}/${hash}`]: version(70, 7) })
      expect(await heldBy(bench, hash)).toHaveLength(1)
      bench.later(DAY - 1)
      expect(await heldBy(bench, hash)).toHaveLength(1)
      expect(bench.asked).toEqual([{ path: `${path}/${hash}`, query: {}, lane }])
    },
  )

  test.each([SHA256, '0BADCAFE'])('that no file has (%s) is nothing', async (hash) => {
    expect(await heldBy(having({ [path]: [] }), hash)).toBeUndefined()
  })

  test('that a message names is the one that somebody asks for', async () => {
    const bench = having({ [`${path}/0BADCAFE`]: version(70, 7) })
    await heldBy(bench, '0BADCAFE', (work) => work())
    await heldBy(bench, '0BADCAFE')
    expect(bench.asked).toHaveLength(1)
  })

  test('of nobody is asked for again after a minute, but for messages not within a day', async () => {
    const bench = having({})
    const asOneOfMany = () => heldBy(bench, '0BADCAFE', (work) => work())
    await asOneOfMany()
    bench.later(MINUTE)
    await heldBy(bench, '0BADCAFE')
    expect(bench.asked).toHaveLength(2)
    bench.later(DAY - MINUTE)
    await asOneOfMany()
    expect(bench.asked).toHaveLength(2)
    bench.later(MINUTE)
    await asOneOfMany()
    expect(bench.asked).toHaveLength(3)
  })

  test.each(['missing', 'refused', 'odd'] as const)(
    'is asked for by itself where the question for many is not taken (%s)',
    async (kind) => {
      const fault = new CivitaiFault(kind, kind)
      const bench = having({ [`${path}/${SHA256}`]: version(70, 7) }, fault)
      expect(await heldBy(bench, SHA256)).toEqual([{ model: 7, version: 70 }])
      expect(bench.unheard).toEqual(kind === 'missing' ? [] : [fault])
    },
  )
})
