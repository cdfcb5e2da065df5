import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const folder = process.env.CIVITAI_RECORDED

describe.skipIf(folder === undefined)('the names of CIVITAI_RECORDED', () => {
  test('take one line beside a thumbnail in six of ten cases, and two in nearly all', () => {
    const names = [...namesIn(folder ?? '')]
    const within = (lines: number) =>
      names.filter((name) => linesTaken(name, title, ROOM) <= lines).length / names.length
    expect(names.length).toBeGreaterThan(100)
    expect(within(1)).toBeGreaterThanOrEqual(0.6)
    expect(within(2)).toBeGreaterThanOrEqual(0.9)
  })
})

/** The names of every model in a folder's answers. */
const namesIn = (path: string): ReadonlySet<string> =>
  new Set(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => modelsIn(JSON.parse(readFileSync(join(path, name), 'utf8')))),
  )

function modelsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(modelsIn)
  const isModel = 'modelVersions' in value && 'name' in value && typeof value.name === 'string'
  return isModel ? [value.name as string, ...inside] : inside
}
