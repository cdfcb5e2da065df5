import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import { oneLine } from '../../../src/render/text.ts'
import labelled from './labelled.json' with { type: 'json' }

const screen = createWordScreen()
// How many names are let through is held to a bound elsewhere.
const mature = Object.values(labelled.mature)
  .flat()
  .filter((name) => screen.isMature(name))
const harmless = Object.values(labelled.harmless).flat()
const anyName = fc.constantFrom(...mature, ...harmless)
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u3164']
const MARKS = ['\u0301', '\u0308', '\u0323', '\u0336', '\u20dd', '\ufe0f']

/** The name with some of `inserts` after any of its characters. */
function sprinkled(name: string, inserts: readonly string[]): fc.Arbitrary<string> {
  const characters = Array.from(name)
  return fc
    .array(fc.array(fc.constantFrom(...inserts), { maxLength: 3 }), {
      minLength: characters.length,
      maxLength: characters.length,
    })
    .map((rows) => characters.map((it, at) => it + (rows[at] ?? []).join('')).join(''))
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))
}

it('judges a name and the same with invisible characters alike', () => {
  fc.assert(
    fc.property(
      anyName.chain((name) => fc.tuple(fc.constant(name), sprinkled(name, INVISIBLE))),
      ([name, hidden]) => screen.isMature(hidden) === screen.isMature(name),
    ),
    { numRuns: 1_000 },
  )
})

it('judges a name as it is shown, whatever single character stands in it', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const hidden = `nu${String.fromCharCode(code)}de`
    if (oneLine(hidden) !== 'nude') continue
    expect([code.toString(16), screen.isMature(hidden)]).toEqual([code.toString(16), true])
  }
})

it('judges a name and the same under marks alike', () => {
  fc.assert(
    fc.property(
      anyName.chain((name) => fc.tuple(fc.constant(name), sprinkled(name, MARKS))),
      ([name, marked]) => screen.isMature(marked) === screen.isMature(name),
    ),
    { numRuns: 1_000 },
  )
})

it('judges a name and the same in full width alike', () => {
  for (const name of [...mature, ...harmless]) {
    expect([name, screen.isMature(fullWidth(name))]).toEqual([name, screen.isMature(name)])
  }
})

it('judges a name alike in capitals and in small letters', () => {
  for (const name of [...mature, ...harmless]) {
    expect([name, screen.isMature(name.toUpperCase())]).toEqual([name, screen.isMature(name)])
    expect([name, screen.isMature(name.toLowerCase())]).toEqual([name, screen.isMature(name)])
  }
})

it('lets no mixture of capitals hide what the small letters show', () => {
  fc.assert(
    fc.property(fc.constantFrom(...mature), fc.infiniteStream(fc.boolean()), (name, capitals) => {
      const lower = Array.from(name.toLowerCase())
      const mixed = lower.map((it) => (capitals.next().value ? it.toUpperCase() : it)).join('')
      return screen.isMature(mixed)
    }),
    { numRuns: 1_000 },
  )
})

it('finds a mature name between any two harmless ones', () => {
  const { identifiers: _, ...byLanguage } = labelled.harmless
  const words = fc.constantFrom(...Object.values(byLanguage).flat())
  fc.assert(
    fc.property(words, fc.constantFrom(...mature), words, (before, name, after) =>
      screen.isMature(`${before} | ${name} | ${after}`),
    ),
    { numRuns: 2_000 },
  )
})

it('answers for any text at all', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      expect(screen.sexualisesMinors(texts)).toBeTypeOf('boolean')
      for (const it of texts) expect(screen.isMature(it)).toBeTypeOf('boolean')
    }),
    { numRuns: 500 },
  )
})

it('lets numbers, ids and hashes through', () => {
  const id = fc.oneof(
    fc.nat().map(String),
    fc.bigInt({ min: 0n, max: 2n ** 64n }).map(String),
    fc.uuid(),
    fc.stringMatching(/^[0-9a-f]{10,64}$/),
    fc.stringMatching(/^v\d{1,2}\.\d{1,2}$/),
    fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `${a}x${b}_training_data.zip`),
  )
  fc.assert(
    fc.property(id, (it) => !screen.isMature(it) && !screen.sexualisesMinors([it])),
    { numRuns: 2_000 },
  )
})
