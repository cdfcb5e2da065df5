import { ButtonStyle } from 'discord-api-types/v10'
import type { Accounts } from './accounts/accounts.ts'
import { customId, DELETE_ID, repeatId } from './button.ts'
import type { Asker } from './civitai/asking/lanes.ts'
import type { Catalogue } from './civitai/catalogue/catalogue.ts'
import { type Civitai, screened, TRY_AGAIN_AFTER } from './civitai/screen/screened.ts'
import {
  type Action,
  actionsOf,
  type Call,
  type Command,
  type Given,
  type Options,
  type Services,
  type Suggestion,
  type Values,
  valuesOf,
} from './command.ts'
import type { Digests } from './digest/digests.ts'
import type { Trends } from './digest/trends.ts'
import type { Fairness } from './fairness.ts'
import type { Follows } from './follows/follows.ts'
import type { Form } from './form.ts'
import type { Generations } from './generation/generations.ts'
import { inTime } from './in-time.ts'
import { madeOnce } from './made-once.ts'
import { keptTo } from './message-language.ts'
import type { Ending, Note } from './observe/note.ts'
import type { State } from './observe/state.ts'
import type { Owed } from './owed/owed.ts'
import type { Pictures } from './pictures/reading.ts'
import { PassingProblem, Problem } from './problem.ts'
import { fits, NOTHING_MUTED, type Rating } from './rating.ts'
import { button, sign } from './render/button.ts'
import { LIMITS } from './render/limits.ts'
import { withButtons, withLastLine } from './render/reply.ts'
import { cut, oneLine } from './render/text.ts'
import type { Reply } from './reply.ts'
import type { Settings } from './settings.ts'
import { StoreFault } from './store/fault.ts'
import type { Words, WordsIn } from './words/words.ts'

/**
 * From a call to its answer. Neither ever throws, nor do the further replies of an answer. What the call
 * came to is noted.
 */
export interface Dispatch {
  /** `judgeAgain`: what the place allows by then. */
  answer(
    call: Call<Given>,
    note?: Noting,
    judgeAgain?: () => Promise<Rating>,
  ): Promise<Reply | Form>
  /** Suggestions while an option is typed, within a quarter of a second whatever happens. */
  suggest(
    call: Call<Given>,
    option: string,
    typed: string,
    note?: Noting,
  ): Promise<readonly Suggestion[]>
  /** What else is to be told to who called, beside the answer that they have by then. */
  waiting(call: Pick<Call<Given>, 'path' | 'userId' | 'locale'>): Promise<Reply | undefined>
}

type Noting = Pick<Note, 'ends' | 'reads'>

interface DispatchOptions {
  readonly commands: readonly Command[]
  readonly catalogue: Catalogue
  readonly accounts?: Accounts | undefined
  readonly generations?: Generations | undefined
  readonly owed?: Pick<Owed, 'wordFor'> | undefined
  readonly digests: Digests
  readonly follows: Follows
  readonly pictures: Pictures
  readonly settings: Pick<Settings, 'of' | 'change' | 'ceiling' | 'muted'>
  readonly trends: Trends
  readonly state: () => State
  readonly fairness: Fairness
  /** The words for a reader's locale. */
  readonly wordsIn: WordsIn
  readonly mention: Services['mention']
  readonly now: () => number
  /** A new reference of eight characters that finds a bug in the log. */
  readonly reference: () => string
  readonly onBug: (error: unknown, reference: string, path: string) => void
  /** Called when the database failed. */
  readonly onStoreFault: (fault: StoreFault) => void
}

const ANSWER_WITHIN = 10_000
/** What remains of 400 ms after judging the place and the way to Discord. */
const SUGGEST_WITHIN = 250
const GRACE = 1_000
/** Half of the time, for work that does not depend on Civitai. */
const SOON_WITHIN = 5_000

/** Finds a call's action, gives it what it may use, and tells problems and bugs apart. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const {
    commands,
    catalogue,
    accounts,
    generations,
    owed,
    digests,
    follows,
    pictures,
    settings,
    trends,
    state,
    fairness,
    wordsIn,
    mention,
    now,
    reference,
    onBug,
    onStoreFault,
  } = options
  const actions = actionsOf(commands)

  async function servicesFor(
    call: Call<Given>,
    asker: Asker & { readonly signal: AbortSignal },
    judgeAgain: () => Promise<Rating>,
  ): Promise<Services & { late(): number | undefined }> {
    let oldest: number | undefined
    const onLate = (at: number): void => {
      oldest = Math.min(at, oldest ?? at)
    }
    const { guildId } = call
    const muted = (guildId === undefined ? undefined : settings.muted(guildId)) ?? NOTHING_MUTED
    const access =
      accounts && ((refused?: string) => accounts.access(call.userId, asker.signal, refused))
    const civitaiUnder = (wished: Rating): Civitai => {
      const ceiling = fits(wished, call.ceiling) ? wished : call.ceiling
      return screened(catalogue, {
        ceiling,
        muted,
        asker,
        ranking: trends,
        now,
        onLate,
        access,
      })
    }
    const civitai = civitaiUnder(call.ceiling)
    return {
      civitai,
      civitaiUnder,
      judgeAgain,
      accounts,
      generations,
      digests,
      follows,
      pictures,
      settings,
      trends,
      state,
      words: await wordsIn(call.locale),
      mention,
      now,
      charge: () => asker.charge?.(),
      signal: asker.signal,
      soon: (work, withinMs = SOON_WITHIN) => inTime(work, withinMs, asker.signal),
      late: () => oldest,
    }
  }

  /**
   * Runs work with a signal that aborts with a Problem when time is up. The work then yields the best
   * it has; work that ignores the signal is not waited for.
   */
  async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const over = new AbortController()
    const { promise: late, reject } = Promise.withResolvers<never>()
    const reason = () => new PassingProblem((words) => words.civitaiAway(now() + TRY_AGAIN_AFTER))
    const timers = [
      setTimeout(() => over.abort(reason()), ms),
      setTimeout(() => reject(reason()), ms + GRACE),
    ]
    return Promise.race([work(over.signal), late]).finally(() => timers.forEach(clearTimeout))
  }

  async function answered(
    call: Call<Given>,
    signal: AbortSignal,
    onStep: OnStep,
    note: Noting | undefined,
    judgeAgain: () => Promise<Rating>,
  ): Promise<Reply | Form> {
    const action = actions.get(call.path)
    if (action === undefined) throw new Problem((words) => words.unknownCommand)
    let isRefused = false
    const charge = once(() => {
      isRefused = true
      fairness.question(call)
      isRefused = false
    })
    const asker = { lane: 'answers', signal, charge, ...(note && { onRead: note.reads }) } as const
    const services = await servicesFor(call, asker, judgeAgain)
    const read = { ...call, options: valuesOf(action, call.options, services.words) }
    const answer = await followed(action, read, services, onStep)
    if ('form' in answer) return answer
    const { reply, standing } = answer
    const { later, ...first } = reply
    const whole = (one: Reply): Reply => {
      const late = services.late()
      const below = standing(one)
      if (late === undefined) return below
      const { words } = services
      return withLastLine(below, isRefused ? words.asOfBefore(late) : words.asOf(late))
    }
    if (later === undefined) return whole(first)
    // Who sees the message was settled with its first reply.
    const isPrivate = first.private === true
    return {
      ...whole(first),
      async *later(over) {
        try {
          for await (const { later: _, ...next } of later(over)) {
            yield whole({ ...next, private: isPrivate })
          }
        } catch (error) {
          // Most likely the signal's own reason, and nobody waits for it.
          if (over.aborted) return
          yield standing({ ...(await failure(error, call)), private: isPrivate || call.private })
        }
      },
    }
  }

  /** What is said where an answer fails. */
  async function failure(
    error: unknown,
    { locale, path }: Call<Given>,
    again: () => string | undefined = () => undefined,
  ): Promise<Reply> {
    const words = await wordsIn(locale)
    const tryAgain = (reply: Reply): Reply => {
      const id = again()
      return id === undefined ? reply : withButtons(reply, [button(words.tryAgain, id)])
    }
    if (error instanceof PassingProblem) return tryAgain(told(error, words))
    if (error instanceof Problem) return told(error, words)
    if (error instanceof StoreFault) {
      onStoreFault(error)
      return tryAgain({ private: true, content: words.storeAway })
    }
    const name = reference()
    onBug(error, name, path)
    return { private: true, content: words.broken(name) }
  }

  return {
    async answer(call, note, judgeAgain = inNoTime(call)) {
      let again = (): string | undefined => undefined
      const onStep: OnStep = (action, options, { civitai }) => {
        again = () => againId(action, options, call, civitai)
      }
      try {
        const answer = await within(ANSWER_WITHIN, (signal) =>
          answered(call, signal, onStep, note, judgeAgain),
        )
        return 'form' in answer ? answer : keptTo(answer, call.locale)
      } catch (error) {
        note?.ends(endingOf(error))
        return keptTo(await failure(error, call, again), call.locale)
      }
    },

    async suggest(call, option, typed, note) {
      try {
        return await within(SUGGEST_WITHIN, async (signal) => {
          const asker = {
            lane: 'autocomplete',
            signal,
            charge: once(() => fairness.keystroke(call)),
            ...(note && { onRead: note.reads }),
          } as const
          const services = await servicesFor(call, asker, inNoTime(call))
          const suggest = actions.get(call.path)?.options[option]?.suggest
          return shown((await suggest?.(typed, call, services)) ?? [])
        })
      } catch (error) {
        note?.ends(endingOf(error))
        if (error instanceof StoreFault) onStoreFault(error)
        else if (!(error instanceof Problem)) onBug(error, reference(), call.path)
        return []
      }
    },

    async waiting({ path, userId, locale }) {
      try {
        return await owed?.wordFor(userId, await wordsIn(locale))
      } catch (error) {
        // The answer is there: nobody waits for this.
        if (error instanceof StoreFault) onStoreFault(error)
        else onBug(error, reference(), path)
        return undefined
      }
    },
  }
}

/** Where a call is over at once, the place allows what it allowed. */
const inNoTime =
  ({ ceiling }: Call<Given>) =>
  async (): Promise<Rating> =>
    ceiling

function endingOf(error: unknown): Ending {
  if (error instanceof PassingProblem) return 'passing'
  if (error instanceof Problem) return 'problem'
  return error instanceof StoreFault ? 'store' : 'bug'
}

/** One call counts once, however much it asks of Civitai. */
function once(charge: () => void): () => void {
  let charged = false
  return () => {
    if (!charged) charge()
    charged = true
  }
}

/** Runs an action, and those it leads onward to, up to a reply or a form. `standing` adds what stands below. */
async function followed(
  action: Action,
  call: Call<Values<Options>>,
  services: Services,
  onStep: OnStep,
): Promise<Form | { readonly reply: Reply; readonly standing: (reply: Reply) => Reply }> {
  onStep(action, call.options, services)
  const answer = await action.run(call, services)
  if ('form' in answer) return answer
  if (!('onward' in answer)) {
    const standing = (reply: Reply): Reply => withStanding(reply, action, call, services.words)
    return { reply: answer, standing }
  }
  const { action: next, options } = answer.onward
  return followed(next, { ...call, options }, services, onStep)
}

/** Called with each action that a call leads to, before it runs. */
type OnStep = (action: Action, options: Values<Options>, services: Services) => void

/** The custom_id that repeats a call from the action on that failed. */
function againId(
  action: Action,
  options: Values<Options>,
  call: Call<Given>,
  civitai: Pick<Civitai, 'mayShow'>,
): string | undefined {
  // Of private ones Discord checks who may use them, and nobody checks a press.
  if (action.private) return undefined
  if (action.code !== undefined) return customId(action, 'again', options)
  // What was typed has not been judged as a whole: of an address only a part is looked up.
  const mayStand = Object.values(call.options).every(
    (typed) => typeof typed !== 'string' || civitai.mayShow(typed),
  )
  return mayStand ? repeatId(call.path, call.options) : undefined
}

/** The buttons below every look-up: *Show to all* on a private one, 🗑 on a public one. */
function withStanding(
  reply: Reply,
  action: Action,
  call: Call<Values<Options>>,
  words: Words,
): Reply {
  if (action.private || reply.private) return reply
  if (!call.private) return withButtons(reply, [sign('🗑️', DELETE_ID)])
  if (action.code === undefined) return reply
  const show = customId(action, 'show', call.options)
  return withButtons(reply, [button(words.showToAll, show, ButtonStyle.Primary)])
}

/** A Problem as a private sentence, with its picks as buttons. */
function told(problem: Problem, words: Words): Reply {
  // Discord refuses an answer with two buttons of one custom_id.
  const distinct = new Map(problem.picks.map((pick) => [pick.customId, pick])).values()
  const ways = [...distinct].filter(({ label }) => visible(label)).slice(0, LIMITS.buttonsInRow)
  return withButtons(
    { private: true, content: problem.say(words) },
    ways.map(({ label, customId }) => button(label, customId)),
  )
}

/** Discord refuses an answer with an empty label or name. */
const visible = (text: string): boolean => oneLine(text) !== ''

/** Suggestions that Discord accepts: without those too long to be sent back. */
const shown = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions
    .map((one) => acceptable(one))
    .filter((one) => one !== undefined)
    .slice(0, LIMITS.choices)

const acceptable = madeOnce(({ name, value }: Suggestion): Suggestion | undefined => {
  const line = oneLine(name)
  return line === '' || value.length > LIMITS.choice
    ? undefined
    : { name: cut(line, LIMITS.choice), value }
})
