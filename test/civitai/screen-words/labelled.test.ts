import { describe, expect, it } from 'vitest'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import labelled from './labelled.json' with { type: 'json' }

const screen = createWordScreen()

// `obfuscated` and `identifiers` belong to no language: they count in the whole only.
const { identifiers, ...harmless } = labelled.harmless
const { obfuscated, ...mature } = labelled.mature
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ko', 'zh', 'ru'] as const

describe('rejects at least 95 % of the mature names and at most 2 % of the harmless ones', () => {
  it.each(LANGUAGES)('in %s', (language) => {
    expectBounds(language, mature[language], harmless[language])
  })

  it('of all languages', () => {
    expectBounds(
      'all',
      [...obfuscated, ...Object.values(mature).flat()],
      [...identifiers, ...Object.values(harmless).flat()],
    )
  })
})

describe('has names of every language', () => {
  it('and of no other', () => {
    expect(Object.keys(mature).sort()).toEqual([...LANGUAGES].sort())
    expect(Object.keys(harmless).sort()).toEqual([...LANGUAGES].sort())
  })

  it.each(LANGUAGES)('enough of %s that one wrong name is within the bounds', (language) => {
    expect(mature[language].length).toBeGreaterThanOrEqual(50)
    expect(harmless[language].length).toBeGreaterThanOrEqual(75)
  })

  it('each name once', () => {
    for (const names of [...Object.values(mature), ...Object.values(harmless)]) {
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })
})

function expectBounds(label: string, mature: readonly string[], harmless: readonly string[]): void {
  const missed = mature.filter((name) => !screen.isMature(name))
  const wronged = harmless.filter((name) => screen.isMature(name))
  console.log(
    [
      figure(`${label} mature`, mature.length - missed.length, mature.length),
      `  let through: ${missed.join(', ') || 'none'}`,
      figure(`${label} harmless`, wronged.length, harmless.length),
      `  rejected: ${wronged.join(', ') || 'none'}`,
    ].join('\n'),
  )
  expect(missed.length / mature.length).toBeLessThanOrEqual(0.05)
  expect(wronged.length / harmless.length).toBeLessThanOrEqual(0.02)
}

function figure(label: string, rejected: number, all: number): string {
  return `rejected ${rejected} of ${all} ${label} = ${((100 * rejected) / all).toFixed(1)} %`
}
