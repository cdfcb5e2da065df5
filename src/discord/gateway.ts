import { type APIInteraction, InteractionResponseType } from 'discord-api-types/v10'
import { actionsOf, type Command } from '../command.ts'
import type { Dispatch } from '../dispatch.ts'
import type { Rating } from '../rating.ts'
import { type Words, wordsIn } from '../words/words.ts'
import type { Answers, Ticket } from './answers.ts'
import { type Asked, callOf } from './call.ts'
import { ceilingOf } from './ceiling.ts'
import type { Channels } from './channels.ts'
import { createReaching } from './reaching.ts'
import { responseOf } from './response.ts'

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
  /** A fresh reference of eight characters, by which a bug is found in the log. */
  readonly reference: () => string
  /** Told of an answer that Discord refused: its shape is there to find out why. */
  readonly onRefused: (error: unknown, reference: string, shape: unknown) => void
  /** Told of interactions that could not be answered. */
  readonly onLost: (error: unknown, interactionId: string) => void
}

type Answer = Extract<Asked, { kind: 'answer' }>
type Suggest = Extract<Asked, { kind: 'suggest' }>

/** An answer that takes longer is announced by "thinking…"; Discord waits three seconds at most. */
const AT_ONCE_WITHIN = 1_500
/** A place that is not judged by then counts as one that allows PG only. */
const JUDGED_WITHIN = 5_000
const JUDGED_WHILE_TYPING = 100

export function createGateway(options: GatewayOptions): Gateway {
  const { dispatch, answers, channels, reference, onRefused, onLost } = options
  const reaching = createReaching({
    answers,
    onRefused(fault, shape) {
      const name = reference()
      onRefused(fault, name, shape)
      return name
    },
  })
  const actions = actionsOf(options.commands)
  const running = new Set<Promise<void>>()
  let stopping = false

  const judged = async (interaction: APIInteraction, withinMs: number): Promise<Rating> =>
    options.ceiling === 'PG'
      ? 'PG'
      : ((await before(withinMs, ceilingOf(interaction, channels))) ?? 'PG')

  async function handle(interaction: APIInteraction): Promise<void> {
    const asked = callOf(interaction, actions)
    const words = wordsIn('locale' in interaction ? interaction.locale : 'en-US')
    if (asked?.kind === 'suggest') return suggest(interaction, asked)
    if (asked !== undefined && stopping) return say(interaction, words.stopping)
    if (asked?.kind === 'answer') return answer(interaction, asked, words)
    if (asked?.kind === 'delete') return remove(interaction, asked.allowed, words)
    return say(interaction, words.oldButton)
  }

  /** Answers at once when the work is done soon, and otherwise first says that it goes on. */
  async function answer(
    interaction: APIInteraction,
    { call, changes }: Answer,
    words: Words,
  ): Promise<void> {
    const work = judged(interaction, JUDGED_WITHIN).then((ceiling) =>
      dispatch.answer({ ...call, ceiling }),
    )
    const ready = await before(AT_ONCE_WITHIN, work)
    const to = { private: call.private, changes, words }
    if (ready !== undefined) return reaching.atOnce(interaction, ready, to)
    await reaching.defer(interaction, to)
    return reaching.late(interaction, await work, to)
  }

  async function suggest(interaction: APIInteraction, asked: Suggest): Promise<void> {
    const { call, option, typed } = asked
    const ceiling = await judged(interaction, JUDGED_WHILE_TYPING)
    const suggestions = await dispatch.suggest({ ...call, ceiling }, option, typed)
    return reaching.offer(interaction, suggestions)
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
