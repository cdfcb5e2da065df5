import { type APIInteraction, InteractionType } from 'discord-api-types/v10'
import { actionsOf, type Command } from '../command.ts'
import type { Dispatch } from '../dispatch.ts'
import type { Form } from '../form.ts'
import { inTime } from '../in-time.ts'
import type { Begun, Ending, Note } from '../observe/note.ts'
import { fits, type Rating } from '../rating.ts'
import type { Reply } from '../reply.ts'
import type { Words, WordsIn } from '../words/words.ts'
import { AnswerFault } from './answer-fault.ts'
import type { Answers, Ticket } from './answers.ts'
import { begunOf } from './begun.ts'
import { type Asked, callOf, localeOf } from './call.ts'
import { ceilingNow, ceilingOf } from './ceiling.ts'
import type { Channels } from './channels.ts'
import { createGoingOn } from './going-on.ts'
import { createReaching, type Message, type To } from './reaching.ts'
import { responseOf } from './response.ts'

/** Receives interactions, whichever way they come, and answers every one. */
export interface Gateway {
  /** Resolves when nothing more comes; never rejects. */
  take(interaction: APIInteraction & Pick<Ticket, 'inline'>): Promise<void>
  /** Refuses new work, and resolves when running work is done or time is up. */
  stop(withinMs: number): Promise<void>
}

/** Does each of many things at most once. */
interface Once {
  /** Whether it is the first time; then it counts as done, unless it is given back. */
  take(name: string): Promise<boolean>
  giveBack(name: string): Promise<void>
}

interface GatewayOptions {
  readonly commands: readonly Command[]
  readonly dispatch: Dispatch
  readonly answers: Answers
  readonly channels: Channels
  /** The private answers that were shown to all, by the interactions that made them. */
  readonly shown: Once
  readonly now: () => number
  /** Begins to note what an interaction comes to. */
  readonly note: (begun: Begun) => Note
  /** The words for a reader's locale. */
  readonly wordsIn: WordsIn
  /** A fresh reference of eight characters, by which a bug is found in the log. */
  readonly reference: () => string
  /** Called with the shape of an answer that Discord refused. */
  readonly onRefused: (error: unknown, reference: string, shape: unknown) => void
  /** Called where an interaction could not be read. */
  readonly onUnread: (error: unknown, reference: string) => void
  /** Called for interactions that could not be answered. */
  readonly onLost: (error: unknown, interactionId: string) => void
}

type Answer = Extract<Asked, { kind: 'answer' }>
type Delete = Extract<Asked, { kind: 'delete' }>
type Suggest = Extract<Asked, { kind: 'suggest' }>

/** Milliseconds until "thinking…"; Discord waits three seconds at most. */
const AT_ONCE_WITHIN = 1_500
/** Milliseconds; a place that is not judged by then is PG. */
const JUDGED_WITHIN = 5_000
const JUDGED_WHILE_TYPING = 100
/** Milliseconds. Discord takes edits for 15 minutes; this leaves time for the last one. */
const GOES_ON_WITHIN = 14.5 * 60_000

/** A reply that takes the place of the pressed message even where it is meant for who asked alone. */
function inPlace({ private: _, ...reply }: Reply): Reply {
  return reply
}

/** What is said where a form comes too late to be opened. */
function tooLate(words: Words, note: Note): Reply {
  note.ends('passing')
  return { private: true, content: words.formTooLate }
}

const endingOf = (error: unknown): Ending => (error instanceof AnswerFault ? error.kind : 'bug')

export function createGateway(options: GatewayOptions): Gateway {
  const { dispatch, answers, channels, shown, now, reference, onRefused, onLost } = options
  const reaching = createReaching({
    answers,
    onRefused(fault, shape) {
      const name = reference()
      onRefused(fault, name, shape)
      return name
    },
  })
  const goingOn = createGoingOn(now)
  const actions = actionsOf(options.commands)
  const running = new Set<Promise<unknown>>()
  let stopping = false

  const judged = async (interaction: APIInteraction, withinMs: number): Promise<Rating> =>
    (await inTime(ceilingOf(interaction, channels), withinMs)) ?? 'PG'

  /** What the place allows by now, and allowed when the call came. */
  async function judgedAgain(interaction: APIInteraction, before: Rating): Promise<Rating> {
    const now = await inTime(ceilingNow(interaction, channels), JUDGED_WITHIN)
    return now !== undefined && fits(before, now) ? before : (now ?? 'PG')
  }

  async function handle(interaction: APIInteraction, note: Note): Promise<unknown> {
    // What came before it began to stop is still answered.
    const isTooLate = stopping
    const words = await options.wordsIn(localeOf(interaction))
    let asked: Asked | undefined
    try {
      asked = callOf(interaction, actions)
    } catch (error) {
      const name = reference()
      options.onUnread(error, name)
      note.ends('bug')
      // Who types hears nothing; who asked is not left waiting.
      return interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? reaching.offer(interaction, [])
        : say(interaction, words.broken(name), note)
    }
    note.asks(commandOf(asked))
    if (asked?.kind === 'suggest') return suggest(interaction, asked, note)
    if (asked !== undefined && isTooLate) {
      note.ends('stopping')
      return say(interaction, words.stopping, note)
    }
    if (asked?.kind === 'answer') {
      const how = asked.shows ? show : answer
      return how(interaction, asked, words, note)
    }
    if (asked?.kind === 'delete') return remove(interaction, asked, words, note)
    note.ends('outdated')
    return say(interaction, words.oldButton, note)
  }

  /** What a call asks for, if the bot can do that; what else is asked for is somebody's own text. */
  function commandOf(asked: Asked | undefined): string {
    if (asked?.kind === 'delete') return 'delete'
    const isOurs = asked !== undefined && 'call' in asked && actions.has(asked.call.path)
    return isOurs ? asked.call.path : 'unknown'
  }

  /** Shows a private answer to all, once; it then gives its buttons to the message for all. */
  async function show(
    interaction: APIInteraction,
    asked: Answer,
    words: Words,
    note: Note,
  ): Promise<void> {
    const { madeBy = interaction.id } = asked
    if (!(await shown.take(madeBy))) {
      // What is always private answers who pressed, once more: the message for all may have been lost.
      if (actions.get(asked.call.path)?.private) {
        const call = { ...asked.call, private: true }
        return answer(interaction, { ...asked, call, changes: false, shows: false }, words, note)
      }
      note.ends('problem')
      return say(interaction, words.shownAlready, note)
    }
    let isShown = false
    const onAnswered = async (): Promise<void> => {
      isShown = true
      // It is shown, whether or not this works.
      await answers.bare(interaction).catch((error: unknown) => onLost(error, interaction.id))
    }
    try {
      await answer(interaction, asked, words, note, onAnswered)
    } finally {
      if (!isShown) await shown.giveBack(madeBy)
    }
  }

  /**
   * Answers, and goes on for as long as the answer does. `onAnswered` is called once an answer is there
   * that is more than a form, or a sentence for who asked.
   */
  async function answer(
    interaction: APIInteraction,
    asked: Answer,
    words: Words,
    note: Note,
    onAnswered: () => Promise<void> = async () => {},
  ): Promise<void> {
    const until = now() + GOES_ON_WITHIN
    const { changes, shows = false } = asked
    const to = { private: asked.call.private, changes, shows, words }
    const answering = judged(interaction, JUDGED_WITHIN)
      .then((ceiling) =>
        dispatch.answer({ ...asked.call, ceiling }, note, () => judgedAgain(interaction, ceiling)),
      )
      .then(async (answered) => {
        if ('form' in answered) return answered
        const reply = asked.again ? inPlace(answered) : answered
        const changed = changes && !shows && !reply.private ? asked.madeBy : undefined
        // No edit may come behind this answer and take its place.
        if (changed !== undefined) await goingOn.end(changed)
        const key = changed ?? interaction.id
        return { reply, going: reply.later && goingOn.begin(key, reply.later, until) }
      })

    try {
      const ready = await inTime(answering, AT_ONCE_WITHIN)
      if (ready !== undefined && 'form' in ready) return await open(interaction, ready, to, note)
      // Behind "thinking…" no form opens.
      const work = answering.then((answer) =>
        'form' in answer ? { reply: tooLate(words, note), going: undefined } : answer,
      )
      const message = await deliver(interaction, ready, work, to, note)
      if (message === undefined) return note.ends('refused')
      const { going, reply } = await work
      await toldShown(reply, interaction)
      if (!reply.private) await onAnswered()
      // It may go on for minutes.
      note.close()
      await Promise.all([
        going?.follow((next) => further(interaction, next, to, message)),
        interaction.type === InteractionType.ApplicationCommand && tellWaiting(interaction, asked),
      ])
    } finally {
      answering
        .then((answer) => ('going' in answer ? answer.going?.end() : undefined))
        .catch(() => {})
    }
  }

  /** Tells who asked, in private, what else waits for them. Never throws. */
  async function tellWaiting(ticket: Ticket, { call }: Answer): Promise<void> {
    const reply = await dispatch.waiting(call)
    if (reply === undefined) return
    try {
      await answers.tell(ticket, reply, true)
      await toldShown(reply, ticket)
    } catch (error) {
      onLost(error, ticket.id)
    }
  }

  /** Yields whether the message can be edited again. */
  async function further(ticket: Ticket, next: Reply, to: To, message: string): Promise<boolean> {
    try {
      const isThere = await reaching.further(ticket, next, to, message)
      if (isThere) await toldShown(next, ticket)
      return isThere
    } catch (error) {
      onLost(error, ticket.id)
      // The next one may get through.
      return true
    }
  }

  const toldShown = ({ onShown }: Reply, { id }: Pick<Ticket, 'id'>): Promise<void> | undefined =>
    onShown?.().catch((error: unknown) => onLost(error, id))

  async function open(ticket: Ticket, form: Form, to: To, note: Note): Promise<void> {
    if (!(await reaching.open(ticket, form, to))) note.ends('refused')
    note.answered()
  }

  /**
   * Answers at once if the work was done soon; otherwise says "thinking…" first. So it does before
   * files: they may take longer than a first answer may, and fit into no response.
   */
  async function deliver(
    ticket: Ticket,
    ready: { readonly reply: Reply } | undefined,
    work: Promise<{ readonly reply: Reply }>,
    to: To,
    note: Note,
  ): Promise<Message> {
    if (ready !== undefined && !ready.reply.files?.length) {
      const message = await reaching.atOnce(ticket, ready.reply, to)
      note.answered()
      return message
    }
    const seen = { ...to, private: to.private || (!to.changes && ready?.reply.private === true) }
    await reaching.defer(ticket, seen)
    note.answered()
    return reaching.late(ticket, (await work).reply, seen)
  }

  async function suggest(interaction: APIInteraction, asked: Suggest, note: Note): Promise<void> {
    const { call, option, typed } = asked
    const ceiling = await judged(interaction, JUDGED_WHILE_TYPING)
    const suggestions = await dispatch.suggest({ ...call, ceiling }, option, typed, note)
    await reaching.offer(interaction, suggestions)
    note.answered()
  }

  async function remove(
    ticket: Ticket,
    { allowed, madeBy }: Delete,
    words: Words,
    note: Note,
  ): Promise<void> {
    if (!allowed) {
      note.ends('problem')
      return say(ticket, words.notYours, note)
    }
    if (madeBy !== undefined) goingOn.end(madeBy)
    await reaching.defer(ticket, { private: false, changes: true, shows: false, words })
    note.answered()
    return answers.remove(ticket)
  }

  async function say(ticket: Ticket, content: string, note: Note): Promise<void> {
    const reply = { private: true, content }
    await answers.respond(ticket, responseOf(reply, { private: true, changes: false }))
    note.answered()
  }

  return {
    async take(interaction) {
      const note = options.note(begunOf(interaction))
      const work = handle(interaction, note)
        .catch((error: unknown) => {
          note.ends(endingOf(error))
          onLost(error, interaction.id)
        })
        .finally(note.close)
      running.add(work)
      await work
      running.delete(work)
    },
    async stop(withinMs) {
      stopping = true
      goingOn.endAll()
      await inTime(Promise.all(running), withinMs)
    },
  }
}
