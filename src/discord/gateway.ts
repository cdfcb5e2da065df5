import { type APIInteraction, InteractionResponseType } from 'discord-api-types/v10'
import { actionsOf, type Command, type Reply } from '../command.ts'
import type { Dispatch } from '../dispatch.ts'
import type { Rating } from '../rating.ts'
import { type Words, wordsIn } from '../words/words.ts'
import type { Answers, Ticket } from './answers.ts'
import { type Asked, callOf } from './call.ts'
import { ceilingOf } from './ceiling.ts'
import type { Channels } from './channels.ts'
import { choicesOf, deferralOf, responseOf } from './response.ts'

/** Takes interactions in and sees to it that every one of them is answered. */
export interface Gateway {
  take(interaction: APIInteraction): void
  /** Refuses new work, and resolves when what is running is done or the time is over. */
  stop(withinMs: number): Promise<void>
}

interface GatewayOptions {
  readonly commands: readonly Command[]
  readonly dispatch: Dispatch
  readonly answers: Answers
  readonly channels: Channels
  /** The most mature rating shown anywhere, whatever a place allows. */
  readonly ceiling: Rating
  /** Told of interactions that could not be answered. */
  readonly onLost: (error: unknown, interactionId: string) => void
}

type Answer = Extract<Asked, { kind: 'answer' }>
type Suggest = Extract<Asked, { kind: 'suggest' }>

/** An answer that takes longer is announced by "thinking…"; Discord waits three seconds at most. */
const AT_ONCE_WITHIN = 1_500
/** Somebody is typing: a place that is not judged by then counts as one that allows nothing. */
const JUDGED_WITHIN = 100

export function createGateway(options: GatewayOptions): Gateway {
  const { dispatch, answers, channels, onLost } = options
  const actions = actionsOf(options.commands)
  const running = new Set<Promise<void>>()
  let stopping = false

  const judged = async (interaction: APIInteraction): Promise<Rating> =>
    options.ceiling === 'PG' ? 'PG' : ceilingOf(interaction, channels)

  async function handle(interaction: APIInteraction): Promise<void> {
    const asked = callOf(interaction, actions)
    const words = wordsIn('locale' in interaction ? interaction.locale : 'en-US')
    if (asked?.kind === 'suggest') return suggest(interaction, asked)
    if (asked !== undefined && stopping) return say(interaction, words.stopping)
    if (asked?.kind === 'answer') return answer(interaction, asked)
    if (asked?.kind === 'delete') return remove(interaction, asked.allowed, words)
    return say(interaction, words.oldButton)
  }

  /** Answers at once when the work is done soon, and otherwise first says that it goes on. */
  async function answer(interaction: APIInteraction, { call, changes }: Answer): Promise<void> {
    const work = judged(interaction).then((ceiling) => dispatch.answer({ ...call, ceiling }))
    const ready = await before(AT_ONCE_WITHIN, work)
    const to = { private: call.private, changes }
    if (ready !== undefined) return answers.respond(interaction, responseOf(ready, to))
    await answers.respond(interaction, deferralOf(to))
    return deliver(interaction, await work, to)
  }

  async function deliver(
    ticket: Ticket,
    reply: Reply,
    to: { readonly private: boolean; readonly changes: boolean },
  ): Promise<void> {
    if (!reply.private || (to.private && !to.changes)) return answers.edit(ticket, reply)
    // A deferral is public or private for good, so a public one gives way to a private message.
    if (!to.changes) await answers.remove(ticket)
    return answers.tell(ticket, reply)
  }

  async function suggest(interaction: APIInteraction, asked: Suggest): Promise<void> {
    const { call, option, typed } = asked
    const ceiling = (await before(JUDGED_WITHIN, judged(interaction))) ?? 'PG'
    const suggestions = await dispatch.suggest({ ...call, ceiling }, option, typed)
    return answers.respond(interaction, choicesOf(suggestions))
  }

  async function remove(ticket: Ticket, allowed: boolean, words: Words): Promise<void> {
    if (!allowed) return say(ticket, words.notYours)
    await answers.respond(ticket, { type: InteractionResponseType.DeferredMessageUpdate })
    return answers.remove(ticket)
  }

  const say = (ticket: Ticket, content: string): Promise<void> =>
    answers.respond(
      ticket,
      responseOf({ private: true, content }, { private: true, changes: false }),
    )

  return {
    take(interaction) {
      const work: Promise<void> = handle(interaction)
        .catch((error: unknown) => onLost(error, interaction.id))
        .finally(() => running.delete(work))
      running.add(work)
    },
    async stop(withinMs) {
      stopping = true
      await before(withinMs, Promise.all(running))
    },
  }
}

/** What the work yields, or nothing when it takes longer. */
async function before<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, ms, undefined)
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}
