import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Licence } from '../../src/civitai/model.ts'
import { licenceLines } from '../../src/render/licence.ts'
import { en } from '../../src/words/en.ts'

const linesOf = (change: Partial<Licence> = {}) =>
  licenceLines(en, {
    withoutCredit: false,
    derivatives: false,
    otherLicence: false,
    commercialUse: [],
    safeForWorkOnly: false,
    ...change,
  })

const CREDIT = '-# 📜 Credit its creator'
const FREE = '-# 📜 No credit needed'

describe('a licence in words', () => {
  test('that allows nothing says so', () => {
    expect(linesOf()).toEqual([
      CREDIT,
      '-# 🚫 You may not: sell pictures, run it on Civitai’s generator, run it on paid services, sell the model or merges of it, share merges, put merges under another licence',
    ])
  })

  test('that allows everything forbids nothing', () => {
    const all = ['Image', 'RentCivit', 'Rent', 'Sell']
    const licence = { withoutCredit: true, derivatives: true, otherLicence: true }
    expect(linesOf({ ...licence, commercialUse: all })).toEqual([
      FREE,
      '-# ✅ You may: sell pictures, run it on Civitai’s generator, run it on paid services, sell the model or merges of it, share merges, put merges under another licence',
    ])
  })

  test('forbids mature pictures where it does, and says nothing where it does not', () => {
    expect(linesOf({ safeForWorkOnly: true }).at(-1)).toMatch(/, make mature pictures$/)
    expect(linesOf().join()).not.toContain('mature')
  })

  test.each<[string, Partial<Licence>, string]>([
    ['pictures', { commercialUse: ['Image'] }, en.sellPictures],
    ['running it on Civitai', { commercialUse: ['RentCivit'] }, en.rentOnCivitai],
    ['running it elsewhere', { commercialUse: ['Rent'] }, en.rentElsewhere],
    ['selling it', { commercialUse: ['Sell'] }, en.sellModel],
    ['merges', { derivatives: true }, en.shareMerges],
    ['another licence', { otherLicence: true }, en.otherLicence],
  ])('allows %s alone', (_, change, text) => {
    const [, allowed, forbidden] = linesOf(change)
    expect(allowed).toBe(en.may([text]))
    expect(forbidden?.split(': ')[1]?.split(', ')).not.toContain(text)
  })

  test('takes no word for a permission that it does not know', () => {
    expect(linesOf({ commercialUse: ['None', 'Everything'] })).toEqual(linesOf())
  })

  test('says of every permission once whether it is given', () => {
    const licence = fc.record({
      withoutCredit: fc.boolean(),
      derivatives: fc.boolean(),
      otherLicence: fc.boolean(),
      commercialUse: fc.subarray(['Image', 'RentCivit', 'Rent', 'Sell', 'None']),
      safeForWorkOnly: fc.boolean(),
    })
    fc.assert(
      fc.property(licence, (given) => {
        const [credit, ...lines] = linesOf(given)
        expect(credit).toBe(given.withoutCredit ? FREE : CREDIT)
        const said = lines.flatMap((line) => line.replace(/^.*?: /, '').split(', '))
        expect(new Set(said).size).toBe(said.length)
        expect(said).toHaveLength(given.safeForWorkOnly ? 7 : 6)
      }),
    )
  })
})
