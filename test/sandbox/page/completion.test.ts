import type { APIApplicationCommand } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { completionsOf } from '../../../sandbox/page/completion.ts'

// Only what completing looks at.
const commands = [
  {
    name: 'top',
    description: 'A ranked list',
    options: [
      { type: 3, name: 'period', description: 'Since', choices: [{ name: 'Week', value: 'w' }] },
      { type: 3, name: 'tag', description: 'A tag', autocomplete: true },
      { type: 5, name: 'private', description: 'Only for you' },
      { type: 3, name: 'note', description: 'Anything' },
    ],
  },
  {
    name: 'digest',
    description: 'Daily posts',
    options: [
      { type: 1, name: 'create', description: 'A new one', options: [] },
      {
        type: 1,
        name: 'edit',
        description: 'Change one',
        options: [
          { type: 3, name: 'time', description: 'When' },
          { type: 7, name: 'to', description: 'Where', channel_types: [5] },
          { type: 7, name: 'from', description: 'Whence' },
          { type: 8, name: 'mention', description: 'Whom' },
        ],
      },
    ],
  },
] as unknown as readonly APIApplicationCommand[]

const inServer = {
  channels: (types: readonly number[] | undefined) =>
    types?.includes(5) ? ['#news'] : ['#general', '#news'],
  roles: ['@everyone', '@artists'],
}

const lines = async (line: string, suggested: readonly string[] = []) => {
  const ask = async () => suggested.map((name) => ({ name, value: name }))
  return (await completionsOf(line, commands, inServer, ask)).map((completion) => completion.line)
}

const from = (name: string) => `/digest edit from:${name} `
const mention = (name: string) => `/digest edit mention:${name} `

test.each([
  ['the commands that begin so', '/to', ['/top ']],
  ['all commands after a slash', '/', ['/top ', '/digest ']],
  [
    'the options of a command',
    '/top ',
    ['/top period:', '/top tag:', '/top private:', '/top note:'],
  ],
  ['the options that begin so', '/top p', ['/top period:', '/top private:']],
  ['the choices of an option', '/top period:', ['/top period:Week ']],
  ['the choices that begin so, in any case', '/top period:we', ['/top period:Week ']],
  ['no choice that does not', '/top period:x', []],
  ['both values of a switch', '/top private:', ['/top private:True ', '/top private:False ']],
  ['the channels of a server', '/digest edit from:', ['#general', '#news'].map(from)],
  ['the channels that begin so', '/digest edit from:#g', [from('#general')]],
  ['the channels of the right kind', '/digest edit to:', ['/digest edit to:#news ']],
  ['the roles that begin so, sign or not', '/digest edit mention:art', [mention('@artists')]],
  ['nothing for a text of one word', '/top note:abc', []],
  ['what is not given yet, behind a value', '/top period:Week p', ['/top period:Week private:']],
  ['subcommands', '/digest ', ['/digest create ', '/digest edit ']],
  [
    'the options of a subcommand',
    '/digest edit ',
    ['time', 'to', 'from', 'mention'].map((name) => `/digest edit ${name}:`),
  ],
  ['nothing for an unknown command', '/flop ', []],
])('offers %s', async (_, line, expected) => {
  expect(await lines(line)).toEqual(expected)
})

test('the bot itself is asked where it suggests values', async () => {
  expect(await lines('/top tag:an', ['anime', 'animal'])).toEqual([
    '/top tag:anime ',
    '/top tag:animal ',
  ])
})

test('a value that is done gives way to the next option', async () => {
  expect(await lines('/top tag:anime ', ['anime', 'anime style'])).toEqual([
    '/top tag:anime period:',
    '/top tag:anime private:',
    '/top tag:anime note:',
    '/top tag:anime style ',
  ])
})
