import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import type { Maker } from '../../../src/civitai/maker.ts'
import type { Rating } from '../../../src/rating.ts'
import { type AtStandIn, catalogueAtStandIn } from '../../support/at-stand-in.ts'

let there: AtStandIn
beforeAll(async () => {
  there = await catalogueAtStandIn(900)
})
afterAll(() => there.close())

const BASES = ['SD 1.5', 'SDXL 1.0', 'Pony', 'Illustrious', 'Flux.1 D']
const wanted = { types: ['Checkpoint', 'LORA'], bases: BASES } as const

/** Of so many at once a busy machine answers each in time. */
const AT_ONCE = 20

async function makersAt(ceiling: Rating, versions: readonly number[]): Promise<readonly Maker[]> {
  const civitai = there.civitaiFor(ceiling)
  const all: Maker[] = []
  for (let at = 0; at < versions.length; at += AT_ONCE) {
    const some = versions.slice(at, at + AT_ONCE).map((id) => civitai.maker(id))
    all.push(...(await Promise.all(some)).filter((one) => one !== undefined))
  }
  return all
}

describe('of a catalogue with everything in it', () => {
  test('nothing mature comes out under PG, right after XXX', async () => {
    const { odd, models } = there.standIn
    // Of these Civitai tells nothing that anybody can read.
    const unreadable = [...odd.brokenId, ...odd.brokenVersions]
    const everything = models
      .filter(({ id }) => !unreadable.includes(id))
      .flatMap(({ modelVersions }) => modelVersions.map(({ id }) => id))
    const mature = await makersAt('XXX', everything)
    const mild = await makersAt('PG', everything)
    expect(JSON.stringify(mature)).toMatch(matureText)
    expect(mature.some((one) => one.mature)).toBe(true)
    expect(mild.length).toBeGreaterThan(100)
    expect(JSON.stringify(mild)).not.toMatch(matureText)
    expect(mild.filter((one) => one.mature)).toEqual([])
    // Each is named by its own AIR.
    for (const { model, version, air } of mature) {
      expect(air.endsWith(`:civitai:${model}@${version}`)).toBe(true)
    }
  })

  test.each<OddName>([
    'minor',
    'poi',
    'takenDown',
    'earlyAccess',
    'earlyAccessEndless',
    'earlyAccessByWord',
    'airless',
    'airOfAnother',
  ])('no picture is made with what is odd: %s', async (name) => {
    const ids = there.standIn.odd[name]
    const newest = there.standIn.models
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ modelVersions: [first] }) => first?.id ?? [])
    expect(newest).not.toEqual([])
    for (const ceiling of ['PG', 'R', 'XXX'] as const) {
      expect(await makersAt(ceiling, newest)).toEqual([])
    }
  })

  test.each(['', 'lan', 'velvet', 'акв'])('what is suggested for “%s” can be', async (typed) => {
    for (const ceiling of ['PG', 'XXX'] as const) {
      const suggested = await there.civitaiFor(ceiling).suggestMakers(typed, wanted)
      if (typed === '') expect(suggested).toHaveLength(25)
      for (const { canGenerate, type, baseModel = '', name } of suggested) {
        expect([canGenerate, wanted.types.some((one) => one === type)]).toEqual([true, true])
        expect(BASES).toContain(baseModel)
        if (ceiling === 'PG') expect(name).not.toMatch(matureText)
      }
    }
  })
})
