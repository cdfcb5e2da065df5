import { ChannelType } from 'discord-api-types/v10'
import { near } from '../../src/civitai/near.ts'
import type { Option } from '../../src/command.ts'
import { type Days, withoutHidden } from '../../src/digest/digest.ts'
import { citiesFor, timeOf, zones } from '../../src/digest/schedule.ts'
import { channel, choice, required, role, text, whole, yesNo } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { digestName, zonesDiffer } from '../../src/render/digest-list.ts'
import { base, tag, type } from '../options/filters.ts'

const CHOICES = 25
const MAX_ID = 2_147_483_647

const DAYS: Readonly<Record<Days, string>> = {
  'Every day': 'd',
  Weekdays: 'w',
  Monday: '1',
  Tuesday: '2',
  Wednesday: '3',
  Thursday: '4',
  Friday: '5',
  Saturday: '6',
  Sunday: '7',
}

/** What can be taken from a digest again. */
export type Cleared = 'type' | 'base' | 'tag' | 'mention'

const TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

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

/** What a manager decides of a digest; each may be left as it is, or as it usually is. */
export const settings = {
  channel: channel((words) => words.digestChannelOption, TYPES),
  time,
  timezone,
  days: choice({
    code: 'd',
    description: (words) => words.daysOption,
    choices: DAYS,
    named: (words) => words.days,
  }),
  type,
  base,
  tag,
  count: whole({ code: 'n', description: (words) => words.countOption, min: 1, max: 10 }),
  mention: role((words) => words.mentionOption),
  publish: yesNo('u', (words) => words.publishOption),
}

export const clear = choice<Cleared>({
  code: 'c',
  description: (words) => words.clearOption,
  choices: { type: 't', base: 'b', tag: 'g', mention: 'm' },
})

const digestText = required(
  text({
    description: (words) => words.digestOption,
    max: 100,
    suggest: async (typed, { guildId }, { civitai, digests }) => {
      const all = guildId === undefined ? [] : await digests.list(guildId)
      const withZone = zonesDiffer(all)
      const named = all.map((one) => ({
        name: digestName(withoutHidden(one, civitai.mayShow), withZone),
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

/** One of the server's digests, by its id. */
export const digest: Option<number> = {
  wire: digestText.wire,
  ...(digestText.suggest && { suggest: digestText.suggest }),
  read(raw) {
    const id = Number(/^#?(\d{1,10})$/.exec(digestText.read(raw))?.[1] ?? Number.NaN)
    if (!(id >= 1 && id <= MAX_ID)) throw new Problem((words) => words.unknownDigest)
    return id
  },
}

/** A text that is read further once it is there. */
function checked(
  option: Option<string | undefined>,
  read: (typed: string) => string,
): Option<string | undefined> {
  return {
    ...option,
    read(raw) {
      const typed = option.read(raw)
      return typed === undefined ? undefined : read(typed)
    },
  }
}

function problem(of: Problem): never {
  throw of
}

/** A digest by its id where a button carries it. */
export const digestId = whole({ code: 'i', min: 0, max: MAX_ID, default: 0 })
