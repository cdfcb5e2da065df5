import { describe, expect, test } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import { daysOf } from '../../src/digest/days.ts'
import { en } from '../../src/words/en.ts'
import { LANGUAGES, type Words } from '../../src/words/words.ts'
import { CALLS } from './calls/index.ts'
import { examplesOf } from './examples.ts'
import { englishIn } from './left-over.ts'
import { LIMITED } from './limited.ts'
import { tellings } from './tellings.ts'

const languages = await Promise.all(
  LANGUAGES.map(async ({ locales, load }) => [locales[0] ?? '', await load()] as const),
)

const COUNTS = [0, 1, 2, 5, 21, 1_000_000]
const GIVEN = { name: 'Λύχνος', other: 'Γραφέας', count: 5, command: '</ξ:1>' }

interface Example {
  readonly name: keyof Words
  readonly told: readonly unknown[]
}

const examplesWith = (given: Partial<typeof GIVEN> = {}): readonly Example[] =>
  Object.entries(examplesOf({ ...GIVEN, ...given })).flatMap(([name, all]) =>
    all.map((told: readonly unknown[]) => ({ name: name as keyof Words, told })),
  )

const said = (words: Words, { name, told }: Example): string =>
  (words[name] as (...told: readonly unknown[]) => string)(...told)

/** Every text that is told nothing, and every page of a sign-in. */
const fixed = (words: Words): readonly (readonly [string, string])[] => [
  ...Object.entries(words).flatMap(([name, text]) =>
    // Its tag is no text.
    typeof text === 'string' && name !== 'language' ? [[name, text] as const] : [],
  ),
  ...ENDS.flatMap((how) =>
    Object.entries(words.linkPage(how)).map(
      ([part, text]) => [`linkPage ${how} ${part}`, text] as const,
    ),
  ),
]
const ENDS = [
  'signed in',
  'gone',
  'denied',
  'refused',
  'somebody else',
  'fewer rights',
  'limited',
  'away',
  'misconfigured',
  'broken',
] as const

/** All that a language can say, beside what English says. */
const all = (words: Words): readonly (readonly [string, string, string])[] => [
  ...fixed(words).map(([name, text], nth) => [name, text, fixed(en)[nth]?.[1] ?? ''] as const),
  ...examplesWith().map(
    (one) => [`${one.name} ${JSON.stringify(one.told)}`, said(words, one), said(en, one)] as const,
  ),
]

const stringsIn = (told: unknown): readonly string[] =>
  typeof told === 'string'
    ? [told]
    : typeof told === 'object' && told !== null
      ? Object.values(told).flatMap(stringsIn)
      : []

/** Not a term of ours, which the language has a word for. */
const isFromOutside = (told: string): boolean => /[^ -~]|[:/]|^\d+$/.test(told)

/** The names of commands and options that a text has between backticks, as English types them. */
function typedIn(text: string, { commandNames, subcommandNames, optionNames }: Words) {
  const named = (names: Readonly<Record<string, string>>, name: string): string =>
    names[name] ?? name
  return [...text.matchAll(/`(\/?)([a-z]+)(?: ([a-z]+))?([^`]*)`/g)].map(
    ([, slash, first = '', second = '', rest = '']) => {
      if (!slash) return `\`${named(optionNames, first)}\``
      const command = `/${named(commandNames, first)}`
      if (second === '') return `\`${command}`
      return rest.startsWith(':')
        ? `\`${command} ${named(optionNames, second)}:`
        : `\`${command} ${named(subcommandNames, second)}`
    },
  )
}

describe.each(languages)('%s', (_, words) => {
  test('says no word by which tests find what is mature', () => {
    expect(all(words).filter(([, text]) => matureText.test(text))).toEqual([])
  })

  test('says everything in its own words', () => {
    const slips = all(words).flatMap(([name, text]) => {
      const found = englishIn(text, words)
      return found.length > 0 ? [[name, found]] : []
    })
    expect(slips).toEqual([])
  })

  test('says what it is told wherever English does', () => {
    const slips = examplesWith().flatMap((one) => {
      const [text, english] = [said(words, one), said(en, one)]
      const lost = stringsIn(one.told).filter(
        (told) => isFromOutside(told) && english.includes(told) && !text.includes(told),
      )
      return lost.length > 0 || /undefined|null|NaN|\[object/.test(text) ? [[one, text]] : []
    })
    expect(slips).toEqual([])
  })

  test.each([5, 21])('tells the figure %d wherever English does', (count) => {
    const figure = new RegExp(`(?<!\\d)${count}(?!\\d)`)
    const slips = examplesWith({ count }).flatMap((one) =>
      figure.test(said(en, one)) && !figure.test(said(words, one)) ? [[one, said(words, one)]] : [],
    )
    expect(slips).toEqual([])
  })

  test.each(COUNTS)('knows its form for %d', (count) => {
    for (const one of examplesWith({ count })) expect(said(words, one)).toBeTypeOf('string')
  })

  test('calls commands and options as they are typed in it', () => {
    const slips = all(words).flatMap(([name, text, english]) => {
      const lost = typedIn(english, words).filter((typed) => !text.includes(typed))
      return lost.length > 0 ? [[name, lost, text]] : []
    })
    expect(slips).toEqual([])
    const path = Object.values(words.linkPage('gone')).join()
    expect(path).toContain(`/${words.commandNames.account}`)
  })

  test('calls commands of menus and buttons as they are called there', () => {
    const named = [
      [/“Read picture”/, words.commandNames['Read picture']],
      [/\*\*Link\*\*/, `**${words.linkButton}**`],
      [/\*\*I’ve signed in\*\*/, `**${words.signedInButton}**`],
      [/“I’ve signed in”/, words.signedInButton],
      [/\*\*Generate\*\*/, `**${words.generateButton}**`],
      [/Most Downloaded/, words.sortChoice('Most Downloaded')],
      [/Trending/, words.sortChoice('Trending')],
      [/Most downloads gained/, words.rankChoice('Most downloads gained')],
      [/Most Reactions/, words.imageSortChoice('Most Reactions')],
      [/\(default: Week/, words.periodChoice('Week')],
      [/AllTime/, words.periodChoice('AllTime')],
    ] as const
    const slips = fixed(words).flatMap(([name, text], nth) => {
      const english = fixed(en)[nth]?.[1] ?? ''
      const lost = named.filter(
        ([label, own]) => label.test(english) && !text.toLowerCase().includes(own.toLowerCase()),
      )
      return lost.length > 0 ? [[name, lost.map(([, own]) => own), text]] : []
    })
    expect(slips).toEqual([])
  })

  test.each(['commandNames', 'subcommandNames', 'optionNames'] as const)(
    'has names of its own among its %s',
    (table) => {
      const names = Object.entries<string>(words[table])
      expect(new Set(names.map(([, name]) => name)).size).toBe(names.length)
      for (const [of, name] of names) {
        // What stands in the menu of a message may have spaces and capitals.
        if (/[A-Z]/.test(of)) expect(name.length).toBeLessThanOrEqual(32)
        else {
          expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u)
          expect(name).toBe(name.toLowerCase())
        }
      }
    },
  )

  test('understands the days that it names, and those of English', () => {
    for (const days of ['1234567', '12345', '67', ...'1234567', '14', '135', '23', '56']) {
      expect([days, daysOf(words.days(days), words.dayWords)]).toEqual([days, days])
    }
    for (const typed of ['every day', 'weekdays', 'mon, thu', 'mon-fri']) {
      expect(daysOf(typed, words.dayWords)).toBe(daysOf(typed, en.dayWords))
    }
    // What it advises people to type.
    const quoted = /[„“«「『”‚‘"]\s?([^„“”«»「」『』"‘’]+?)\s?[“”»」』"’]/gu
    const advised = [...`${words.badDays} ${words.daysOption}`.matchAll(quoted)].map(
      ([, one = '']) => one,
    )
    expect(advised.length).toBeGreaterThanOrEqual(5)
    for (const one of advised) {
      expect([one, daysOf(one, words.dayWords)]).toEqual([one, expect.any(String)])
    }
  })

  test('fits where it is shown', () => {
    const longest = { name: 'Λ'.repeat(30), other: 'Γ'.repeat(30), count: 1_000_000_000 }
    const texts = [
      ...fixed(words),
      ...examplesWith(longest).map((one) => [one.name, said(words, one)] as const),
    ]
    const slips = texts.filter(([name, text]) => text.length > (LIMITED[name] ?? 1_000))
    expect(slips).toEqual([])
  })

  test('leaves no English in the answer to any command', async () => {
    const slips: unknown[] = []
    for (const asked of CALLS) {
      for await (const { what, texts } of tellings(asked, words)) {
        const found = texts.flatMap((text) => englishIn(text, words))
        const isBroken = texts.some((text) => /undefined|NaN|\[object/.test(text))
        if (found.length > 0 || isBroken) slips.push([what, asked.given, found])
      }
    }
    expect(slips).toEqual([])
  })
})
