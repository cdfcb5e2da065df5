import { expect, it } from 'vitest'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import labelled from './labelled.json' with { type: 'json' }

const screen = createWordScreen()

it('rejects at least 95 % of the mature names and at most 2 % of the harmless ones', () => {
  const mature = Object.values(labelled.mature).flat()
  const harmless = Object.values(labelled.harmless).flat()
  const missed = mature.filter((name) => !screen.isMature(name))
  const wronged = harmless.filter((name) => screen.isMature(name))

  console.log(
    [
      figure('mature', mature.length - missed.length, mature.length),
      `  let through: ${missed.join(', ') || 'none'}`,
      figure('harmless', wronged.length, harmless.length),
      `  rejected: ${wronged.join(', ') || 'none'}`,
    ].join('\n'),
  )

  expect(mature.length + harmless.length).toBe(2235)
  expect(missed.length / mature.length).toBeLessThanOrEqual(0.05)
  expect(wronged.length / harmless.length).toBeLessThanOrEqual(0.02)
})

function figure(label: string, rejected: number, all: number): string {
  return `rejected ${rejected} of ${all} ${label} = ${((100 * rejected) / all).toFixed(1)} %`
}
