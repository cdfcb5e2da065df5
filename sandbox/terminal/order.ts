import { parseArgs } from 'node:util'
import type { PlaceName } from '../discord/index.ts'
import { LOCALES, type LocaleName } from '../page/view/languages.ts'
import { PLACE_NAMES } from '../page/view/place.ts'
import { SAMPLE_NAMES, type SampleName } from '../samples/samples.ts'
import { DURATIONS, durationOf } from './duration.ts'

/** A slash command, a message command, or a move of the clock: as written and in milliseconds. */
export type Step =
  | { readonly line: string }
  | { readonly command: string }
  | { readonly clock: string; readonly milliseconds: number }

/** The message that message commands are used on: one of #prompts, or one that is said before. */
export type On =
  | { readonly sample: SampleName }
  | {
      readonly text: string
      /** The paths of its files. */
      readonly files: readonly string[]
    }

const MOST_CHARACTERS = 2_000

/** What the command line asks for. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'page'; readonly milliseconds: number }
  | {
      readonly kind: 'answer'
      /** In the given order. At least one is a command. */
      readonly steps: readonly Step[]
      /** Absent where no step is a message command. */
      readonly on?: On
      readonly in: PlaceName
      readonly as: 'ada' | 'grace'
      /** The language of whoever it is, and of the server. */
      readonly locale: LocaleName
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
  const locale = LOCALES.find((one) => one === values.locale)
  if (locale === undefined) {
    return faulty(`Nobody speaks "${values.locale}": choose one of ${LOCALES.join(', ')}.`)
  }
  const wrong = values.clock.find((clock) => durationOf(clock) === undefined)
  if (wrong?.startsWith('-')) {
    return faulty(`The clock moves only ahead: --clock takes ${DURATIONS}.`)
  }
  if (wrong !== undefined) {
    return faulty(`The clock cannot be moved by "${wrong}": --clock takes ${DURATIONS}.`)
  }

  const { on: sample, text, file: files } = values
  const isSample = SAMPLE_NAMES.some((name) => name === sample)
  if (sample !== undefined && !isSample) {
    return faulty(`There is no message "${sample}": choose one of ${SAMPLE_NAMES.join(', ')}.`)
  }
  if (sample !== undefined && (text !== undefined || files.length > 0)) {
    return faulty('A message is either one of #prompts (--on) or your own (--text, --file).')
  }
  if ((text?.length ?? 0) > MOST_CHARACTERS) {
    return faulty(`A message has at most ${MOST_CHARACTERS.toLocaleString('en')} characters.`)
  }
  const on = onOf(sample as SampleName | undefined, text, files)

  const steps = stepsOf(tokens, on !== undefined)
  const command = steps.find((step) => 'command' in step)
  if (command !== undefined && on === undefined) {
    return faulty(
      `"${command.command}" begins with no /, so it is used on a message: give one by --on, --text or --file.`,
    )
  }
  if (on !== undefined && command === undefined) {
    return faulty(`A message command is missing, such as 'Read picture'.`)
  }
  if (steps.some((step) => !('clock' in step))) {
    return { kind: 'answer', steps, ...(on && { on }), in: place, as, locale, json: values.json }
  }
  const only = tokens.every((token) => token.kind === 'option' && token.name === 'clock')
  if (!only) return faulty(`A slash command is missing, such as '/top period:Week'.`)
  const moves = steps.map((step) => ('clock' in step ? step.milliseconds : 0))
  return { kind: 'page', milliseconds: moves.reduce((sum, ms) => sum + ms, 0) }
}

function onOf(
  sample: SampleName | undefined,
  text: string | undefined,
  files: readonly string[],
): On | undefined {
  if (sample !== undefined) return { sample }
  return text === undefined && files.length === 0 ? undefined : { text: text ?? '', files }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: withBackward(args),
    allowPositionals: true,
    tokens: true,
    options: {
      in: { type: 'string', default: 'general' },
      as: { type: 'string', default: 'grace' },
      locale: { type: 'string', default: 'en-US' },
      clock: { type: 'string', multiple: true, default: [] },
      on: { type: 'string' },
      text: { type: 'string' },
      file: { type: 'string', multiple: true, default: [] },
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

/** In the order given. With a message to use it on, words without a slash are a message command. */
function stepsOf(tokens: ReturnType<typeof parsed>['tokens'], hasMessage: boolean) {
  const steps: Step[] = []
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'clock') {
      const clock = token.value ?? ''
      steps.push({ clock, milliseconds: durationOf(clock) ?? 0 })
    }
    if (token.kind !== 'positional') continue
    const { value } = token
    const last = steps.at(-1)
    const isQuoted = /\s/.test(value)
    const isLine = /^\/[a-z]/i.test(value)
    const isCommand = hasMessage && isQuoted && !/^\/|:/.test(value)
    // Without quotes, the shell splits a line into several arguments.
    if (last && 'line' in last && !isLine && !isCommand)
      steps.splice(-1, 1, { line: `${last.line} ${value}` })
    else if (last && 'command' in last && !isLine && !isQuoted)
      steps.splice(-1, 1, { command: `${last.command} ${value}` })
    else steps.push(value.startsWith('/') ? { line: value } : { command: value })
  }
  return steps
}
