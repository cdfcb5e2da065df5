import type { RESTOptions, ResponseLike } from 'discord.js'
import type { Fatal } from '../fatal.ts'
import type { Share } from '../line.ts'
import { makeRequest } from './make-request.ts'
import { createPace, type Urgency } from './pace.ts'
import { createToken, type Token, type Verdict } from './token.ts'

type Send = RESTOptions['makeRequest']

/** Sends everything that Discord counts against the bot's limit. */
export interface Requests {
  readonly token: Token
  /** For discord.js, in place of its own. */
  readonly by: (urgency: Urgency) => Send
}

interface RequestsOptions {
  readonly apiUrl: string
  /** The most of Discord's 50 requests a second that this process sends. */
  readonly requestsPerSecond: number
  /** What all processes of the bot share of them. */
  readonly share?: Share | undefined
  readonly token: string
  readonly rereadToken: () => string | undefined
  readonly wait: (ms: number) => Promise<unknown>
  /** Called and thrown when Discord refuses all of the bot's tokens. */
  readonly refused: () => Fatal
}

/** Milliseconds from the moment there is room. */
const ANSWERED_WITHIN = 15_000
const PUBLISH = /\/crosspost$/
const UNAUTHORIZED = 401

export function createRequests(options: RequestsOptions): Requests {
  const pace = createPace(options.requestsPerSecond, options.wait, options.share)

  const send = (
    url: string,
    init: Parameters<Send>[1],
    urgency: Urgency,
    token: string,
  ): Promise<ResponseLike> => {
    const waiting = init.signal as AbortSignal | null | undefined
    const request = (): Promise<ResponseLike> => {
      const signals = [AbortSignal.timeout(ANSWERED_WITHIN), ...(waiting ? [waiting] : [])]
      const headers = { ...(init.headers as object), Authorization: `Bot ${token}` }
      return makeRequest(url, {
        ...init,
        headers,
        signal: AbortSignal.any(signals),
      })
    }
    return pace(request, urgency, waiting)
  }

  const token = createToken({
    first: options.token,
    reread: options.rereadToken,
    wait: options.wait,
    ask: async (asked) => {
      const url = `${options.apiUrl}/v10/users/@me`
      return send(url, { method: 'GET' }, 'awaited', asked).then(verdictOf, () => 'unknown')
    },
  })

  return {
    token,
    /** discord.js forgets its token at a 401, so it never sees one. */
    by: (urgency) => async (url, init) => {
      const how = PUBLISH.test(url) ? 'published' : urgency
      const used = token.current
      const answer = await send(url, init, how, used)
      if (answer.status !== UNAUTHORIZED) return answer
      await answer.arrayBuffer()
      const verdict = await token.judge(used)
      if (verdict === 'refused') throw options.refused()
      if (verdict === 'accepted') {
        const again = await send(url, init, how, token.current)
        if (again.status !== UNAUTHORIZED) return again
        await again.arrayBuffer()
      }
      throw new Error('something, perhaps a proxy, refuses the bot’s token at the moment')
    },
  }
}

/** Only Discord's own 401 counts; proxies send them, too. */
async function verdictOf(answer: ResponseLike): Promise<Verdict> {
  const body: unknown = await answer.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null) return 'unknown'
  if (answer.ok && 'id' in body) return 'accepted'
  return answer.status === UNAUTHORIZED && 'code' in body ? 'refused' : 'unknown'
}
