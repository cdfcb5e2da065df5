import { describe, expect, test } from 'vitest'
import { cutToLines, FONTS, linesTaken, widthOf } from '../../src/render/width.ts'

const { title } = FONTS
const ROOM = 198

describe('the lines of a text', () => {
  test.each([
    ['', 1],
    ['short', 1],
    ['Verdant Sanctum: Epic Fantasy Style', 2],
    ['a word, and thenaverylongonewithoutanyspaceinit', 3],
    ['x'.repeat(100), 5],
    ['漢'.repeat(24), 2],
    ['漢'.repeat(25), 3],
    ['e\u0301'.repeat(20), 1],
  ])('of %j are %i', (text, lines) => {
    expect(linesTaken(text, title, ROOM)).toBe(lines)
  })

  test('break behind a hyphen, but not before it', () => {
    const half = 'x'.repeat(20)
    expect(linesTaken(`${half}-${half}`, title, widthOf(`${half}-`, title))).toBe(2)
  })
})

test('a text is cut between words where it would take another line', () => {
  expect(cutToLines('two words', title, 2, ROOM)).toBe('two words')
  expect(cutToLines('Verdant Sanctum: Epic Fantasy Style', title, 1, ROOM)).toBe(
    'Verdant Sanctum: Epic…',
  )
  expect(cutToLines('x'.repeat(100), title, 1, 40)).toMatch(/^x+…$/)
})
