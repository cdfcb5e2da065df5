import { describe, expect, test } from 'vitest'
import { customId } from '../../src/button.ts'
import { AnswerFault } from '../../src/discord/answer-fault.ts'
import { lookThat } from '../support/dispatch.ts'
import { gatewayOf } from '../support/gateway.ts'
import { press, slash } from '../support/interaction.ts'

const { action } = lookThat(async () => ({}))

/** A gateway where something waits for whoever calls, and whom it was told. */
function waitingFor(rules: Parameters<typeof gatewayOf>[0] = {}) {
  const told: string[] = []
  const gateway = gatewayOf({
    waiting: async ({ userId }) => ({
      content: 'ready',
      private: true,
      onShown: async () => {
        told.push(userId)
      },
    }),
    ...rules,
  })
  const said = () => gateway.sent.filter(({ how }) => how === 'tell').map(({ what }) => what)
  return { ...gateway, told, said }
}

describe('what waits for who calls', () => {
  test('is told behind the answer to a command', async () => {
    const { take, sent, told, said } = waitingFor()
    const asked = slash('look')
    await take(asked)
    expect(sent.map(({ how }) => how)).toEqual(['respond', 'tell'])
    expect(said()).toMatchObject([{ content: 'ready', private: true }])
    expect(told).toEqual([(asked.member?.user ?? asked.user)?.id])
  })

  test('is told while the answer goes on', async () => {
    const going = Promise.withResolvers<void>()
    const { take, said } = waitingFor({
      answer: async () => ({
        content: 'first',
        async *later() {
          await going.promise
          yield { content: 'second' }
        },
      }),
    })
    const taken = take(slash('look'))
    await expect.poll(said).toHaveLength(1)
    going.resolve()
    await taken
  })

  test('is asked for once what the answer shows was told as shown', async () => {
    const order: string[] = []
    const { take } = waitingFor({
      answer: async () => ({
        content: 'an answer',
        onShown: async () => {
          order.push('shown')
        },
      }),
      async waiting() {
        order.push('asked')
        return undefined
      },
    })
    await take(slash('look'))
    expect(order).toEqual(['shown', 'asked'])
  })

  test('is not told behind a press', async () => {
    const { take, said } = waitingFor()
    await take(press(customId(action, 'open', { page: 2 })))
    expect(said()).toEqual([])
  })

  test('is not told where there is no answer', async () => {
    const { take, said, told } = waitingFor({
      sending(how) {
        if (how === 'respond') throw new AnswerFault('gone', 'no')
      },
    })
    await take(slash('look'))
    expect(said()).toEqual([])
    expect(told).toEqual([])
  })

  test('is not taken for told where Discord refuses it', async () => {
    const { take, told, lost } = waitingFor({
      sending(how) {
        if (how === 'tell') throw new AnswerFault('refused', 'no')
      },
    })
    await take(slash('look'))
    expect(told).toEqual([])
    expect(lost).toHaveLength(1)
  })
})
