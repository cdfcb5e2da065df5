import type { APIInteractionResponse } from 'discord-api-types/v10'
import type { Call, Command, Given, Suggestion } from '../../src/command.ts'
import { type Answers, ORIGINAL } from '../../src/discord/answers.ts'
import type { Channels } from '../../src/discord/channels.ts'
import { createGateway } from '../../src/discord/gateway.ts'
import type { Dispatch } from '../../src/dispatch.ts'
import { createNotes, type Handled } from '../../src/observe/note.ts'
import type { Rating } from '../../src/rating.ts'
import type { Reply } from '../../src/reply.ts'
import { type Words, wordsIn } from '../../src/words/words.ts'
import { lookThat, REFERENCE } from './dispatch.ts'

/** One request by which an interaction was answered, and when, since the start of the test. */
export interface Sent {
  readonly how: 'respond' | 'edit' | 'bare' | 'tell' | 'remove'
  /** The message that is edited, where it is not the first answer. */
  readonly of?: string
  readonly what: APIInteractionResponse | Reply | undefined
  readonly at: number
}

interface Rules {
  readonly commands?: readonly Command[]
  readonly answer?: Dispatch['answer']
  readonly suggest?: (call: Call<Given>) => Promise<readonly Suggestion[]>
  /** What waits for who called; by default nothing does. */
  readonly waiting?: Dispatch['waiting']
  readonly isAgeRestricted?: Channels['isAgeRestricted']
  readonly ceiling?: Rating
  readonly wordsIn?: (locale: string) => Words
  /** Told of every request before it goes through; what it throws, Discord answers. */
  readonly sending?: (how: Sent['how'], what: Sent['what']) => void | Promise<void>
}

/** The id of what is told in a message of its own. */
export const TOLD = '8'

/** Yields a value after a time. */
export const delayed = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, value)
  })

/** A gateway over a dispatch that does what a test says, and answers that are only noted. */
export function gatewayOf(rules: Rules) {
  const start = Date.now()
  const sent: Sent[] = []
  const calls: Call<Given>[] = []
  const lost: unknown[] = []
  const refused: unknown[] = []
  const unread: string[] = []
  const judged: string[] = []
  const handled: Handled[] = []
  const noting = (how: Sent['how']) => async (what?: Sent['what'], of?: string) => {
    await rules.sending?.(how, what)
    sent.push({ how, what, at: Date.now() - start, ...(of && of !== ORIGINAL && { of }) })
  }
  const [respond, edit, tell] = [noting('respond'), noting('edit'), noting('tell')]
  const answers: Answers = {
    respond: (_, response) => respond(response),
    edit: (_, reply, message) => edit(reply, message),
    async tell(_, reply) {
      await tell(reply)
      return TOLD
    },
    bare: () => noting('bare')(),
    remove: () => noting('remove')(),
  }
  const shown = new Set<string>()
  const gateway = createGateway({
    commands: rules.commands ?? [lookThat(async () => ({}))],
    dispatch: {
      answer(call, ...others) {
        calls.push(call)
        return rules.answer?.(call, ...others) ?? Promise.resolve({ content: 'an answer' })
      },
      suggest(call, option, typed) {
        calls.push(call)
        const echo = [{ name: `${option}: ${typed}`, value: typed }]
        return rules.suggest?.(call) ?? Promise.resolve(echo)
      },
      waiting: async (call) => rules.waiting?.(call),
    },
    answers,
    channels: {
      most: () => rules.ceiling ?? 'XXX',
      isAgeRestricted(id) {
        judged.push(id)
        return rules.isAgeRestricted?.(id) ?? Promise.resolve(false)
      },
    },
    shown: {
      take: async (name) => !shown.has(name) && Boolean(shown.add(name)),
      giveBack: async (name) => void shown.delete(name),
    },
    now: Date.now,
    note: createNotes(Date.now, (one) => handled.push(one)),
    wordsIn: rules.wordsIn ?? wordsIn,
    reference: () => REFERENCE,
    onRefused: (_, reference, shape) => refused.push([reference, shape]),
    onUnread: (_, reference) => unread.push(reference),
    onLost: (error, interactionId) => lost.push([error, interactionId]),
  })
  return { ...gateway, sent, calls, lost, refused, unread, judged, handled }
}
