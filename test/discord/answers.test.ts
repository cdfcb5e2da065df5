import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/command.ts'
import { createAnswers, type Ticket } from '../../src/discord/answers.ts'
import { messageOf } from '../../src/discord/response.ts'

const ticket: Ticket = { id: '1', token: 'token-1', application_id: '900' }
const reply: Reply = { content: 'text', private: true }
const body = { content: 'text', embeds: [], components: [], allowed_mentions: { parse: [] } }

/** Answers over a REST that only notes what is asked of it. */
function createBench() {
  const asked: unknown[] = []
  const noting = (method: string) => async (path: string, options?: unknown) => {
    asked.push([method, path, options])
  }
  const rest = { post: noting('POST'), patch: noting('PATCH'), delete: noting('DELETE') }
  return { answers: createAnswers(rest), asked }
}

describe('an interaction', () => {
  test('is responded to by its own token, and not by that of the bot', async () => {
    const { answers, asked } = createBench()
    await answers.respond(ticket, { type: 6 })
    expect(asked).toEqual([
      ['POST', '/interactions/1/token-1/callback', { auth: false, body: { type: 6 } }],
    ])
  })

  test('has the answer behind a deferral edited as a whole', async () => {
    const { answers, asked } = createBench()
    await answers.edit(ticket, reply)
    expect(asked).toEqual([
      ['PATCH', '/webhooks/900/token-1/messages/%40original', { auth: false, body }],
    ])
    expect(body).toEqual(messageOf(reply))
  })

  test('is told something further that only who asked can see', async () => {
    const { answers, asked } = createBench()
    await answers.tell(ticket, reply)
    expect(asked).toEqual([
      ['POST', '/webhooks/900/token-1', { auth: false, body: { ...body, flags: 64 } }],
    ])
  })

  test('has its answer removed', async () => {
    const { answers, asked } = createBench()
    await answers.remove(ticket)
    expect(asked).toEqual([
      ['DELETE', '/webhooks/900/token-1/messages/%40original', { auth: false }],
    ])
  })

  test('is not answered when Discord refuses', async () => {
    const refused = new Error('Unknown interaction')
    const refuse = () => Promise.reject(refused)
    const answers = createAnswers({ post: refuse, patch: refuse, delete: refuse })
    await expect(answers.respond(ticket, { type: 6 })).rejects.toBe(refused)
    await expect(answers.edit(ticket, reply)).rejects.toBe(refused)
    await expect(answers.tell(ticket, reply)).rejects.toBe(refused)
    await expect(answers.remove(ticket)).rejects.toBe(refused)
  })
})
