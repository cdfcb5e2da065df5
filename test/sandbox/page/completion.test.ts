import type { APIApplicationCommand } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { CannotSend } from '../../../sandbox/discord/index.ts'
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
      { type: 4, name: 'count', description: 'How many' },
    ],
  },
  {
    name: 'tops',
    description: 'Another one',
    options: [
      { type: 3, name: 'name', description: 'Whose', required: true, autocomplete: true },
      { type: 3, name: 'place', description: 'Where', required: true },
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
  locale: 'en-US',
  channels: (types: readonly number[] | undefined) =>
    types?.includes(5) ? ['#news'] : ['#general', '#news'],
  roles: ['@everyone', '@artists'],
}

const complete = (line: string, suggested: readonly string[] = []) =>
  completionsOf(line, commands, inServer, async () =>
    suggested.map((name) => ({ name, value: name })),
  )
const lines = async (line: string, suggested: readonly string[] = []) =>
  (await complete(line, suggested)).offered.map((completion) => completion.line)

const from = (name: string) => `/digest edit from:${name} `
const mention = (name: string) => `/digest edit mention:${name} `

test.each([
  ['the commands that begin so, with what they require', '/to', ['/top ', '/tops name:']],
  ['a command before those with a longer name', '/top', ['/top ', '/tops name:']],
  ['all commands after a slash', '/', ['/top ', '/tops name:', '/digest ']],
  [
    'the options of a command',
    '/top ',
    ['/top period:', '/top tag:', '/top private:', '/top note:', '/top count:'],
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
    '/top tag:anime count:',
    '/top tag:anime style ',
  ])
})

test('a suggestion is shown by its name, and its value is sent', async () => {
  const ask = async () => [{ name: 'Quiet Canvas', value: '#1' }]
  const { offered } = await completionsOf('/tops name:qu', commands, inServer, ask)
  expect(offered).toEqual([
    {
      name: 'Quiet Canvas',
      line: '/tops name:Quiet Canvas ',
      chosen: { shown: 'name:Quiet Canvas', sent: 'name:#1' },
    },
  ])
})

test('behind a chosen suggestion, a word begins the name of an option', async () => {
  const ask = () => Promise.reject(new Error('the bot was asked'))
  const typing = (line: string) => completionsOf(line, commands, inServer, ask, ['name:#1'])
  expect(await typing('/tops name:#1 no')).toEqual({
    offered: [{ name: 'note', about: 'Anything', line: '/tops name:#1 note:' }],
    unfinished: true,
  })
  expect(await typing('/tops name:#1 place:x ')).toMatchObject({ unfinished: false })
  await expect(typing('/tops name:#12 no')).rejects.toThrow('the bot was asked')
})

test('options are offered although the bot suggests nothing in time', async () => {
  const ask = () => Promise.reject(new CannotSend('Loading options failed.'))
  const found = await completionsOf('/tops name:a pl', commands, inServer, ask)
  expect(found).toMatchObject({ offered: [{ name: 'place' }], unfinished: false })
  await expect(
    completionsOf('/top tag:', commands, inServer, () => Promise.reject(new Error('broken'))),
  ).rejects.toThrow('broken')
})

test.each<readonly [string, readonly string[]]>([
  ['/', []],
  ['/to', []],
  ['/tops', []],
  ['/tops ', []],
  ['/digest', []],
  ['/digest ', []],
  ['/digest ed', []],
  ['/top per', []],
  ['/top period:', []],
  ['/top period:we', []],
  ['/top period:Week pri', []],
  ['/top private:tr', []],
  ['/top count:3 no', []],
  ['/top tag:', ['anime']],
  ['/top tag:anim', ['anime', 'animal']],
  ['/tops name:me ', []],
  ['/digest edit from:ge', []],
])('Enter takes the first completion of %j', async (line, suggested) => {
  expect((await complete(line, suggested)).unfinished).toBe(true)
})

test.each<readonly [string, readonly string[]]>([
  ['/top', []],
  ['/top ', []],
  ['/top period:week', []],
  ['/top period:Week ', []],
  ['/top private:true', []],
  ['/top count:3', []],
  ['/top note:a b p', []],
  ['/top tag:ANIME', ['anime', 'anime style']],
  ['/top tag:anime ', ['anime', 'anime style']],
  ['/top tag:a p', []],
  ['/tops name:me place:here ', []],
  ['/digest edit', []],
  ['/digest edit from:general', []],
  ['/digest edit time:09:00', []],
  ['/flop', []],
])('Enter sends %j as it is', async (line, suggested) => {
  expect((await complete(line, suggested)).unfinished).toBe(false)
})
