import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creator as creatorCommand } from '../../commands/creator.ts'
import { CREATOR_LENGTH } from '../../commands/options/filters.ts'
import { cardOf, FIRST_PAGE } from '../../commands/pages/presses.ts'
import type { Entry } from '../../src/civitai/model.ts'
import { ratedWindow } from '../../src/civitai/rated/entry.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { modelsPage } from '../../src/civitai/wire/entry.ts'
import { opened, RATINGS, type Rating } from '../../src/rating.ts'
import { choicesReply } from '../../src/render/choices.ts'
import { digestReply } from '../../src/render/digest.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileModel, hostileText } from '../support/hostile.ts'

const PER_RUN = 10
const RUNS = 1_000
const ROLE = '1100000000000000050'

const screen = createWordScreen()
const schema = modelsPage(() => {})

/** The models of an answer as a place may see them. */
function seen(items: readonly unknown[], ceiling: Rating): readonly Entry[] {
  const page = schema.parse({ items, metadata: {} })
  return opened(ratedWindow(page.items, true, screen), ceiling)?.entries ?? []
}

/** Somebody's list, with the heading that says who it is. */
async function creatorsList(name: string, entries: readonly Entry[]): Promise<Reply> {
  const { list } = creatorCommand.presses ?? {}
  if (list === undefined) throw new Error('/creator has no list')
  const civitai = civitaiWith({
    windows: [{ entries, more: true }],
    creators: [{ name, models: 1_234 }],
  })
  const options = { creator: name, sort: 'Most Downloaded', ...FIRST_PAGE }
  const reply = await list.run(callFor(options), servicesWith(civitai))
  if ('onward' in reply || 'form' in reply) throw new Error('a list leads nowhere else')
  return reply
}

const digestOf = (entries: readonly Entry[], text: string, up: number | undefined): Reply =>
  digestReply(en, {
    by: 'gained',
    span: 'day',
    fresh: false,
    filters: { type: 'LORA', base: text.slice(0, 30), tag: text.slice(0, 50) },
    timetable: { time: '09:00', zone: 'Europe/Berlin', days: '1234567' },
    lines: entries.map((entry) => ({
      entry: { ...entry, gained: 1_234 },
      movement: { id: entry.id, up, posts: 3 },
    })),
    key: 'key',
    mention: ROLE,
    open: cardOf,
  })

test('no hostile entry makes a body that Discord refuses, or a text that acts', async () => {
  let shown = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostileModel, { minLength: PER_RUN, maxLength: PER_RUN }),
      hostileText,
      fc.constantFrom(...RATINGS),
      fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined }),
      async (items, text, ceiling, up) => {
        const entries = seen(items, ceiling)
        if (entries.length === 0) return
        shown += entries.length
        const asked = text.slice(0, 100)
        const name = text.slice(0, CREATOR_LENGTH) || 'brush'
        expectHarmless(await creatorsList(name, entries))
        expectHarmless(choicesReply(en, { asked, entries, open: ({ id }) => `open ${id}` }))
        expectHarmless(digestOf(entries, text, up), [`<@&${ROLE}>`])
      },
    ),
    { numRuns: RUNS },
  )
  expect(shown).toBeGreaterThan(1_000)
  console.info(`${RUNS * PER_RUN} hostile entries: ${shown} shown`)
}, 300_000)
