import { near } from '../../src/civitai/near.ts'
import type { Option } from '../../src/command.ts'
import type { Days, Rank } from '../../src/digest/digest.ts'
import {
  citiesFor,
  daysOf,
  SUGGESTED_DAYS,
  timeOf,
  typedDays,
  zones,
} from '../../src/digest/schedule.ts'
import { channel, choice, required, role, text, whole, yesNo } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { digestName } from '../../src/render/digest-name.ts'
import { base, tag, type } from '../options/filters.ts'
import { MAX_ID } from '../options/named-id.ts'
import { POSTED_INTO } from '../options/posting.ts'
import { digestsShown } from './digest-of.ts'

const CHOICES = 25
/** All seven days in full are 66. */
const DAYS_LENGTH = 80
const DAYS_WIDTH = 2

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'g',
  Rising: 'r',
  Newest: 'n',
}

/** What can be taken from a digest again. */
export type Cleared = 'type' | 'base' | 'tag' | 'mention'

/** `HH:MM` of whatever way a time of day is written in; nothing where none is given. */
const time: Option<string | undefined> = checked(
  text({ code: 'h', description: (words) => words.timeOption, max: 16 }),
  (typed) => timeOf(typed) ?? problem(new Problem((words) => words.badTime)),
)

/** A zone's name, or what may stand for one; `knownZone` reads it further. */
const timezone: Option<string | undefined> = text({
  code: 'z',
  description: (words) => words.zoneOption,
  max: 60,
  suggest: async (typed, _call, { now }) => {
    const meant = citiesFor(typed, now()) ?? []
    const names = new Set([...meant, ...near(typed, zones, CHOICES)])
    return [...names].slice(0, CHOICES).map((name) => ({ name, value: name }))
  },
})

const daysText = text({ description: (words) => words.daysOption, max: DAYS_LENGTH })

/** A set of weekdays, as people type it. */
const days: Option<Days | undefined> = {
  wire: { ...daysText.wire, autocomplete: true },
  read(raw, words) {
    const typed = daysText.read(raw, words)
    return typed === undefined
      ? undefined
      : (daysOf(typed, words.dayWords) ?? problem(new Problem((words) => words.badDays)))
  },
  async suggest(typed, _call, { words }) {
    const meant = daysOf(typed, words.dayWords)
    const named = new Map(SUGGESTED_DAYS.map((one) => [words.days(one), one]))
    const matching = near(typed, [...named.keys()], CHOICES).flatMap(
      (name) => named.get(name) ?? [],
    )
    const offered = typed === '' ? SUGGESTED_DAYS : matching
    const distinct = new Set([...(meant === undefined ? [] : [meant]), ...offered])
    return [...distinct].map((one) => ({ name: words.days(one), value: typedDays(one) }))
  },
  short: {
    // `d` was taken when there were nine choices.
    code: 'D',
    longest: DAYS_WIDTH,
    // A bit for each day.
    write: (value) =>
      [...value]
        .reduce((bits, day) => bits + 2 ** (Number(day) - 1), 0)
        .toString(36)
        .padStart(DAYS_WIDTH, '0'),
    take(from) {
      const digits = from.slice(0, DAYS_WIDTH)
      if (!/^[\da-z]{2}$/.test(digits)) return undefined
      const bits = Number.parseInt(digits, 36)
      const value = [...'1234567'].filter((day) => bits & (2 ** (Number(day) - 1))).join('')
      return { raw: typedDays(value), rest: from.slice(DAYS_WIDTH) }
    },
  },
}

/** What a manager decides of a digest; each may be left as it is, or as it usually is. */
export const settings = {
  channel: channel((words) => words.digestChannelOption, POSTED_INTO),
  time,
  timezone,
  days,
  type,
  base,
  tag,
  rank: choice<Rank>({
    code: 'r',
    description: (words) => words.rankOption,
    choices: RANKS,
    named: (words) => words.rankChoice,
  }),
  fresh: yesNo('f', (words) => words.freshOption),
  count: whole({ code: 'n', description: (words) => words.countOption, min: 1, max: 10 }),
  mention: role((words) => words.mentionOption),
  publish: yesNo('u', (words) => words.publishOption),
}

export const clear = choice<Cleared>({
  code: 'c',
  description: (words) => words.clearOption,
  choices: { type: 't', base: 'b', tag: 'g', mention: 'm' },
  named: (words) => (one) => words.optionNames[one],
})

/** One of the server's digests: `#` and its id, or its name as somebody may type it. */
export const digest = required(
  text({
    description: (words) => words.digestOption,
    max: 100,
    suggest: async (typed, call, services) => {
      const all = call.guildId === undefined ? [] : await digestsShown(call, services)
      const named = all.map((one) => ({
        name: digestName(services.words, one, all),
        value: `#${one.id}`,
      }))
      // Digests can share a name, and are then told apart by their order alone.
      const names = new Set(named.map(({ name }) => name))
      return near(typed, [...names], CHOICES)
        .flatMap((name) => named.filter((one) => one.name === name))
        .slice(0, CHOICES)
    },
  }),
)

/** A text that is read further once it is there. */
function checked(
  option: Option<string | undefined>,
  read: (typed: string) => string,
): Option<string | undefined> {
  return {
    ...option,
    read(raw, words) {
      const typed = option.read(raw, words)
      return typed === undefined ? undefined : read(typed)
    },
  }
}

function problem(of: Problem): never {
  throw of
}

/** A digest by its id where a button carries it. */
export const digestId = whole({ code: 'i', min: 0, max: MAX_ID, default: 0 })
