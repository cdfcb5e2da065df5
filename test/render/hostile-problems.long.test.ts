import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creator } from '../../commands/creator.ts'
import { model } from '../../commands/model.ts'
import { knownBase, unknownTag } from '../../commands/options/filters.ts'
import { nothingFound } from '../../commands/pages/nothing-found.ts'
import { checkedSuggestions } from '../../sandbox/discord/rules/choice.ts'
import type { Action } from '../../src/command.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { dispatchOf, lookThat } from '../support/dispatch.ts'
import { entryOf } from '../support/entry.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'
import { modelOf, versionOf } from '../support/model.ts'

const PER_RUN = 4
const RUNS = 2_500

/** The ways to be told of a problem with names to pick from, when all there is is named like this. */
function problemsWith(names: readonly string[]): readonly Action['run'][] {
  const entries = names.map((name, at) => entryOf(at + 1, { name }))
  const versions = names.map((name, at) => versionOf(at + 1, { name }))
  const known = { query: '#1', name: 'nobody', sort: 'Most Downloaded', version: '@9' }
  const services = servicesWith(
    civitaiWith({
      bases: names,
      tags: names,
      creators: names.map((name) => ({ name })),
      found: { kind: 'model', model: modelOf(1, { versions }) },
    }),
  )
  const again = (name: string): string => `x${name}`.slice(0, 100)
  return [
    () => Promise.reject(nothingFound(entries, ({ id }) => `open ${id}`)),
    async () => {
      await knownBase(names.join('?').slice(0, 30) || 'x', services, again)
      throw await unknownTag('x', services, again)
    },
    async () => {
      throw await unknownTag(names[0]?.slice(0, 50) ?? '', services, again)
    },
    () => creator.action.run(callFor(known), services),
    () => model.action.run(callFor(known), services),
  ]
}

test('no hostile name makes a problem that Discord refuses, or a text that acts', async () => {
  let picks = 0
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(hostileText, { minLength: PER_RUN, maxLength: PER_RUN }),
      async (names) => {
        for (const run of problemsWith(names)) {
          const { answer, bugs } = dispatchOf(lookThat(run))
          const told = await answer(callFor({}, { path: 'look' }))
          expect(bugs).toEqual([])
          expect(told.private).toBe(true)
          picks += told.components?.length ?? 0
          expectHarmless(told)
        }
      },
    ),
    { numRuns: RUNS },
  )
  expect(picks).toBeGreaterThan(1_000)
}, 300_000)

test('no hostile name makes a suggestion that Discord refuses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 10, maxLength: 30 }), async (names) => {
      const suggest = async () => names.map((name) => ({ name, value: name }))
      const { suggest: offer, bugs } = dispatchOf(lookThat(async () => ({}), { suggest }))
      const choices = await offer(callFor({}, { path: 'look' }), 'name', 'x')
      expect(bugs).toEqual([])
      expect(() => checkedSuggestions({ choices })).not.toThrow()
      expect(JSON.stringify(choices).isWellFormed()).toBe(true)
    }),
    { numRuns: 1_000 },
  )
}, 300_000)
