import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import { type Context, Hono } from 'hono'
import type { Inline } from '../discord/answers.ts'
import { bodyOf } from './body.ts'
import type { Claims } from './claims.ts'
import { createIsSigned, proofOf } from './signature.ts'

interface InteractionsOptions {
  /** Discord's key for this application, as hex. */
  readonly publicKey: string
  readonly now: () => number
  readonly claims: Pick<Claims, 'take'>
  /** Answers an interaction. Resolves when nothing more comes; never rejects. */
  readonly take: (interaction: APIInteraction & { readonly inline: Inline }) => Promise<void>
}

type Here = Context<{ Bindings: HttpBindings }>

/** Discord sends no more than this, attachments being addresses. */
const BODY_MAX = 1_000_000

/** What Discord sends interactions to: an endpoint that answers nobody else. */
export function interactionRoutes(options: InteractionsOptions): Hono<{ Bindings: HttpBindings }> {
  const { now, claims, take } = options
  const isSigned = createIsSigned(options.publicKey)

  /** A refusal. What is left of the request is not waited for. */
  const refused = (c: Here, status: 400 | 401 | 409 | 413): Response =>
    c.body(null, status, status === 413 ? { connection: 'close' } : {})

  async function answered(c: Here, interaction: APIInteraction): Promise<Response> {
    const { promise: first, resolve: respond } = Promise.withResolvers<APIInteractionResponse>()
    const inline = inlineOf(c.env.outgoing, respond)
    const over = take(Object.assign(interaction, { inline })).then(() => undefined)
    const response = await Promise.race([first, over])
    // Without one it was lost, which is logged.
    return response === undefined ? c.body(null, 500) : json(c, response)
  }

  return new Hono<{ Bindings: HttpBindings }>()
    .post('/interactions', async (c) => {
      const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } =
        c.env.incoming.headers
      const proof = proofOf(one(signature), one(timestamp), now())
      if (proof === undefined) return refused(c, 401)
      const body = await bodyOf(c.env.incoming, BODY_MAX)
      if (body === undefined) return refused(c, 413)
      if (!isSigned(proof, body)) return refused(c, 401)
      const interaction = JSON.parse(body.toString('utf8')) as APIInteraction // Discord's own word.
      if (interaction.type === InteractionType.Ping) {
        return json(c, { type: InteractionResponseType.Pong })
      }
      return (await claims.take(interaction.id)) ? answered(c, interaction) : refused(c, 409)
    })
    .all('/interactions', (c) => c.body(null, 405, { allow: 'POST' }))
}

/** A header that is sent twice is none. */
const one = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined

const json = (c: Here, response: APIInteractionResponse): Response =>
  c.body(JSON.stringify(response), 200, { 'content-type': 'application/json' })

/** The way back to Discord that a request is, once, for as long as it is open. */
function inlineOf(
  outgoing: ServerResponse,
  respond: (response: APIInteractionResponse) => void,
): Inline {
  let used = false
  return (response) => {
    if (used || outgoing.destroyed || outgoing.writableEnded) return Promise.resolve(false)
    used = true
    return new Promise((resolve) => {
      outgoing.once('finish', () => resolve(true))
      outgoing.once('close', () => resolve(outgoing.writableFinished))
      respond(response)
    })
  }
}
