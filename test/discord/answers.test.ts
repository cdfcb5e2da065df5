import { DiscordAPIError, HTTPError } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { AnswerFaultKind } from '../../src/discord/answer-fault.ts'
import { createAnswers, type Ticket } from '../../src/discord/answers.ts'
import { messageOf } from '../../src/discord/response.ts'
import type { Reply } from '../../src/reply.ts'

const ticket: Ticket = { id: '1', token: 'token-1', application_id: '900' }
const reply: Reply = { content: 'text', private: true }
const body = {
  content: 'text',
  embeds: [],
  components: [],
  attachments: [],
  allowed_mentions: { parse: [] },
}

/** Answers over a REST that only notes what is asked of it. */
function createBench() {
  const asked: unknown[] = []
  const noting = (method: string) => async (path: string, options?: unknown) => {
    asked.push([method, path, options])
    return { id: '8' }
  }
  const rest = { post: noting('POST'), patch: noting('PATCH'), delete: noting('DELETE') }
  return { answers: createAnswers({ rest, wait: async () => {} }), asked }
}

/** Answers over a REST whose requests end as told, the first being number 1. */
function refusing(how: (nth: number) => Error | undefined, wait = async (_ms: number) => {}) {
  let nth = 0
  const ask = async () => {
    nth += 1
    const error = how(nth)
    if (error !== undefined) throw error
  }
  const rest = { post: ask, patch: ask, delete: ask }
  return { answers: createAnswers({ rest, wait }), asked: () => nth }
}

/** Discord's own refusal. */
const saying = (code: number, status: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.com', {})

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

  test('has another message of it edited', async () => {
    const { answers, asked } = createBench()
    await answers.edit(ticket, reply, '8')
    expect(asked).toEqual([['PATCH', '/webhooks/900/token-1/messages/8', { auth: false, body }]])
  })

  test('is told something further that only who asked can see', async () => {
    const { answers, asked } = createBench()
    expect(await answers.tell(ticket, reply, true)).toBe('8')
    expect(asked).toEqual([
      ['POST', '/webhooks/900/token-1', { auth: false, body: { ...body, flags: 64 } }],
    ])
  })

  test('has files sent beside the message that names them', async () => {
    const { answers, asked } = createBench()
    const bytes = new Uint8Array([1, 2])
    const withFiles = { ...reply, files: [{ name: 'a.png', bytes }] }
    await answers.edit(ticket, withFiles)
    await answers.tell(ticket, withFiles, false)
    const sent = {
      auth: false,
      body: { ...body, attachments: [{ id: '0', filename: 'a.png' }] },
      files: [{ name: 'a.png', data: bytes }],
    }
    expect(asked).toEqual([
      ['PATCH', '/webhooks/900/token-1/messages/%40original', sent],
      ['POST', '/webhooks/900/token-1', sent],
    ])
  })

  test('has its answer removed', async () => {
    const { answers, asked } = createBench()
    await answers.remove(ticket)
    expect(asked).toEqual([
      ['DELETE', '/webhooks/900/token-1/messages/%40original', { auth: false }],
    ])
  })

  test.each<[AnswerFaultKind, number, number]>([
    ['refused', 50_035, 400],
    ['late', 10_062, 404],
    ['late', 10_015, 404],
    ['late', 50_027, 401],
  ])('is told to be %s by code %i, and nothing is sent again', async (kind, code, status) => {
    const { answers, asked } = refusing(() => saying(code, status))
    await expect(answers.respond(ticket, { type: 6 })).rejects.toMatchObject({ kind })
    await expect(answers.edit(ticket, reply)).rejects.toMatchObject({ kind })
    await expect(answers.tell(ticket, reply, true)).rejects.toMatchObject({ kind })
    await expect(answers.remove(ticket)).rejects.toMatchObject({ kind })
    expect(asked()).toBe(4)
  })

  test.each([
    ['Discord', { code: 40_005, message: 'Request entity too large' }, 40_005],
    ['a proxy', new ArrayBuffer(4), undefined],
  ])(
    'is told that its files are too large by %s, and they are not sent again',
    async (_, ...by) => {
      const [said, code] = by
      const error = new DiscordAPIError(said as never, code as never, 413, 'PATCH', '', {})
      const { answers, asked } = refusing(() => error)
      await expect(answers.edit(ticket, reply)).rejects.toMatchObject({ kind: 'refused' })
      expect(asked()).toBe(1)
    },
  )

  test('was answered before where Discord says so: only its first word on it was lost', async () => {
    const { answers } = refusing(() => saying(40_060, 400))
    await answers.respond(ticket, { type: 5 })
  })

  test('has an answer removed that somebody has removed already', async () => {
    const { answers } = refusing(() => saying(10_008, 404))
    await answers.remove(ticket)
    await expect(answers.edit(ticket, reply)).rejects.toMatchObject({ kind: 'gone' })
  })

  test.each([
    ['a 502', new HTTPError(502, 'Bad Gateway', 'PATCH', 'https://discord.com', {})],
    ['no answer', new Error('socket hang up')],
    [
      'a page of somebody else',
      new DiscordAPIError({ message: '' } as never, 0, 403, 'PATCH', '', {}),
    ],
  ])('has its answer edited again and again after %s', async (_, error) => {
    const waits: number[] = []
    const wait = async (ms: number) => void waits.push(ms)
    const { answers, asked } = refusing((nth) => (nth < 4 ? error : undefined), wait)
    await answers.edit(ticket, reply)
    expect(asked()).toBe(4)
    expect(waits).toEqual([500, 1_500, 4_000])
    const never = refusing(() => error)
    await expect(never.answers.tell(ticket, reply, true)).rejects.toMatchObject({ kind: 'lost' })
    expect(never.asked()).toBe(5)
    // Its three seconds are over by then.
    const once = refusing(() => error)
    await expect(once.answers.respond(ticket, { type: 5 })).rejects.toMatchObject({ kind: 'lost' })
    expect(once.asked()).toBe(1)
  })
})

describe('an interaction that came over HTTP', () => {
  const inline = { ...ticket, inline: async () => true }

  test('is responded to by no request', async () => {
    const { answers, asked } = createBench()
    const responses: unknown[] = []
    const noting = async (response: unknown) => responses.push(response) > 0
    await answers.respond({ ...ticket, inline: noting }, { type: 6 })
    expect(responses).toEqual([{ type: 6 }])
    expect(asked).toEqual([])
  })

  test('is responded to by a request where its own is over', async () => {
    const { answers, asked } = createBench()
    await answers.respond({ ...ticket, inline: async () => false }, { type: 6 })
    expect(asked).toHaveLength(1)
  })

  test('may be edited before Discord knows its answer, and is edited until it does', async () => {
    const waited: number[] = []
    const early = (nth: number) => (nth < 4 ? saying(10_015, 404) : undefined)
    const { answers, asked } = refusing(early, async (ms) => {
      waited.push(ms)
    })
    await answers.edit(inline, reply)
    expect(asked()).toBe(4)
    expect(waited).toEqual([500, 1_500, 4_000])
    await expect(refusing(early).answers.edit(ticket, reply)).rejects.toMatchObject({
      kind: 'late',
    })
  })

  test('is too late where Discord never knows its answer', async () => {
    const { answers } = refusing(() => saying(10_015, 404))
    await expect(answers.edit(inline, reply)).rejects.toMatchObject({ kind: 'late' })
  })
})
