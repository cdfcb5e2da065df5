import type { Action, Given, Option, Options, Short, Values } from './command.ts'

/**
 * What a press does: `turn` changes the message for the person who asked (others get a private
 * copy), `open` answers privately, `show` repeats a private answer for all, `again` repeats a call that
 * failed, in place of what was said about it. A form that is sent in opens an answer.
 */
export type Verb = 'turn' | 'open' | 'show' | 'again'

const VERB_CODES: Readonly<Record<Verb, string>> = { turn: 't', open: 'o', show: 's', again: 'a' }

/** The custom_id of the button that deletes the message it is on. */
export const DELETE_ID = 'x'

/**
 * Writes a call into a custom_id: the action, the verb, the action's state in order, then each option
 * with a value after its letter. At most 99 characters; a test checks it with every action's
 * longest values.
 */
export function customId<O extends Options, S extends Options>(
  action: Pick<Action<O, S>, 'code' | 'options' | 'state'>,
  verb: Verb,
  values: Values<O> & Values<S>,
): string {
  if (action.code === undefined) throw new Error('an action without a code has no buttons')
  const of = values as Readonly<Record<string, never>>
  const state = Object.entries(action.state).map(([name, option]) =>
    shortOf(option).write(of[name] as never),
  )
  const options = Object.entries(action.options)
    .filter(([name]) => of[name] !== undefined)
    .map(([name, option]) => shortOf(option).code + shortOf(option).write(of[name] as never))
  return [action.code, VERB_CODES[verb], ...state, ...options].join('')
}

/** The custom_id of a form that calls an action: its state, to which the fields add the options. */
export const formId = <O extends Options, S extends Options>(
  action: Pick<Action<O, S>, 'code' | 'options' | 'state'>,
  state: Values<S>,
): string => customId<Options, S>({ ...action, options: {} }, 'open', state)

/** In characters: Discord's limit without the mark of a language (`message-language.ts`). */
const LONGEST = 99
/** Begins the custom_id of a whole call; no action has this letter. */
const WHOLE_CALL = '='

/**
 * Writes a slash command as it came in into a custom_id that repeats it, for actions without a letter;
 * undefined where there is no room for it.
 */
export function repeatId(path: string, given: Given): string | undefined {
  const id = WHOLE_CALL + JSON.stringify([path, given])
  return id.length <= LONGEST ? id : undefined
}

/** Reads such a custom_id. */
export function repeated(id: string): { readonly path: string; readonly given: Given } | undefined {
  if (!id.startsWith(WHOLE_CALL)) return undefined
  try {
    const [path, given]: unknown[] = JSON.parse(id.slice(WHOLE_CALL.length))
    const isCall = typeof path === 'string' && typeof given === 'object' && given !== null
    return isCall ? { path, given: { ...given } } : undefined
  } catch {
    // An older version of the bot may have written it, or nobody.
    return undefined
  }
}

function shortOf(option: Option<unknown>): Short<unknown> {
  if (option.short === undefined) throw new Error('an option without a short form is in no button')
  return option.short
}

/** What a custom_id needs of an action. */
type Written = Pick<Action, 'code' | 'options' | 'state'>

/** A press, as read from a custom_id. */
export interface Pressed<A = Action> {
  readonly action: A
  readonly verb: Verb
  readonly given: Given
}

/** Reads a custom_id; undefined when no present action fits. */
export function pressed<A extends Written>(
  actions: readonly A[],
  id: string,
): Pressed<A> | undefined {
  const action = actions.find(({ code }) => code === id[0])
  const verb = (Object.keys(VERB_CODES) as Verb[]).find((name) => VERB_CODES[name] === id[1])
  if (action === undefined || verb === undefined) return undefined

  const given: Record<string, unknown> = {}
  let rest = id.slice(2)
  for (const [name, option] of Object.entries(action.state)) {
    const taken = option.short?.take(rest)
    if (taken === undefined) return undefined
    given[name] = taken.raw
    rest = taken.rest
  }
  while (rest !== '') {
    const found = Object.entries(action.options).find(([, { short }]) => short?.code === rest[0])
    const taken = found?.[1].short?.take(rest.slice(1))
    if (found === undefined || taken === undefined || found[0] in given) return undefined
    given[found[0]] = taken.raw
    rest = taken.rest
  }
  return { action, verb, given }
}
