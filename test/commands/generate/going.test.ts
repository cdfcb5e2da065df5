import { describe, expect, test, vi } from 'vitest'
import { goingReply } from '../../../commands/generate/going.ts'
import { AGAIN, CANCEL, RECIPE, SHOW } from '../../../commands/generate/presses.ts'
import { customId, DELETE_ID } from '../../../src/button.ts'
import type { Services } from '../../../src/command.ts'
import type { Generations } from '../../../src/generation/generations.ts'
import type { MadePictures } from '../../../src/generation/orders/pictures.ts'
import type { Generation } from '../../../src/generation/orders/told.ts'
import { PassingProblem, Problem } from '../../../src/problem.ts'
import type { Rating } from '../../../src/rating.ts'
import type { Reply } from '../../../src/reply.ts'
import { en } from '../../../src/words/en.ts'
import { callFor } from '../../support/call.ts'
import { civitaiWith, servicesWith } from '../../support/civitai.ts'
import { entryOf } from '../../support/entry.ts'
import { GENERATION, generation, generationsWith } from '../../support/generations.ts'

const id = GENERATION
const never = new AbortController().signal
const wish = { ...generation().recipe, prompt: 'a red fox', seed: 42 }
const file = { bytes: new Uint8Array([1, 2, 3]), format: 'jpeg', level: 'PG' } as const

const services = (
  change: Partial<Generations>,
  { mayShow = () => true }: { mayShow?: (text: string) => boolean } = {},
): Services => ({
  ...servicesWith({
    ...civitaiWith({ behind: { 71: entryOf(7, { name: 'Lantern' }) } }),
    mayShow,
    written: ({ wholePrompt, prompt, resources: _, ...rest }) => ({
      ...rest,
      hasPrompt: wholePrompt !== '',
      resources: [],
      ...(prompt !== undefined && mayShow(prompt) && { prompt }),
    }),
  }),
  generations: generationsWith({
    get: async () => generation(),
    wishOf: async () => wish as never,
    ...change,
  }),
})

const textOf = ({ embeds }: Reply): string => embeds?.[0]?.description ?? ''
const idsOf = ({ components = [] }: Reply): readonly unknown[] =>
  components.flatMap((row) => row.components.map((one) => 'custom_id' in one && one.custom_id))

async function repliesTo(all: Services, call = callFor({})): Promise<readonly Reply[]> {
  const first = await goingReply(call, id, all)
  const replies = [first]
  for await (const next of first.later?.(never) ?? []) replies.push(next)
  return replies
}

/** What is told of one that has ended so. */
async function endOf(
  change: Partial<Generation>,
  { made = {}, ...rest }: Partial<Generations> & { made?: Partial<MadePictures> } = {},
  call = callFor({}),
): Promise<Reply> {
  const ended = generation({ state: 'ended', ...change })
  const pictures = async () => ({ files: [], heldBack: 0, missing: 0, later: false, ...made })
  const all = services({
    get: async () => ended,
    async *progressOf() {
      yield ended
    },
    pictures,
    ...rest,
  })
  return (await repliesTo(all, call)).at(-1) as Reply
}

describe('while it is made', () => {
  test.each([
    [{ state: 'spent' }, en.handedOver],
    [{}, en.waitsItsTurn(undefined)],
    [{ queue: 3 }, en.waitsItsTurn(3)],
    [{ progress: 40 }, en.beingMade('▰▰▰▰▱▱▱▱▱▱', 40)],
  ] as const)('%j is told, and can be cancelled', async (change, told) => {
    const reply = await goingReply(
      callFor({}),
      id,
      services({ get: async () => generation(change) }),
    )
    expect(textOf(reply)).toBe(`> a red fox\n${told}`)
    expect(reply.embeds?.[0]).toMatchObject({
      title: 'Lantern',
      url: 'https://civitai.com/models/7?modelVersionId=71',
    })
    expect(idsOf(reply)).toEqual([customId(CANCEL, 'turn', { id })])
  })

  test.each([
    [false, true],
    [true, false],
  ])('what takes long says where the pictures come (private: %s)', async (isPrivate, isHere) => {
    const place = { ...generation().place, private: isPrivate }
    const long = generation({ place, spentAt: Date.UTC(2026, 10, 21, 8) })
    const reply = await goingReply(callFor({}), id, services({ get: async () => long }))
    expect(textOf(reply)).toContain(en.takesLong(isHere))
  })

  test('each change is told', async () => {
    const all = services({
      async *progressOf() {
        yield generation({ progress: 10 })
        yield generation({ progress: 90 })
      },
    })
    expect((await repliesTo(all)).map((one) => textOf(one).split('\n').at(-1))).toEqual([
      en.waitsItsTurn(undefined),
      en.beingMade('▰▱▱▱▱▱▱▱▱▱', 10),
      en.beingMade('▰▰▰▰▰▰▰▰▰▱', 90),
    ])
  })

  test('it is told that nothing is known of it any more, and not to be cancelled', async () => {
    const known = [generation()]
    const replies = await repliesTo(services({ get: async () => known.pop() }))
    expect(textOf(replies.at(-1) as Reply)).toContain(en.generationForgotten)
    expect(idsOf(replies.at(-1) as Reply)).toEqual([])
  })

  test('what may not stand here of its texts and names does not', async () => {
    const all = services({}, { mayShow: () => false })
    const civitai = {
      ...all.civitai,
      identify: (some: readonly unknown[]) =>
        some.map(async () => ({ kind: 'held back' }) as const),
    }
    const reply = await goingReply(callFor({}), id, { ...all, civitai })
    expect(JSON.stringify(reply)).not.toMatch(/fox|Lantern/)
    expect(reply.embeds?.[0]?.title).toBe(en.otherModel)
  })
})

describe('at its end', () => {
  test('the pictures are files, told by the prompt', async () => {
    const delivered = vi.fn(async () => true)
    const made = { files: [file, { ...file, format: 'webp' as const }] }
    const call = callFor({}, { userId: '5' })
    const reply = await endOf({ outcome: 'succeeded' }, { made, delivered }, call)
    expect(reply.files).toEqual([
      { name: 'picture-1.jpeg', bytes: file.bytes, description: 'a red fox' },
      { name: 'picture-2.webp', bytes: file.bytes, description: 'a red fox' },
    ])
    expect(textOf(reply)).toBe(`> a red fox\n${en.madeFor('<@5>', 12)}`)
    expect(idsOf(reply)).toEqual([
      customId(AGAIN, 'open', { id }),
      customId(RECIPE, 'open', { id }),
      DELETE_ID,
    ])
    expect(delivered).not.toHaveBeenCalled()
    await reply.onShown?.()
    expect(delivered).toHaveBeenCalledExactlyOnceWith('5', id)
  })

  test('they are judged by what the place allows then', async () => {
    const asked: Rating[] = []
    const ended = generation({ state: 'ended', outcome: 'succeeded' })
    const all = services({
      get: async () => ended,
      async *progressOf() {
        yield ended
      },
      pictures: async (_, __, ceiling) => {
        asked.push(ceiling)
        return { files: [], heldBack: 2, missing: 0, later: false }
      },
    })
    const call = callFor({}, { ceiling: 'XXX' })
    const [, reply] = await repliesTo({ ...all, judgeAgain: async () => 'R' }, call)
    expect(asked).toEqual(['R'])
    expect(textOf(reply as Reply)).toContain(en.picturesHeldBack(2))
    expect(reply?.files).toEqual([])
  })

  test('what is private has no button that deletes it for all', async () => {
    const call = callFor({}, { private: true })
    expect(idsOf(await endOf({ outcome: 'succeeded' }, {}, call))).not.toContain(DELETE_ID)
  })

  test.each([
    ['the generator is away', () => Promise.reject(new PassingProblem(() => 'away'))],
    [
      'the pictures are',
      async () => ({ files: [], heldBack: 0, missing: 2, later: true }) as const,
    ],
  ])('where %s, they are still to come', async (_, pictures) => {
    const reply = await endOf({ outcome: 'succeeded' }, { pictures })
    expect(textOf(reply)).toContain(en.picturesMissing(2))
    expect(textOf(reply)).toContain(en.picturesLater('`/generations`'))
    expect(idsOf(reply)).toContain(customId(SHOW, 'turn', { id }))
    expect(reply.onShown).toBeUndefined()
  })

  test('of some that are there the others are told', async () => {
    const made = { files: [file], missing: 1, heldBack: 1 }
    const reply = await endOf({ outcome: 'succeeded' }, { made })
    expect(textOf(reply)).toContain([en.picturesHeldBack(1), en.picturesMissing(1)].join('\n'))
    expect(reply.onShown).toBeDefined()
  })

  test.each([
    [{ outcome: 'failed', reason: 'blocked', spent: 0, refunded: 12 }, en.whatCameBack(0, 12)],
    [{ outcome: 'cancelled', spent: 12 }, en.whatCameBack(12, undefined)],
    [{ outcome: 'expired', spent: 0 }, en.whatCameBack(0, undefined)],
    [{ outcome: 'refused', reason: 'no buzz', spent: 0 }, en.whatCameBack(0, undefined)],
  ] as const)('%j is told with what came back', async (change, money) => {
    const delivered = vi.fn(async () => true)
    const reply = await endOf(change, { delivered })
    const { outcome } = change
    const reason = 'reason' in change ? change.reason : undefined
    expect(textOf(reply)).toBe(
      ['> a red fox', en.generationEnded(outcome, reason), money].join('\n'),
    )
    await reply.onShown?.()
    expect(delivered).toHaveBeenCalledOnce()
  })

  test('its texts are not asked for again once they are forgotten', async () => {
    const wishOf = vi.fn()
    await endOf({ outcome: 'succeeded', deliveredAt: 5 }, { wishOf })
    expect(wishOf).not.toHaveBeenCalled()
  })
})

test.each([
  [undefined, Problem, en.generationGone],
  [generation({ state: 'quoted' }), PassingProblem, en.generatorAway],
])('what is not there, or not spent, is a sentence', async (found, kind, told) => {
  const going = goingReply(callFor({}), id, services({ get: async () => found }))
  const problem = await going.catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(kind)
  expect((problem as Problem).say(en)).toBe(told)
})
