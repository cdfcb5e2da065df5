import type { APIInteractionResponse } from 'discord-api-types/v10'
import type { Suggestion } from '../command.ts'
import type { Form } from '../form.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { AnswerFault } from './answer-fault.ts'
import { type Answers, ORIGINAL, type Ticket } from './answers.ts'
import { choicesOf, deferralOf, messageOf, modalOf, responseOf } from './response.ts'
import { shapeOf } from './shape.ts'

/** Where a reply goes. */
export interface To {
  readonly private: boolean
  /** Whether it changes the pressed message. */
  readonly changes: boolean
  /** Whether it is another message, for all. */
  readonly shows: boolean
  readonly words: Words
}

/** The message with the reply; undefined where Discord refused it. */
export type Message = string | undefined

/** Delivers replies as well as Discord allows. Each method throws an AnswerFault. */
export interface Reaching {
  /** The reply as the first answer. */
  atOnce(ticket: Ticket, reply: Reply, to: To): Promise<Message>
  /** The form as the first answer. Yields whether it opened; otherwise a sentence says that it did not. */
  open(ticket: Ticket, form: Form, to: To): Promise<boolean>
  /** "Thinking…". It may be there even if Discord's reply was lost. */
  defer(ticket: Ticket, to: To): Promise<void>
  /** The reply after a deferral. */
  late(ticket: Ticket, reply: Reply, to: To): Promise<Message>
  /** A further reply in place of the one before. Yields whether the message can be edited again. */
  further(ticket: Ticket, reply: Reply, to: To, message: string): Promise<boolean>
  /** What to choose from while somebody types. */
  offer(ticket: Ticket, suggestions: readonly Suggestion[]): Promise<void>
}

interface ReachingOptions {
  readonly answers: Answers
  /** Called with the shape of a body that Discord refused; yields its reference. */
  readonly onRefused: (fault: AnswerFault, shape: unknown) => string
}

export function createReaching({ answers, onRefused }: ReachingOptions): Reaching {
  /** A short sentence instead of what Discord refused. */
  const sorryFor = (fault: AnswerFault, sent: unknown, { words }: To): Reply => ({
    private: true,
    content: words.broken(onRefused(fault, shapeOf(sent))),
  })
  const sorry = (fault: AnswerFault, reply: Reply, to: To): Reply =>
    sorryFor(fault, sentOf(reply), to)

  async function respond(ticket: Ticket, response: APIInteractionResponse): Promise<Outcome> {
    try {
      await answers.respond(ticket, response)
      return undefined
    } catch (error) {
      if (isFault(error, 'lost') || isFault(error, 'refused')) return error
      throw error
    }
  }

  /** The reply for all, in a message of its own. */
  async function show(ticket: Ticket, reply: Reply, to: To): Promise<Message> {
    try {
      return await answers.tell(ticket, reply, false)
    } catch (error) {
      if (!isFault(error, 'refused')) throw error
      await answers.tell(ticket, sorry(error, reply, to), true)
      return undefined
    }
  }

  async function defer(ticket: Ticket, to: To): Promise<void> {
    const fault = await respond(ticket, deferralOf(to))
    if (fault?.kind === 'refused') throw fault
  }

  async function change(ticket: Ticket, reply: Reply, to: To): Promise<string> {
    if (!reply.private || (to.private && !to.changes)) {
      await answers.edit(ticket, reply)
      return ORIGINAL
    }
    // A deferral stays public or private, so a private reply to a public one is a new message.
    const kept = to.changes ? undefined : await failureOf(answers.remove(ticket))
    const told = await answers.tell(ticket, reply, true)
    // Told all the same. What stays is for the log, and no reason to say it once more.
    if (kept)
      throw isFault(kept.error, 'refused')
        ? new Error('"thinking…" stays', { cause: kept.error })
        : kept.error
    return told
  }

  return {
    async atOnce(ticket, reply, to) {
      if (to.shows && !reply.private) {
        await defer(ticket, to)
        return show(ticket, reply, to)
      }
      const fault = await respond(ticket, responseOf(reply, to))
      // If Discord has it, an edit repeats it; if not, the edit fails.
      if (fault?.kind === 'lost') await answers.edit(ticket, reply)
      if (fault?.kind !== 'refused') return ORIGINAL
      await answers.respond(ticket, responseOf(sorry(fault, reply, to), to))
      return undefined
    },

    async open(ticket, form, to) {
      const modal = modalOf(form)
      const fault = await respond(ticket, modal)
      // If Discord has it, it says so, which counts as sent.
      if (fault?.kind === 'lost') await answers.respond(ticket, modal)
      if (fault?.kind !== 'refused') return true
      await answers.respond(ticket, responseOf(sorryFor(fault, modal, to), to))
      return false
    },

    defer,

    async late(ticket, reply, to) {
      if (to.shows && !reply.private) return show(ticket, reply, to)
      try {
        return await change(ticket, reply, to)
      } catch (error) {
        if (!isFault(error, 'refused')) throw error
        await change(ticket, sorry(error, reply, to), to)
        return undefined
      }
    },

    async further(ticket, reply, to, message) {
      try {
        await answers.edit(ticket, reply, message)
        return true
      } catch (error) {
        // Somebody deleted it, or its 15 minutes are over.
        if (isFault(error, 'gone') || isFault(error, 'late')) return false
        if (!isFault(error, 'refused')) throw error
        await answers.edit(ticket, sorry(error, reply, to), message)
        return false
      }
    },

    async offer(ticket, suggestions) {
      const choices = choicesOf(suggestions)
      const fault = await respond(ticket, choices)
      if (fault?.kind === 'lost') throw fault
      if (fault === undefined) return
      onRefused(fault, shapeOf(choices))
      await answers.respond(ticket, choicesOf([]))
    },
  }
}

type Outcome = AnswerFault | undefined

/** What is sent of a reply, of files how many bytes. */
const sentOf = (reply: Reply) => ({
  ...messageOf(reply),
  ...(reply.files && { bytes: reply.files.map(({ bytes }) => bytes.length) }),
})

/** What work failed with, if it did. */
const failureOf = (work: Promise<void>): Promise<{ readonly error: unknown } | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )

const isFault = (error: unknown, kind: AnswerFault['kind']): error is AnswerFault =>
  error instanceof AnswerFault && error.kind === kind
