import { beforeEach, expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import type { Completions } from '../../../sandbox/page/completion.ts'
import { grace, open } from './open.ts'

const spanish = { ...grace, locale: 'es-ES' }
const polish = { ...grace, locale: 'pl' }

const COMMANDS = [
  {
    name: 'top',
    name_localizations: { 'es-ES': 'mejores' },
    description: 'Models, ranked',
    description_localizations: { 'es-ES': 'Modelos por orden' },
    options: [
      {
        type: 3,
        name: 'period',
        name_localizations: { 'es-ES': 'período' },
        description: 'Since when',
        description_localizations: { 'es-ES': 'Desde cuándo' },
        choices: [
          { name: 'Week', name_localizations: { 'es-ES': 'Semana' }, value: 'w' },
          { name: 'Day', name_localizations: { 'es-ES': 'Día' }, value: 'd' },
        ],
      },
      { type: 3, name: 'tag', description: 'A tag', autocomplete: true },
    ],
  },
  {
    name: 'digest',
    name_localizations: { 'es-ES': 'resumen' },
    description: 'Daily posts',
    options: [
      {
        type: 1,
        name: 'create',
        name_localizations: { 'es-ES': 'crear' },
        description: 'A new one',
        options: [
          {
            type: 7,
            name: 'channel',
            name_localizations: { 'es-ES': 'canal' },
            description: 'Where',
            required: true,
          },
        ],
      },
    ],
  },
  { type: 3, name: 'Greet', name_localizations: { 'es-ES': 'Saludar' } },
]

let page: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  page = await open()
  await page.rest.put(`/applications/${APPLICATION_ID}/commands`, { body: COMMANDS })
})

const seenBy = (who: typeof spanish) => page.get(`/messages?${new URLSearchParams(who)}`)
const typed = async (line: string, who = spanish) =>
  (await page.post('/type', { ...who, line })).body as unknown as Completions
const linesOf = async (line: string) => (await typed(line)).offered.map((one) => one.line)

test.each([
  ['/', ['/mejores ', '/resumen ']],
  ['/me', ['/mejores ']],
  ['/to', ['/mejores ']],
  ['/top', ['/mejores ']],
  ['/digest cr', ['/resumen crear canal:']],
  ['/resumen create', ['/resumen crear canal:']],
  ['/resumen crear ca', ['/resumen crear canal:']],
  ['/top ', ['/mejores período:', '/mejores tag:']],
  ['/mejores pe', ['/mejores período:']],
  ['/mejores período:', ['/mejores período:Semana ', '/mejores período:Día ']],
  ['/mejores period:we', ['/mejores period:Semana ']],
  ['/mejores período:Semana ', ['/mejores período:Semana tag:']],
])('%j goes on in the reader’s language', async (line, lines) => {
  expect(await linesOf(line)).toEqual(lines)
})

test('names and descriptions are those of the language', async () => {
  const command = { name: '/mejores', about: 'Modelos por orden', line: '/mejores ' }
  expect((await typed('/mej')).offered).toEqual([command])
  expect((await typed('/top')).offered).toEqual([{ ...command, exact: true }])
  const [option] = (await typed('/mejores p')).offered
  expect(option).toEqual({ name: 'período', about: 'Desde cuándo', line: '/mejores período:' })
  expect((await typed('/to', polish)).offered).toMatchObject([{ name: '/top', line: '/top ' }])
})

test('a suggestion replaces the value of the option as it was typed', async () => {
  const [suggestion] = (await typed('/mejores período:Semana tag:x')).offered
  expect(suggestion).toEqual({
    name: 'A',
    line: '/mejores período:Semana tag:A ',
    chosen: { shown: 'tag:A', sent: 'tag:a' },
  })
})

test('Enter sends what is whole in either language', async () => {
  for (const line of ['/mejores', '/top', '/mejores período:semana', '/top period:Week']) {
    expect(await typed(line)).toMatchObject({ unfinished: false })
  }
  expect(await typed('/mejores perí')).toMatchObject({ unfinished: true })
})

test('each reader sees the name of a command in the own language', async () => {
  await page.post('/slash', { ...spanish, line: '/mejores período:Día' })
  await page.post('/slash', { ...spanish, line: '/resumen crear canal:#news' })
  const [message] = (await seenBy(spanish)).body.messages
  await page.post('/use', {
    as: 'grace',
    locale: 'es-ES',
    message: message?.id,
    command: 'Saludar',
  })
  const commands = async (who: typeof spanish) =>
    (await seenBy(who)).body.messages.map(({ command }) => command)
  expect(await commands(spanish)).toEqual(['/mejores', '/resumen crear', 'Saludar'])
  expect(await commands(polish)).toEqual(['/top', '/digest create', 'Greet'])
})

test('the commands of a message’s menu are named, too', async () => {
  expect((await seenBy(spanish)).body.apps).toEqual(['Saludar'])
  expect((await seenBy(polish)).body.apps).toEqual(['Greet'])
})

test('the server’s language is chosen, out of the same', async () => {
  expect(await page.post('/server', { locale: 'ja' })).toEqual({ status: 200, body: {} })
  expect(page.discord.guildLocale()).toBe('ja')
  expect(await page.post('/server', { locale: 'eo' })).toMatchObject({ status: 400 })
  expect(page.discord.guildLocale()).toBe('ja')
})
