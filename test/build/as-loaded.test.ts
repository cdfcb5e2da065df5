import { SourceMap } from 'node:module'
import { encode } from '@jridgewell/sourcemap-codec'
import { expect, test } from 'vitest'
import { asLoaded } from '../../build/as-loaded.ts'

const CODE = 'const a=`…·`;fail(a);\nlibrary();const b=`裸`;again(b)'
const MAP = {
  version: 3,
  sources: ['../src/own.ts', '../node_modules/library/index.js'],
  names: [],
  mappings: encode([
    [
      [0, 0, 4, 0],
      [13, 0, 5, 2],
    ],
    [
      [0, 1, 0, 0],
      [10, 0, 6, 0],
      [22, 0, 7, 0],
    ],
  ]),
}

/** Where in which source a text of the code stands. */
function sourceOf(text: string) {
  const { code, map } = asLoaded(CODE, MAP)
  const lines = code.split('\n')
  const line = lines.findIndex((one) => one.includes(text))
  const found = new SourceMap(JSON.parse(map ?? '')).findEntry(
    line,
    lines[line]?.indexOf(text) ?? 0,
  )
  return 'originalSource' in found && found.originalSource !== undefined
    ? [found.originalSource, found.originalLine]
    : undefined
}

test('the code is ASCII and means the same', () => {
  const { code } = asLoaded(CODE, MAP)
  expect(code).toMatch(/^[\0-\x7f]*$/)
  const value = new Function('fail', 'library', 'again', `${code};return a + b`)
  expect(
    value(
      () => {},
      () => {},
      () => {},
    ),
  ).toBe('…·裸')
})

test('its lines are found behind what is longer now', () => {
  expect(sourceOf('const a')).toEqual(['../src/own.ts', 4])
  expect(sourceOf('fail(')).toEqual(['../src/own.ts', 5])
  expect(sourceOf('const b')).toEqual(['../src/own.ts', 6])
  expect(sourceOf('again(')).toEqual(['../src/own.ts', 7])
})

test('lines of libraries are left out', () => {
  expect(sourceOf('library(')).toBeUndefined()
  expect(asLoaded('library()', { ...MAP, sources: ['../node_modules/library/index.js'] }).map).toBe(
    undefined,
  )
  expect(asLoaded('a', null)).toEqual({ code: 'a', map: undefined })
})
