import type { Discord, Place, PlaceName } from '../../../sandbox/discord/index.ts'
import { quiet } from './bot.ts'

/** What came back; which fields are there depends on the status. */
interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly json: {
    readonly id: string
    readonly code: number
    readonly content: string
    readonly nonce?: string
    readonly mention_roles: readonly string[]
    readonly mentions: readonly { readonly id: string }[]
  }
}

/** Plain requests to a stand-in, as every client could send them. */
export function asker(discord: () => Discord) {
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    token = 'sandbox',
  ): Promise<Answered> => {
    const response = await fetch(`${discord().url}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const { status, headers } = response
    return { status, headers, json: (text ? JSON.parse(text) : {}) as Answered['json'] }
  }
  const channel = (where: PlaceName | Place) =>
    `/channels/${typeof where === 'string' ? discord().places[where].id : where.id}`
  const post = (where: PlaceName | Place, body: object = {}) =>
    ask('POST', `${channel(where)}/messages`, { content: 'hello', ...quiet, ...body })
  return { ask, channel, post }
}
