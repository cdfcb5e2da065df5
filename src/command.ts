import type { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10'
import type { Accounts } from './accounts/accounts.ts'
import type { Civitai } from './civitai/screen/screened.ts'
import type { Digests } from './digest/digests.ts'
import type { Growth } from './digest/trends.ts'
import type { Follows } from './follows/follows.ts'
import type { Form } from './form.ts'
import type { Generations } from './generation/generations.ts'
import type { State } from './observe/state.ts'
import type { Pictures } from './pictures/reading.ts'
import type { Rating } from './rating.ts'
import type { Reply } from './reply.ts'
import type { Settings } from './settings.ts'
import type { Target, Written } from './target.ts'
import type { Wording, Words } from './words/words.ts'

/** What somebody asks of the bot: a command, a press, or half-typed options. Plain data. */
export interface Call<Values> {
  /** `digest list`: the command's name and its subcommand's; `digest: list`: and what is pressed. */
  readonly path: string
  readonly options: Values
  /** The most mature rating that the place allows. */
  readonly ceiling: Rating
  /** Whether only who asked will see the answer. */
  readonly private: boolean
  /** The reader's language, as Discord spells it. */
  readonly locale: string
  readonly userId: string
  readonly channelId: string
  readonly guildId?: string
  /** Whether that server has itself installed the bot, and not only who calls. */
  readonly installed?: boolean
  /** The server's language, as Discord spells it. */
  readonly guildLocale?: string
  /** What the caller may do in the channel: Discord's bit set. */
  readonly permissions: bigint
  /** What a message command is used on. */
  readonly target?: Target
  /** What stands in the message that was pressed. */
  readonly pressedOn?: Written
  /** The channel picked in a menu that Discord itself fills, as Discord describes it. */
  readonly picked?: unknown
}

/** Options by name as they came in, not yet read. */
export type Given = Readonly<Record<string, unknown>>

/** What a command may use. */
export interface Services {
  /** Civitai, already screened for the place of the call. */
  readonly civitai: Civitai
  /** The same under another ceiling, never above the place's. */
  readonly civitaiUnder: (ceiling: Rating) => Civitai
  /** The most mature rating that the place allows by now, for what comes minutes after the call. */
  readonly judgeAgain: () => Promise<Rating>
  /** Absent where no accounts are set up. */
  readonly accounts?: Accounts | undefined
  /** Absent where accounts are. */
  readonly generations?: Generations | undefined
  readonly digests: Digests
  readonly follows: Follows
  readonly pictures: Pictures
  readonly settings: Pick<Settings, 'of' | 'change' | 'ceiling'>
  readonly trends: Growth
  /** How the bot is doing. */
  readonly state: () => State
  readonly words: Words
  /** How a text names a command by its path (`digest edit`), so that a press leads on to it. */
  readonly mention: (path: string) => string
  readonly now: () => number
  /** Counts a call, once, that others than the catalogue ask Civitai for. Throws a Problem for too many. */
  readonly charge: () => void
  /** Aborts when the call's time is over. What goes on afterwards has a signal of its own. */
  readonly signal: AbortSignal
  /**
   * The result of work if it comes within so many milliseconds, five seconds by default, and before
   * the call's time is over.
   */
  readonly soon: <T>(work: Promise<T>, withinMs?: number) => Promise<T | undefined>
}

/** A choice offered while somebody types. */
export interface Suggestion {
  readonly name: string
  readonly value: string
}

/** An option of a command: how it is registered, read, and written into a button. */
export interface Option<Value> {
  readonly wire: OptionWire
  /** The value of what came in, in the reader's words. Throws a Problem that says how to put it right. */
  read(raw: unknown, words: Words): Value
  suggest?(typed: string, call: Call<Given>, services: Services): Promise<readonly Suggestion[]>
  /** Absent where it is never in a button. */
  readonly short?: Short<Value>
}

/** How an option is written into a custom_id. */
export interface Short<Value> {
  /** The option's letter; never used for another one. */
  readonly code: string
  /** The most characters that `write` yields. */
  readonly longest: number
  /** The value in a few characters. `take` finds their end by itself. */
  write(value: NonNullable<Value>): string
  take(text: string): Taken | undefined
}

/** What `take` found at the start of a text, and the rest. */
interface Taken {
  readonly raw: unknown
  readonly rest: string
}

/** An option as Discord registers it, without its name, in whatever language. */
export interface OptionWire {
  readonly type: ApplicationCommandOptionType
  /** Absent where only buttons carry it: then it is never registered. */
  readonly description: Wording | undefined
  readonly required?: boolean
  readonly choices?: readonly { readonly name: Wording; readonly value: string }[]
  readonly min_value?: number
  readonly max_value?: number
  readonly max_length?: number
  readonly channel_types?: readonly ChannelType[]
  readonly autocomplete?: boolean
}

export type Options = Readonly<Record<string, Option<unknown>>>
export type Values<O> = {
  readonly [K in keyof O]: O[K] extends Option<infer Value> ? Value : never
}

/** What one command, or one of its subcommands, does. */
export interface Action<O extends Options = Options, S extends Options = Options> {
  /**
   * The action's letter in a custom_id; never used for another one. Absent where the options are too
   * long for a button: then the action leads onward to one that has a letter.
   */
  readonly code?: string
  readonly options: O
  /** Values that only buttons carry, such as the page: always all of them, in this order. */
  readonly state: S
  /** Whether answers are always private; otherwise an option `private` is added. */
  readonly private: boolean
  run(call: Call<Values<O> & Values<S>>, services: Services): Promise<Reply | Onward | Form>
}

/** Reads every option of an action from what came in. */
export const valuesOf = <O extends Options, S extends Options>(
  action: Pick<Action<O, S>, 'options' | 'state'>,
  given: Given,
  words: Words,
): Values<O> & Values<S> =>
  Object.fromEntries(
    Object.entries({ ...action.state, ...action.options }).map(([name, option]) => [
      name,
      option.read(given[name], words),
    ]),
  ) as Values<O> & Values<S> // What is read is what each of them says that it reads.

/** Not a reply: another action answers, and buttons repeat that one. */
export interface Onward {
  readonly onward: { readonly action: Action; readonly options: Values<Options> }
}

/** Leads a call onward to another action with these values. */
export const onward = <O extends Options, S extends Options>(
  action: Action<O, S>,
  options: Values<O> & Values<S>,
): Onward => ({ onward: { action, options } })

/** Lets TypeScript infer the options' types from the one literal that declares an action. */
export const action = <O extends Options, S extends Options>(a: Action<O, S>): Action<O, S> => a

interface Named {
  readonly name: string
  /** What it cannot do without: it is offered only where that is set up. */
  readonly needs?: 'accounts'
  /** Actions that only its buttons and menus lead to. */
  readonly presses?: Readonly<Record<string, Action>>
}

interface SlashCommand extends Named {
  readonly kind?: 'slash'
  readonly description: Wording
}

/** A command for everybody, everywhere. */
export interface Single extends SlashCommand {
  /** What the slash command does. */
  readonly action: Action
  readonly subcommands?: never
}

/** A family of commands, on servers only, by default for those who manage the server. */
export interface Family extends SlashCommand {
  readonly action?: never
  readonly subcommands: Readonly<Record<string, Subcommand>>
}

/** What is offered under Apps in the menu of every message. Its answers are always private. */
export interface MessageCommand extends Named {
  readonly kind: 'message'
  run(call: MessageCall, services: Services): Promise<Reply | Onward | Form>
}

/** The call of a message command. */
export type MessageCall = Omit<Call<unknown>, 'options' | 'target'> & { readonly target: Target }

export type Command = Single | Family | MessageCommand

/** A member of a family. */
export interface Subcommand {
  readonly description: Wording
  readonly action: Action
}

/** All actions by the path of their calls. */
export const actionsOf = (commands: readonly Command[]): ReadonlyMap<string, Action> =>
  new Map(
    commands.flatMap((command) => [
      ...commandsOf(command),
      ...Object.entries(command.presses ?? {}).map(
        ([press, one]) => [`${command.name}: ${press}`, one] as const,
      ),
    ]),
  )

function commandsOf(command: Command): readonly (readonly [string, Action])[] {
  const { name } = command
  if (command.kind === 'message') return [[name, usedOnMessage(command)]]
  if (command.action !== undefined) return [[name, command.action]]
  return Object.entries(command.subcommands).map(([sub, { action }]) => [`${name} ${sub}`, action])
}

const usedOnMessage = (command: MessageCommand): Action => ({
  options: {},
  state: {},
  private: true,
  async run({ target, options: _, ...call }, services) {
    if (target === undefined) throw new Error(`${command.name} needs a message`)
    return command.run({ ...call, target }, services)
  },
})
