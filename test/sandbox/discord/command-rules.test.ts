import { expect, test } from 'vitest'
import { checkedSuggestions } from '../../../sandbox/discord/rules/choice.ts'
import { checkedCommands } from '../../../sandbox/discord/rules/command.ts'
import { errorsOf, type Json, many, only, x } from './refused.ts'

const suggestions = (count: number, part: Json = {}) => ({
  choices: many(count, () => ({ name: 'n', value: 'v', ...part })),
})
test.for<readonly [string, Json, Json]>([
  ['count', suggestions(25), suggestions(26)],
  ['name', suggestions(1, { name: x(100) }), suggestions(1, { name: x(101) })],
  ['name filled', suggestions(1, { name: '-' }), suggestions(1, { name: '' })],
  ['value', suggestions(1, { value: x(100) }), suggestions(1, { value: x(101) })],
])('suggestions: %s', ([, accepted, refused]) => {
  expect(errorsOf(() => checkedSuggestions(accepted))).toEqual([])
  expect(errorsOf(() => checkedSuggestions(refused))).toHaveLength(1)
})

const command = (part: Json = {}) => ({ name: 'top', description: 'D', ...part })
const onMessage = (part: Json = {}) => ({ type: 3, name: 'Read picture', ...part })
const option = (part: Json = {}) => ({ type: 3, name: 'tag', description: 'D', ...part })
const withOptions = (...all: Json[]) => [command({ options: all })]
const subcommand = (part: Json = {}) => ({ type: 1, name: 'create', description: 'D', ...part })
const choices = (count: number) => many(count, (i) => ({ name: `n${i}`, value: `v${i}` }))
/** A command of so many characters: top, D, tag, D, a, b and two values are counted. */
const withCharacters = (count: number) => {
  const value = x(6_000)
  const rest = { name: 'b', value: x(count - 6_000 - 10) }
  return withOptions(option({ choices: [{ name: 'a', value }, rest] }))
}
test.for<readonly [string, readonly Json[], readonly Json[], string]>([
  [
    'name',
    [command({ name: 'to-p_ä' })],
    [command({ name: 'Top' })],
    'APPLICATION_COMMAND_INVALID',
  ],
  ['name length', [command({ name: x(32) })], [command({ name: x(33) })], '0.name'],
  [
    'description',
    [command({ description: x(100) })],
    [command({ description: x(101) })],
    'MAX_LENGTH',
  ],
  ['described', [command()], [command({ description: '' })], '0.description BASE_TYPE_REQUIRED'],
  [
    'name once',
    [command(), command({ name: 'b' })],
    [command(), command()],
    '1 APPLICATION_COMMANDS_DUP',
  ],
  [
    'option name',
    withOptions(option(), option({ name: 'b' })),
    withOptions(option(), option()),
    'NAME_ALREADY_EXISTS',
  ],
  [
    'required first',
    withOptions(option({ required: true }), option({ name: 'b' })),
    withOptions(option(), option({ name: 'b', required: true })),
    'REQUIRED_INVALID',
  ],
  [
    '25 options',
    withOptions(...many(25, (i) => option({ name: `o${i}` }))),
    withOptions(...many(26, (i) => option({ name: `o${i}` }))),
    '0.options',
  ],
  [
    '25 choices',
    withOptions(option({ choices: choices(25) })),
    withOptions(option({ choices: choices(26) })),
    '0.options',
  ],
  [
    'choices or autocomplete',
    withOptions(option({ autocomplete: true })),
    withOptions(option({ autocomplete: true, choices: choices(1) })),
    'APPLICATION_COMMAND_OPTION_INVALID',
  ],
  [
    'longest value',
    withOptions(option({ max_length: 6_000 })),
    withOptions(option({ max_length: 6_001 })),
    '0.options',
  ],
  [
    'characters in all',
    withCharacters(8_000),
    withCharacters(8_001),
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'options of a subcommand',
    withOptions(subcommand({ options: [option({ name: 'a' })] })),
    withOptions(subcommand({ options: [option({ name: 'A' })] })),
    '0.options.0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'required first in a subcommand',
    withOptions(subcommand({ options: [option({ required: true }), option({ name: 'b' })] })),
    withOptions(subcommand({ options: [option(), option({ name: 'b', required: true })] })),
    '0.options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'subcommands alone',
    withOptions(subcommand(), subcommand({ name: 'b' })),
    withOptions(subcommand(), option()),
    'UNION_TYPE_CHOICES',
  ],
  [
    'subcommands once',
    withOptions(subcommand(), subcommand({ name: 'b' })),
    withOptions(subcommand(), subcommand()),
    'NAME_ALREADY_EXISTS',
  ],
  [
    '25 subcommands',
    withOptions(...many(25, (i) => subcommand({ name: `s${i}` }))),
    withOptions(...many(26, (i) => subcommand({ name: `s${i}` }))),
    '0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'channel types',
    withOptions(option({ type: 7, channel_types: [0, 5, 11] })),
    withOptions(option({ type: 8, channel_types: [0] })),
    '0.options.0.channel_types HOUSE_RULE_UNKNOWN_KEY',
  ],
  [
    'bounds of a number',
    withOptions(option({ type: 4, min_value: 1, max_value: 10 })),
    withOptions(option({ type: 4, min_length: 1 })),
    '0.options.0.min_length HOUSE_RULE_UNKNOWN_KEY',
  ],
  [
    'permissions',
    [command({ default_member_permissions: '32' })],
    [command({ default_member_permissions: 'MANAGE_GUILD' })],
    '0.default_member_permissions',
  ],
  [
    'private channels',
    [command({ contexts: [2], integration_types: [1] })],
    [command({ contexts: [2], integration_types: [0] })],
    'APPLICATION_COMMAND_CONTEXTS_INVALID',
  ],
  [
    'name of a message command',
    [onMessage({ name: 'Ä'.repeat(32) }), onMessage()],
    [onMessage({ name: x(33) }), onMessage()],
    '0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a message command is named',
    [onMessage({ name: '!' })],
    [onMessage({ name: ' ' })],
    '0.name BASE_TYPE_REQUIRED',
  ],
  [
    'description of a message command',
    [onMessage({ description: '' })],
    [onMessage({ description: 'D' })],
    '0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'options of a message command',
    [onMessage({ contexts: [0, 1, 2], integration_types: [0, 1] })],
    [onMessage({ options: [] })],
    '0.options HOUSE_RULE_UNKNOWN_KEY',
  ],
  [
    'name once of each type',
    [command(), onMessage({ name: 'top' }), onMessage({ type: 2, name: 'top' })],
    [command(), onMessage(), onMessage()],
    '2 APPLICATION_COMMANDS_DUP',
  ],
  [
    '15 message commands',
    [command(), ...many(15, (i) => onMessage({ name: `Name ${i}` }))],
    many(16, (i) => onMessage({ name: `Name ${i}` })),
    'APPLICATION_COMMANDS_MAX',
  ],
])('commands: %s', ([, accepted, refused, code]) => {
  expect(errorsOf(() => checkedCommands(accepted))).toEqual([])
  expect(errorsOf(() => checkedCommands(refused))).toEqual(only(code))
})
