import { Locale } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { checkedSuggestions } from '../../../sandbox/discord/rules/choice.ts'
import { checkedCommands } from '../../../sandbox/discord/rules/command.ts'
import { descriptionIn, nameIn, wholeNameIn } from '../../../sandbox/discord/rules/localised.ts'
import { errorsOf, type Json, only, x } from './refused.ts'

type Names = Readonly<Record<string, string>>

const named = (name: string, names: Names = {}) => ({
  name,
  name_localizations: names,
})
const command = (name = 'top', names: Names = {}, part: Json = {}) => ({
  description: 'D',
  ...named(name, names),
  ...part,
})
const onMessage = (name: string, names: Names) => ({ type: 3, ...named(name, names) })
const option = (name: string, names: Names = {}, part: Json = {}) => ({
  type: 3,
  description: 'D',
  ...named(name, names),
  ...part,
})
const withOptions = (...options: Json[]) => [command('top', {}, { options })]
const subcommand = (name: string, names: Names, ...options: Json[]) =>
  option(name, names, { type: 1, options })
const withChoices = (...choices: Json[]) =>
  withOptions(
    option('by', {}, { choices: choices.map((one, value) => ({ ...one, value: `${value}` })) }),
  )

const EXISTS = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'
const AMBIGUOUS = '1 HOUSE_RULE_AMBIGUOUS_COMMAND'

test.for<readonly [string, readonly Json[], readonly Json[], string]>([
  [
    'locales that Discord knows',
    [command('top', { 'es-419': 'cima' })],
    [command('top', { es: 'cima' })],
    '0.name_localizations.es BASE_TYPE_CHOICES',
  ],
  [
    'locales of descriptions',
    [command('top', {}, { description_localizations: { 'zh-CN': '描述' } })],
    [command('top', {}, { description_localizations: { zh: '描述' } })],
    '0.description_localizations.zh BASE_TYPE_CHOICES',
  ],
  [
    'names of a command in lower case',
    [command('top', { de: 'übersicht', ja: 'ランキング', hi: 'शीर्ष' })],
    [command('top', { de: 'Übersicht' })],
    '0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'names of an option in one word',
    withOptions(option('tag', { ru: 'с_тегом' })),
    withOptions(option('tag', { ru: 'с тегом' })),
    '0.options.0.name_localizations.ru APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'names of a subcommand',
    withOptions(subcommand('add', { ru: 'я'.repeat(32) })),
    withOptions(subcommand('add', { ru: 'я'.repeat(33) })),
    '0.options.0.name_localizations.ru APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'names of a message command',
    [onMessage('Read', { fr: 'Lire l’image : tout' })],
    [onMessage('Read', { fr: x(33) })],
    '0.name_localizations.fr BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a message command is named',
    [onMessage('Read', { fr: '!' })],
    [onMessage('Read', { fr: ' ' })],
    '0.name_localizations.fr BASE_TYPE_REQUIRED',
  ],
  [
    'names of choices',
    withChoices(named('Week', { ko: x(100) })),
    withChoices(named('Week', { ko: x(101) })),
    'choices.0.name_localizations.ko BASE_TYPE_MAX_LENGTH',
  ],
  [
    'length of a description',
    withOptions(option('tag', {}, { description_localizations: { de: x(100) } })),
    withOptions(option('tag', {}, { description_localizations: { de: x(101) } })),
    '0.options.0.description_localizations.de BASE_TYPE_MAX_LENGTH',
  ],
  [
    'options differ in each language',
    withOptions(option('tag', { de: 'wort', fr: 'mot' }), option('by', { de: 'mot', fr: 'par' })),
    withOptions(option('tag', { de: 'wort' }), option('by', { de: 'wort' })),
    `0.options.1 ${EXISTS}`,
  ],
  [
    'an option from the plain name of another',
    withOptions(option('tag', { de: 'tag' }), option('by')),
    withOptions(option('tag', { de: 'by' }), option('by', { de: 'von' })),
    `0.options.1 ${EXISTS}`,
  ],
  [
    'options differ where one has the name of a fallback',
    withOptions(option('tag', { 'es-ES': 'a', 'es-419': 'b' }), option('by', { 'es-419': 'a' })),
    withOptions(option('tag', { 'es-ES': 'a' }), option('by', { 'es-419': 'a' })),
    `0.options.1 ${EXISTS}`,
  ],
  [
    'subcommands differ in each language',
    withOptions(subcommand('add', { de: 'neu' }), subcommand('new', { de: 'frisch' })),
    withOptions(subcommand('add', { de: 'neu' }), subcommand('new', { de: 'neu' })),
    `0.options.1 ${EXISTS}`,
  ],
  [
    'options of a subcommand differ',
    withOptions(subcommand('add', {}, option('tag', { ja: 'タグ' }), option('by'))),
    withOptions(subcommand('add', {}, option('tag', { ja: 'by' }), option('by'))),
    `0.options.0.options.1 ${EXISTS}`,
  ],
  [
    'choices differ in each language',
    withChoices(named('Week', { de: 'Woche' }), named('Day', { de: 'Tag' })),
    withChoices(named('Week', { de: 'Tag' }), named('Day', { de: 'Tag' })),
    'APPLICATION_COMMAND_OPTION_INVALID',
  ],
  [
    'commands differ in each language',
    [
      command('top', { ja: '生成' }),
      command('make', { ja: '作成' }),
      onMessage('A', { ja: '生成' }),
    ],
    [command('top', { ja: '生成' }), command('make', { ja: '生成' })],
    AMBIGUOUS,
  ],
  [
    'a command from the plain name of another',
    [command('top', { de: 'tags' }), command('tag')],
    [command('top', { de: 'tag' }), command('tag', { de: 'schlagwort' })],
    AMBIGUOUS,
  ],
  [
    'the longest language counts',
    withOptions(option('tag', {}, { choices: [{ ...named('a', { de: 'ab' }), value: x(5_990) }] })),
    [
      command(
        'top',
        {},
        {
          options: [
            option('tag', {}, { choices: [{ ...named('a'), value: x(5_990) }] }),
            ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'].map(
              (name) =>
                option(
                  name,
                  { ru: name.repeat(32) },
                  { description_localizations: { de: x(100) } },
                ),
            ),
            option('q', { ru: 'q'.repeat(32) }, { description_localizations: { fr: x(100) } }),
          ],
        },
      ),
    ],
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
])('localisations: %s', ([, accepted, refused, code]) => {
  expect(errorsOf(() => checkedCommands(accepted))).toEqual([])
  expect(errorsOf(() => checkedCommands(refused))).toEqual(only(code))
})

test('every locale of Discord is known, and null is no localisation', () => {
  const all = Object.fromEntries(Object.values(Locale).map((locale) => [locale, 'd']))
  const none = command('by', {}, { name_localizations: null, description_localizations: null })
  const whole = command('top', {}, { description_localizations: all })
  expect(errorsOf(() => checkedCommands([whole, none]))).toEqual([])
})

test('suggestions are localised by the same rules', () => {
  const check = (names: Names) => () =>
    checkedSuggestions({ choices: [{ ...named('Week', names), value: 'w' }] })
  expect(errorsOf(check({ de: 'Woche' }))).toEqual([])
  expect(errorsOf(check({ xx: 'Woche' }))).toEqual(only('name_localizations.xx BASE_TYPE_CHOICES'))
  expect(errorsOf(check({ de: x(101) }))).toEqual(
    only('name_localizations.de BASE_TYPE_MAX_LENGTH'),
  )
})

test('a locale without a text of its own reads its neighbour’s, or the plain one', () => {
  const one = { ...named('colour', { 'en-GB': 'colour', 'es-ES': 'color' }), description: 'D' }
  expect(nameIn({ ...one, name: 'color' }, 'en-US')).toBe('colour')
  expect(nameIn(one, 'es-419')).toBe('color')
  expect(nameIn(one, 'de')).toBe('colour')
  const described = { ...one, description_localizations: { 'es-ES': 'E' } }
  expect(['es-419', 'en-US'].map((locale) => descriptionIn(described, locale))).toEqual(['E', 'D'])
  const nested = { ...one, options: [named('add', { de: 'neu' })] }
  expect(wholeNameIn(nested, ['add'], 'de')).toBe('colour neu')
  expect(wholeNameIn(nested, ['gone'], 'de')).toBe('colour gone')
})
