import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presses } from '../../commands/card.ts'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { embedView } from '../../sandbox/page/view/embed.ts'
import type { Around, Inline } from '../../sandbox/page/view/inline.ts'
import { ratedModel } from '../../src/civitai/full-model.ts'
import { fullModel } from '../../src/civitai/model-schema.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import type { Reply } from '../../src/command.ts'
import { messageOf } from '../../src/discord/response.ts'
import { opened, RATINGS } from '../../src/rating.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { hostileModel } from '../support/hostile.ts'

const screen = createWordScreen()
const nobody = () => undefined
const around: Around = { now: 0, channel: nobody, role: nobody, person: nobody }
const OURS = /^https:\/\/(?:civitai\.(?:com|red)|image\.civitai\.com)\//
/** What a card itself is drawn with; anything else was written by somebody to act. */
const PLAIN: readonly string[] = ['text', 'time', 'bold', 'link']

const flat = (parts: readonly Inline[]): readonly Inline[] =>
  parts.flatMap((part) => ('parts' in part ? [part, ...flat(part.parts)] : [part]))

/** What acts in a message that should only be read. */
function acting({ embeds = [] }: Reply): readonly string[] {
  const views = embeds.map((embed) => embedView(embed, around))
  const blocks = views.flatMap(({ description }) => description)
  const odd = blocks.filter(({ kind }) => kind === 'heading' || kind === 'item')
  const pieces = [
    ...blocks.flatMap((block) => (block.kind === 'code' ? [] : flat(block.parts))),
    ...views.flatMap(({ title = [] }) => flat(title)),
  ]
  const raw = embeds.map(({ description = '' }) =>
    description.replace(/```\n*[^\n][\s\S]*?```/g, ''),
  )
  return [
    ...odd.map(({ kind }) => kind),
    ...pieces.filter(({ kind }) => !PLAIN.includes(kind)).map(({ kind }) => kind),
    ...pieces.flatMap((piece) =>
      piece.kind === 'link' && !OURS.test(piece.url) ? [piece.url] : [],
    ),
    ...raw.flatMap((text) => text.match(/(?<!\\)(?:@|<[@#/])/g) ?? []),
  ]
}

test('no hostile model makes a body that Discord refuses, or a text that acts', async () => {
  let slowest = 0
  let shown = 0
  await fc.assert(
    fc.asyncProperty(hostileModel, fc.constantFrom(...RATINGS), async (wire, ceiling) => {
      const began = performance.now()
      const model = opened(ratedModel(fullModel.parse(wire), screen), ceiling)
      if (model === undefined) return
      const services = servicesWith(civitaiWith({ models: [model] }))
      const call = callFor({ model: model.id, version: 0 }, { ceiling })
      const replies = await Promise.all(
        Object.values(presses).map((press) => press.run(call, services)),
      )
      slowest = Math.max(slowest, performance.now() - began)
      shown += 1
      for (const reply of replies) {
        if ('onward' in reply) throw new Error('a card leads nowhere else')
        expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
        expect(acting(reply)).toEqual([])
        expect(JSON.stringify(reply).isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(shown).toBeGreaterThan(1_000)
  console.info(`10,000 hostile models: ${shown} shown, the slowest in ${slowest.toFixed(1)} ms`)
}, 300_000)
