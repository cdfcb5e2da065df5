import { describe, expect, test, vi } from 'vitest'
import { CANCEL, SPEND } from '../../../commands/generate/presses.ts'
import { pricedReply } from '../../../commands/generate/price.ts'
import { customId } from '../../../src/button.ts'
import type { Services } from '../../../src/command.ts'
import type { Generations } from '../../../src/generation/generations.ts'
import type { Wished } from '../../../src/generation/orders/quoting.ts'
import { Problem } from '../../../src/problem.ts'
import { en } from '../../../src/words/en.ts'
import { callFor } from '../../support/call.ts'
import { civitaiWith, servicesWith } from '../../support/civitai.ts'
import { entryOf } from '../../support/entry.ts'
import { GENERATION, generationsWith } from '../../support/generations.ts'

const id = GENERATION
const wished: Wished = {
  model: { air: 'urn:air:sdxl:checkpoint:civitai:7@71', baseModel: 'SDXL 1.0' },
  prompt: 'a red fox',
  negative: 'nsfw',
  size: 'portrait',
  count: 2,
  lora: { air: 'urn:air:sdxl:lora:civitai:8@81', weight: 1 },
}

const services = (
  change: Partial<Generations> = {},
  mayShow: (text: string) => boolean = () => true,
): Services => ({
  ...servicesWith({
    ...civitaiWith({ behind: { 71: entryOf(7, { name: 'Lantern' }), 81: entryOf(8) } }),
    mayShow,
    written: ({ wholePrompt, resources: _, ...rest }) => ({
      ...rest,
      hasPrompt: wholePrompt !== '',
      resources: [],
    }),
  }),
  generations: generationsWith(change),
})

describe('a price', () => {
  test('tells what it is for, and leads to a press that spends it', async () => {
    const reply = await pricedReply(callFor({}), wished, false, services())
    const [embed] = reply.embeds ?? []
    expect(embed?.title).toBe('2 pictures for 12 Buzz')
    expect(embed?.description).toMatch(/a red fox.*nsfw.*832x1216.*Lantern.*model 8/is)
    expect(embed?.description).toContain([en.nothingSpentYet, en.capLeft(488)].join('\n'))
    expect(reply.components?.[0]?.components).toMatchObject([
      { label: en.generateButton, custom_id: customId(SPEND, 'show', { id }) },
      { label: en.cancelButton, custom_id: customId(CANCEL, 'turn', { id }) },
    ])
  })

  test('of what only one person is to see is spent in its own message', async () => {
    const reply = await pricedReply(callFor({}), wished, true, services())
    expect(reply.components?.[0]?.components[0]).toMatchObject({
      custom_id: customId(SPEND, 'turn', { id }),
    })
  })

  test('that is too high says so', async () => {
    const quote: Generations['quote'] = async (_, wish) => ({
      id,
      wish: { ...wish, seed: 1 },
      price: 12,
      affordable: false,
      capLeft: 11,
    })
    const reply = await pricedReply(callFor({}), wished, false, services({ quote }))
    const told = [en.tooLittleBuzz, en.aboveCap(11, '`/account`')].join('\n')
    expect(reply.embeds?.[0]?.description).toContain(told)
  })

  test('is kept with its place', async () => {
    const quote = vi.fn(generationsWith().quote)
    const call = callFor({}, { userId: '5', channelId: '6', ceiling: 'R', installed: true })
    await pricedReply(call, wished, true, services({ quote }))
    const { guildId: server } = call
    expect(quote).toHaveBeenCalledExactlyOnceWith(
      '5',
      wished,
      { channel: '6', server, installed: true, private: true, ceiling: 'R' },
      expect.any(AbortSignal),
    )
  })
})

test.each([
  ['(nude:-1.5), blurry', false],
  ['(nude: -.5)', false],
  ['(nude：-１)', false],
  ['nude, (blurry:1.4)', true],
  ['(blurry:-1)', true],
])(
  'a negative prompt that wishes for what it names is judged as a prompt: %s',
  async (negative, fits) => {
    const quote = vi.fn(generationsWith().quote)
    const mayShow = (text: string): boolean => !text.includes('nude')
    const priced = pricedReply(
      callFor({}),
      { ...wished, negative },
      false,
      services({ quote }, mayShow),
    )
    const says = await priced.then(
      () => undefined,
      (error: unknown) => error instanceof Problem && error.say(en),
    )
    expect(says).toBe(fits ? undefined : en.otherPrompt)
    expect(quote).toHaveBeenCalledTimes(fits ? 1 : 0)
  },
)

test('a price is a question like others: too many are refused before it is asked', async () => {
  const quote = vi.fn(generationsWith().quote)
  const charge = (): void => {
    throw new Problem((words) => words.tooManyQuestions(0))
  }
  const priced = pricedReply(callFor({}), wished, false, { ...services({ quote }), charge })
  await expect(priced).rejects.toBeInstanceOf(Problem)
  expect(quote).not.toHaveBeenCalled()
})

test('a prompt that the place does not allow is refused before anything is asked', async () => {
  const quote = vi.fn(generationsWith().quote)
  const priced = pricedReply(
    callFor({}),
    wished,
    false,
    services({ quote }, (text) => text !== wished.prompt),
  )
  const problem = (await priced.catch((error: unknown) => error)) as Problem
  expect(problem).toBeInstanceOf(Problem)
  expect(problem.say(en)).toBe(en.otherPrompt)
  expect(quote).not.toHaveBeenCalled()
})
