import { parseArgs } from 'node:util'
import type { PlaceName } from '../discord/index.ts'
import { PLACE_NAMES } from '../page/view/place.ts'

/** What the command line asks for. */
export type Order =
  | { readonly kind: 'page' | 'help' }
  | {
      readonly kind: 'answer'
      readonly line: string
      readonly in: PlaceName
      readonly json: boolean
    }
  | { readonly kind: 'faulty'; readonly fault: string }

/** Reads the arguments after `npm run sandbox --`. */
export function orderOf(args: readonly string[]): Order {
  const faulty = (fault: string): Order => ({ kind: 'faulty', fault })
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    // parseArgs explains at length how to pass what looks like an option; the first sentence does.
    return faulty(`${String(error instanceof Error ? error.message : error).split('. ')[0]}.`)
  }
  const { values, positionals } = read
  if (values.help) return { kind: 'help' }
  const place = PLACE_NAMES.find((name) => name === values.in)
  if (place === undefined) {
    return faulty(`There is no place "${values.in}": choose one of ${PLACE_NAMES.join(', ')}.`)
  }
  if (positionals.length > 0) {
    // Without quotes the shell takes the line apart.
    return { kind: 'answer', line: positionals.join(' '), in: place, json: values.json }
  }
  if (args.length === 0) return { kind: 'page' }
  return faulty(`A slash command is missing, such as '/top period:Week'.`)
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      in: { type: 'string', default: 'general' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
