import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestOf, pressesOf } from '../../commands/pages/follow-post.ts'
import { cardOf } from '../../commands/pages/presses.ts'
import { ratedModel } from '../../src/civitai/rated/model.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { fullModel } from '../../src/civitai/wire/model.ts'
import { contentOf } from '../../src/follows/content.ts'
import type { Follow, Subject } from '../../src/follows/follow.ts'
import { opened, RATINGS } from '../../src/rating.ts'
import { en } from '../../src/words/en.ts'
import { foundFor } from '../store/follow.ts'
import { START } from '../store/plan.ts'
import { civitaiWith } from '../support/civitai.ts'
import { entryOf } from '../support/entry.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileModel, hostileText } from '../support/hostile.ts'

const ROLE = '1100000000000000050'
const screen = createWordScreen()

const subject: fc.Arbitrary<Subject> = fc.oneof(
  hostileText.map((name) => ({ kind: 'creator' as const, name: name.slice(0, 200) })),
  hostileText.map((name) => ({ kind: 'tag' as const, name: name.slice(0, 50) })),
  hostileText.map((name) => ({ kind: 'model' as const, id: 7, name: name.slice(0, 200) })),
)

test('no hostile model makes a post that Discord refuses, or a text that acts', async () => {
  let shown = 0
  await fc.assert(
    fc.asyncProperty(
      hostileModel,
      subject,
      fc.constantFrom(...RATINGS),
      fc.boolean(),
      async (wire, subject, ceiling, publish) => {
        const model = opened(ratedModel(fullModel.parse(wire), screen), ceiling)
        const [version] = model?.versions ?? []
        if (model === undefined || version === undefined) return
        const follow: Follow = {
          id: 1,
          server: '300',
          locale: 'en-US',
          channel: '1100000000000000100',
          channelName: 'news',
          subject,
          publish,
          mention: ROLE,
          since: START,
        }
        const { id, name, type, mature } = model
        const { follow: _, ...finding } = foundFor(follow, version.id, { model: id })
        const waiting = [{ follow, finding: { ...finding, follow: 1, channel: follow.channel } }]
        const making = {
          key: '3w5e11264sgf-m1abcdef',
          ceiling,
          civitai: {
            ...civitaiWith({ models: [model] }),
            entries: async () => [entryOf(id, { name, type, mature })],
          },
          words: en,
          cardOf,
          pressesOf,
          newestOf,
          now: () => START,
        }
        for (const isList of [false, true]) {
          const { content } = await contentOf({ told: waiting, isList }, making)
          if (content === undefined) continue
          shown += 1
          expectHarmless(content.reply, [`<@&${ROLE}>`])
        }
      },
    ),
    { numRuns: 3_000 },
  )
  expect(shown).toBeGreaterThan(500)
}, 300_000)
