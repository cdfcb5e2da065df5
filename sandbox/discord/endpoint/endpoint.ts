import { InteractionType } from 'discord-api-types/v10'
import { acknowledged, checkedCallback } from '../routes/acknowledge.ts'
import { CannotSave } from '../rules/cannot-save.ts'
import { alreadyAcknowledged, Refused, unknownInteraction } from '../rules/refusal.ts'
import type { Pending } from '../state/interactions.ts'
import { APPLICATION_ID, type World } from '../state/world.ts'
import { createPosting, type Posted } from './post.ts'
import { createSigning } from './signing.ts'

/**
 * The application's Interactions Endpoint URL. While there is one, Discord sends interactions there and
 * none over the gateway.
 */
export interface Endpoint {
  /** Of the key that signs what is sent there, as hex. */
  readonly publicKey: string
  readonly url: () => string | undefined
  /** Enters it in the developer portal, which first tries it. Throws `CannotSave`. */
  readonly save: (url: string | undefined) => Promise<void>
  /** Sends an interaction there; its answer may be in the response. */
  readonly deliver: (pending: Pending, payload: { readonly id: string }) => Promise<void>
  /** What Discord would send there. */
  readonly signed: (
    payload: unknown,
    seconds?: number,
  ) => { readonly text: string; readonly headers: Readonly<Record<string, string>> }
  /** Breaks off all requests that wait for their answer. Yields how many. */
  readonly hangUp: () => number
  readonly close: () => void
}

interface EndpointOptions {
  readonly world: World
  readonly answerWithin: number
  /** How an answer in a response goes wrong on Discord's side. */
  readonly trouble: () => InlineTrouble | undefined
  readonly onAnswer: (pending: Pending, posted: Posted, body: unknown) => void
}

/** `lost`: Discord never takes it. A number: so many milliseconds pass before it is in effect. */
export type InlineTrouble = 'lost' | number

const PORTAL_WAITS = 3_000
const NO_ANSWER = 'The application did not respond'

export function createEndpoint(options: EndpointOptions): Endpoint {
  const { world, answerWithin, trouble, onAnswer } = options
  const { clock, interactions, fault } = world
  const signing = createSigning()
  const posting = createPosting()
  let address: string | undefined

  const signed = (payload: unknown, seconds = Math.floor(clock.now() / 1_000)) => {
    const text = JSON.stringify(payload)
    return { text, headers: signing.headersFor(text, seconds) }
  }

  const ping = () => ({
    id: world.nextId(),
    application_id: APPLICATION_ID,
    type: InteractionType.Ping,
    token: 'ping',
    version: 1,
    user: world.bot,
  })

  /** The portal sends one PING that is signed and one that somebody else signed. */
  const verify = async (url: string): Promise<void> => {
    const tried = async (ours: Signed): Promise<Posted> =>
      posting.post(url, ours.text, ours.headers, PORTAL_WAITS).catch((error: Error) => {
        throw new CannotSave(`it cannot be reached (${error.message})`)
      })
    const { status, text } = await tried(signed(ping()))
    if (status !== 200 || parsed(text)?.type !== 1) {
      throw new CannotSave(`it answers PING with ${status} and ${text || 'nothing'}`)
    }
    const { text: forged } = signed(ping())
    const headers = createSigning().headersFor(forged, Math.floor(clock.now() / 1_000))
    const refused = await tried({ text: forged, headers })
    if (refused.status !== 401) {
      throw new CannotSave(`it answers a wrong signature with ${refused.status}`)
    }
  }

  const take = (pending: Pending, body: unknown): void => {
    try {
      if (pending.late) throw unknownInteraction()
      if (pending.acknowledgedBy !== undefined) throw alreadyAcknowledged()
      acknowledged(world, pending, checkedCallback(world, pending, body))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // Nobody tells the bot: only who asked sees that there is no answer.
      const kind = error.fault ?? 'refused body'
      fault(kind, `the answer to ${pending.what} in a response: ${JSON.stringify(error.body)}`)
      interactions.settle(pending, NO_ANSWER)
    }
  }

  return {
    publicKey: signing.publicKey,
    url: () => address,
    save: async (url) => {
      if (url !== undefined) await verify(url)
      address = url
    },
    deliver: async (pending, payload) => {
      pending.inline = true
      const { text, headers } = signed(payload)
      const to = address ?? ''
      const posted = await posting.post(to, text, headers, answerWithin).catch(() => undefined)
      // Without an answer there, it may still come by a request of its own.
      if (posted === undefined || posted.status === 202) return
      if (posted.status !== 200) {
        fault('never answered', `${pending.what} was answered with status ${posted.status}`)
        return interactions.settle(pending, NO_ANSWER)
      }
      const body = parsed(posted.text)
      onAnswer(pending, posted, body)
      const wrong = trouble()
      if (wrong === 'lost') return
      if (wrong === undefined) take(pending, body)
      else clock.after(wrong, () => take(pending, body))
    },
    signed,
    hangUp: posting.hangUp,
    close: posting.close,
  }
}

type Signed = ReturnType<Endpoint['signed']>

function parsed(text: string): { readonly type?: unknown } | undefined {
  try {
    return Object(JSON.parse(text))
  } catch {
    return undefined
  }
}
