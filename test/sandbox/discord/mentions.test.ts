import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { asker } from './ask.ts'
import { quiet } from './bot.ts'

const MENTION_EVERYONE = 1n << 17n

let discord: Discord
beforeEach(async () => {
  discord = await createDiscord()
})
afterEach(() => discord.close())
const { ask, channel, post } = asker(() => discord)

const roleId = (name: string) => discord.roles.find((role) => role.name === name)?.id ?? ''
const pinged = async (content: string, allowed: object, more: object = {}) => {
  const { json } = await post('news', {
    content,
    allowed_mentions: { parse: [], ...allowed },
    ...more,
  })
  return { roles: json.mention_roles, people: json.mentions.map(({ id }) => id) }
}
const nobody = { roles: [], people: [] }

test('only a role that is mentioned and allowed is pinged', async () => {
  const artists = roleId('artists')
  const content = `<@&${artists}> <@&${roleId('readers')}> @everyone`
  expect(await pinged(content, {})).toEqual(nobody)
  expect(await pinged(content, { roles: [artists] })).toEqual({ roles: [artists], people: [] })
  expect(await pinged('hello', { roles: [artists] })).toEqual(nobody)
})

test('a role that not everybody may mention takes the permission to mention all', async () => {
  const readers = roleId('readers')
  const content = `<@&${readers}>`
  expect(await pinged(content, { roles: [readers] })).toEqual(nobody)
  const { botPermissions } = discord.places.news
  discord.change('news', { botPermissions: botPermissions | MENTION_EVERYONE })
  expect(await pinged(content, { roles: [readers] })).toEqual({ roles: [readers], people: [] })
})

test('the role of everyone is never pinged by its id', async () => {
  const everyone = roleId('@everyone')
  const { botPermissions } = discord.places.news
  discord.change('news', { botPermissions: botPermissions | MENTION_EVERYONE })
  expect(await pinged(`<@&${everyone}>`, { roles: [everyone] })).toEqual(nobody)
})

test('people are pinged as roles are, and strangers are not', async () => {
  const { id } = discord.person('ada').account.user
  const numbered = discord.person(7).account.user.id
  const content = `<@${id}> <@!${numbered}> <@123>`
  expect(await pinged(content, { users: [id] })).toEqual({ roles: [], people: [id] })
  expect(await pinged(content, { users: [id, numbered, '123'] })).toEqual({
    roles: [],
    people: [id, numbered],
  })
})

test('embeds ping nobody, text displays do', async () => {
  const artists = roleId('artists')
  const text = `<@&${artists}>`
  const embeds = [{ description: text }]
  expect(await pinged('hello', { roles: [artists] }, { embeds })).toEqual(nobody)
  const components = [{ type: 17, components: [{ type: 10, content: text }] }]
  const layout = { content: null, components, flags: 1 << 15 }
  expect(await pinged('', { roles: [artists] }, layout)).toEqual({ roles: [artists], people: [] })
})

test('roles of one server are not those of another', async () => {
  const elsewhere = discord.open(1)
  const artists = roleId('artists')
  const allowed_mentions = { parse: [], roles: [artists] }
  const { json } = await post(elsewhere, { content: `<@&${artists}>`, allowed_mentions })
  expect(json.mention_roles).toEqual([])
})

test('an edit says anew whom its message mentions', async () => {
  const artists = roleId('artists')
  const allowed_mentions = { parse: [], roles: [artists] }
  const { json } = await post('news', { content: `<@&${artists}>`, allowed_mentions })
  const path = `${channel('news')}/messages/${json.id}`
  const edited = await ask('PATCH', path, { content: 'Sorry', ...quiet })
  expect(edited.json.mention_roles).toEqual([])
})

test.each([
  ['a kind', { parse: ['roles'] }],
  ['the same one twice', { parse: [], roles: ['1', '1'] }],
  ['over a hundred', { parse: [], roles: Array.from({ length: 101 }, (_, id) => `${id}`) }],
  ['no id', { parse: [], users: ['ada'] }],
])('allowing %s is refused', async (_, allowed_mentions) => {
  expect((await post('news', { allowed_mentions })).json.code).toBe(50_035)
})
