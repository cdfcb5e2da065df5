import { describe, expect, test } from 'vitest'
import { refreshed } from '../../../src/generation/wire/picture.ts'
import { read } from '../../../src/generation/wire/value.ts'
import { workflow } from '../../../src/generation/wire/workflow.ts'
import { levelOf } from '../../../src/generation/workflow.ts'
import { wirePicture, wireWorkflowOf } from '../answers.ts'

const picturesOf = (...has: readonly object[]) =>
  read(workflow, wireWorkflowOf(...has.map(wirePicture))).pictures
const pictureOf = (has: object) => picturesOf(has)[0]

test.each([
  ['pg', 'PG'],
  ['pg13', 'PG-13'],
  ['r', 'R'],
  ['x', 'X'],
  ['xxx', 'XXX'],
  ['PG13', 'PG-13'],
])('a picture that is %s is %s', (nsfwLevel, level) => {
  expect(pictureOf({ nsfwLevel })).toMatchObject({ level, url: expect.any(String) })
})

test.each([
  'na',
  undefined,
  null,
  '',
  'pg-13',
  'safe',
  1,
  0,
  true,
  ['pg'],
  { level: 'pg' },
  'toString',
])('a picture whose level is %j is unrated, and cannot be fetched', (nsfwLevel) => {
  const one = pictureOf({ nsfwLevel })
  expect(one).toMatchObject({ level: undefined, url: undefined })
  expect(one && levelOf(one)).toBe('nowhere')
})

test.each([
  ['not there yet', { available: false, url: null }],
  ['withheld', { available: false }],
  ['withheld in an odd way', { available: 'true' }],
  ['without an address', { url: null }],
  ['with an address of another kind', { url: 7 }],
  [
    'with an address without end',
    { url: `https://orchestration.civitai.com/${'x'.repeat(5_000)}` },
  ],
])('a picture %s cannot be fetched', (_, has) => {
  expect(pictureOf(has)).toEqual({ id: 'AB12CD.jpeg', level: 'PG', url: undefined, blocked: false })
})

test.each([
  'ChildReference',
  'Bestiality',
  'MatureContent',
  'NSFWLevel',
  'unheard of',
  true,
  1,
  {},
])('a picture that is blocked for %j is shown nowhere', (blockedReason) => {
  const one = pictureOf({ blockedReason })
  expect(one).toMatchObject({ blocked: true, url: undefined })
  expect(one && levelOf(one)).toBe('nowhere')
})

test.each([null, undefined, 'none', 'None', ''])('%j blocks nothing', (blockedReason) => {
  expect(pictureOf({ blockedReason })).toMatchObject({ blocked: false, url: expect.any(String) })
})

test.each([
  ['a video', { type: 'video' }],
  ['no type', { type: undefined }],
  ['no id', { id: undefined }],
  ['an id that leads elsewhere', { id: '../../workflows' }],
])('what is %s is no picture, and the others stay', (_, has) => {
  expect(picturesOf(has, { id: 'other' }).map(({ id }) => id)).toEqual(['other'])
})

describe('a picture that is told twice', () => {
  test('in the same way is one', () => {
    expect(picturesOf({}, {})).toEqual(picturesOf({}))
  })

  test.each([
    ['levels', { nsfwLevel: 'pg' }, { nsfwLevel: 'x' }],
    [
      'addresses',
      { url: 'https://orchestration.civitai.com/a' },
      { url: 'https://orchestration.civitai.com/b' },
    ],
    ['fates', {}, { blockedReason: 'ChildReference' }],
  ])('with two %s is shown nowhere', (_, first, second) => {
    for (const told of [
      [first, second],
      [second, first],
      [first, second, first],
    ]) {
      const [one, ...others] = picturesOf(...told)
      expect(others).toEqual([])
      expect(one).toMatchObject({ level: undefined, url: undefined })
    }
  })
})

describe('a refreshed address', () => {
  const refreshedOf = (has: object) => read(refreshed, wirePicture(has))

  test('need not come with a rating', () => {
    expect(refreshedOf({ nsfwLevel: undefined })).toMatchObject({
      level: undefined,
      url: expect.any(String),
      blocked: false,
    })
  })

  test('tells what was found since', () => {
    expect(refreshedOf({ nsfwLevel: 'x' }).level).toBe('X')
    expect(refreshedOf({ nsfwLevel: 'na' }).level).toBe('nowhere')
    expect(refreshedOf({ blockedReason: 'MatureContent' })).toMatchObject({
      blocked: true,
      url: undefined,
    })
  })
})
