import { parseArgs } from 'node:util'
import type { PlaceName } from '../discord/index.ts'
import { PLACE_NAMES } from '../page/view/place.ts'
import { DURATIONS, durationOf } from './duration.ts'

/** A slash command, or a move of the clock: as written and in milliseconds. */
export type Step =
  | { readonly line: string }
  | { readonly clock: string; readonly milliseconds: number }

/** What the command line asks for. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'page'; readonly milliseconds: number }
  | {
      readonly kind: 'answer'
      /** In the given order. At least one is a command. */
      readonly steps: readonly Step[]
      readonly in: PlaceName
      readonly as: 'ada' | 'grace'
      readonly json: boolean
    }
  | { readonly kind: 'faulty'; readonly fault: string }

/** Parses the arguments after `npm run sandbox --`. */
export function orderOf(args: readonly string[]): Order {
  const faulty = (fault: string): Order => ({ kind: 'faulty', fault })
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    // The first sentence of this message is enough.
    return faulty(`${String(error instanceof Error ? error.message : error).split('. ')[0]}.`)
  }
  const { values, tokens } = read
  if (values.help) return { kind: 'help' }
  const place = PLACE_NAMES.find((name) => name === values.in)
  if (place === undefined) {
    return faulty(`There is no place "${values.in}": choose one of ${PLACE_NAMES.join(', ')}.`)
  }
  const as = (['ada', 'grace'] as const).find((name) => name === values.as)
  if (as === undefined) return faulty(`Nobody is called "${values.as}": choose ada or grace.`)
  const wrong = values.clock.find((clock) => durationOf(clock) === undefined)
  if (wrong?.startsWith('-')) {
    return faulty(`The clock moves only ahead: --clock takes ${DURATIONS}.`)
  }
  if (wrong !== undefined) {
    return faulty(`The clock cannot be moved by "${wrong}": --clock takes ${DURATIONS}.`)
  }

  const steps = stepsOf(tokens)
  if (steps.some((step) => 'line' in step)) {
    return { kind: 'answer', steps, in: place, as, json: values.json }
  }
  const only = tokens.every((token) => token.kind === 'option' && token.name === 'clock')
  if (!only) return faulty(`A slash command is missing, such as '/top period:Week'.`)
  const moves = steps.map((step) => ('clock' in step ? step.milliseconds : 0))
  return { kind: 'page', milliseconds: moves.reduce((sum, ms) => sum + ms, 0) }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: withBackward(args),
    allowPositionals: true,
    tokens: true,
    options: {
      in: { type: 'string', default: 'general' },
      as: { type: 'string', default: 'grace' },
      clock: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })

/** `--clock -1d` in one argument. In two, `-1d` is taken for options, and the error tells of those. */
const withBackward = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    const isBackward = (at: number) => args[at - 1] === '--clock' && /^-\d/.test(args[at] ?? '')
    if (isBackward(index)) return []
    return isBackward(index + 1) ? [`${arg}=${args[index + 1]}`] : [arg]
  })

function stepsOf(tokens: ReturnType<typeof parsed>['tokens']): readonly Step[] {
  const steps: Step[] = []
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'clock') {
      const clock = token.value ?? ''
      steps.push({ clock, milliseconds: durationOf(clock) ?? 0 })
    }
    if (token.kind !== 'positional') continue
    const last = steps.at(-1)
    const begins = /^\/[a-z]/i.test(token.value)
    // Without quotes, the shell splits a line into several arguments.
    if (last && 'line' in last && !begins)
      steps.splice(-1, 1, { line: `${last.line} ${token.value}` })
    else steps.push({ line: token.value })
  }
  return steps
}
