import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Licence } from '../../src/civitai/model.ts'
import { licenceLine, licenceLines, licenceReply } from '../../src/render/licence.ts'
import { en } from '../../src/words/en.ts'
import { modelOf } from '../support/model.ts'

const licenceOf = (change: Partial<Licence> = {}): Licence => ({
  withoutCredit: false,
  derivatives: false,
  otherLicence: false,
  commercialUse: [],
  safeForWorkOnly: false,
  ...change,
})
const linesOf = (change?: Partial<Licence>) => licenceLines(en, licenceOf(change))

const CREDIT = '📜 Credit its creator'
const FREE = '📜 No credit needed'

describe('a licence in words', () => {
  test('that allows nothing says so', () => {
    expect(linesOf()).toEqual([
      CREDIT,
      '🚫 You may not: sell images, run it on Civitai’s generator, run it on paid services, sell the model or merges of it, share merges, put merges under another licence',
    ])
  })

  test('that allows everything forbids nothing', () => {
    const all = ['Image', 'RentCivit', 'Rent', 'Sell']
    const licence = { withoutCredit: true, derivatives: true, otherLicence: true }
    expect(linesOf({ ...licence, commercialUse: all })).toEqual([
      FREE,
      '✅ You may: sell images, run it on Civitai’s generator, run it on paid services, sell the model or merges of it, share merges, put merges under another licence',
    ])
  })

  test('forbids mature images where it does, and says nothing where it does not', () => {
    expect(linesOf({ safeForWorkOnly: true }).at(-1)).toMatch(/, make mature images$/)
    expect(linesOf().join()).not.toContain('mature')
  })

  test.each<[string, Partial<Licence>, string]>([
    ['images', { commercialUse: ['Image'] }, en.sellImages],
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

describe('a licence in a line', () => {
  test.each<[string, Partial<Licence>, string]>([
    ['forbids all of it', {}, '🚫 no commercial use · credit required'],
    [
      'forbids all of it but to Civitai',
      { commercialUse: ['RentCivit'], withoutCredit: true },
      '🚫 no commercial use',
    ],
    [
      'forbids to sell images',
      { commercialUse: ['Rent', 'Sell'] },
      '🚫 no selling images · credit required',
    ],
    [
      'forbids two things',
      { commercialUse: ['Image'], withoutCredit: true },
      '🚫 no selling the model or paid services',
    ],
    [
      'forbids what is mature',
      { commercialUse: ['Image', 'Rent', 'Sell'], safeForWorkOnly: true },
      '🚫 no mature images · credit required',
    ],
    [
      'asks for credit alone',
      { commercialUse: ['Image', 'Rent', 'Sell'] },
      '✅ commercial use · credit required',
    ],
    [
      'asks for nothing',
      { commercialUse: ['Image', 'Rent', 'Sell'], withoutCredit: true },
      '✅ commercial use',
    ],
  ])('that %s', (_, change, line) => {
    expect(licenceLine(en, licenceOf(change))).toBe(`-# ${line}`)
  })
})

describe('the whole licence', () => {
  test('says whose it is and all of it', () => {
    const licence = licenceOf({ derivatives: true })
    const { embeds = [] } = licenceReply(en, modelOf(7, { name: 'A *star*', licence }))
    expect(embeds[0]?.title).toBe(String.raw`Licence of A \*star\*`)
    expect(embeds[0]?.description?.split('\n\n')).toEqual(licenceLines(en, licence))
  })

  test('that Civitai does not tell is not made up', () => {
    const { licence: _, ...untold } = modelOf(7)
    expect(licenceReply(en, untold).embeds?.[0]?.description).toBe(en.noLicence)
  })
})
