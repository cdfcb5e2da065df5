import { PermissionFlagsBits } from 'discord-api-types/v10'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Discord } from '../../sandbox/discord/index.ts'
import type { FilePosts, Posts } from '../../src/deliveries/posts.ts'
import { createChannels } from '../../src/discord/channels.ts'
import { createPosts } from '../../src/discord/posts.ts'
import type { Reply } from '../../src/reply.ts'
import { connected } from './connected.ts'

const PAGE = '<!DOCTYPE html><title>Attention Required!</title>'
const reply = { embeds: [{ description: 'a digest', footer: { text: 'key' } }] }

let discord: Discord
let posts: Posts & FilePosts
beforeEach(async () => {
  const standIn = await connected()
  discord = standIn.discord
  const { own, posting } = standIn.connection
  const channels = createChannels({
    rest: own,
    now: () => 0,
    most: () => 'XXX',
    onUnknown: () => {},
  })
  posts = createPosts({ rest: posting, channels, self: () => '1100000000000000001' })
})

const idOf = (place: keyof Discord['places']): string => discord.places[place].id
const server = (): string => discord.places.general.guild ?? ''
const send = (place: keyof Discord['places'] = 'general'): Promise<string> =>
  posts.send(idOf(place), { reply, key: 'key', mentions: [] })

/** Everything that a digest asks of Discord. */
const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['judging a channel', () => posts.ceiling(idOf('general'), server())],
  ['posting', () => send()],
  ['looking for a post', () => posts.find(idOf('general'), 'key', 0)],
  ['publishing', () => posts.publish(idOf('news'), '1')],
  ['whether it is on a server', () => posts.isOn(server())],
]

describe.each(WAYS)('%s', (_, ask) => {
  test.each([
    [200, PAGE],
    [400, PAGE],
    [403, PAGE],
    [404, PAGE],
    [403, { message: 'blocked by policy' }],
    [404, { message: '404: Not Found', code: 0 }],
    [403, { message: 'internal network error', code: 40_333 }],
    [400, { message: '400: Bad Request', code: 0 }],
    [403, 'null'],
    [500, PAGE],
  ])('meets only trouble where a proxy says %i %j', async (status, body) => {
    discord.fail(() => ({ status, body }))
    await expect(ask()).rejects.toMatchObject({ name: 'PostFault', kind: 'trouble' })
  })
})

test('a post has files where the bot may attach them', async () => {
  const general = discord.places.general
  const withFile = { ...reply, files: [{ name: 'a.png', bytes: new Uint8Array(3) }] }
  const post = () => posts.send(general.id, { reply: withFile, key: 'key', mentions: [] })
  const { botPermissions } = general
  const { AttachFiles } = PermissionFlagsBits
  discord.change('general', { botPermissions: botPermissions & ~AttachFiles })
  await expect(post()).rejects.toMatchObject({ kind: 'closed' })
  discord.change('general', { botPermissions })
  const id = await post()
  expect(discord.message(id)?.attachments).toMatchObject([{ filename: 'a.png', size: 3 }])
})

describe('Discord’s own word', () => {
  test('closes a channel', async () => {
    discord.change('general', { botPermissions: 0n })
    await expect(send()).rejects.toMatchObject({ kind: 'closed' })
    discord.change('general', { botPermissions: 1n << 10n })
    await expect(send()).rejects.toMatchObject({ kind: 'closed' })
  })

  test('makes a channel gone, and a server one that it is not on', async () => {
    discord.change('general', { gone: true })
    await expect(send()).rejects.toMatchObject({ kind: 'gone' })
    expect(await posts.isOn(server())).toBe(true)
    discord.install(false)
    expect(await posts.isOn(server())).toBe(false)
  })

  test('locks a thread; one that is only archived is opened by the post', async () => {
    discord.change('general-thread', { archived: true })
    await send('general-thread')
    expect(discord.places['general-thread'].archived).toBe(false)
    discord.change('general-thread', { locked: true })
    await expect(
      posts.send(idOf('general-thread'), { reply, key: 'b', mentions: [] }),
    ).rejects.toMatchObject({
      kind: 'locked',
    })
    const active = { status: 403, body: { message: 'This thread is locked', code: 160_005 } }
    discord.failNext(1, /^POST/, active)
    await expect(send('news')).rejects.toMatchObject({ kind: 'locked' })
  })

  test('refuses a body for good', async () => {
    discord.failNext(1, /^POST/, { status: 400, body: { message: 'Blocked', code: 200_000 } })
    await expect(send()).rejects.toMatchObject({ kind: 'refused' })
    await expect(posts.publish(idOf('general'), await send())).rejects.toMatchObject({
      kind: 'refused',
    })
  })

  test('that it is published already is as good as publishing it', async () => {
    const message = await send('news')
    await posts.publish(idOf('news'), message)
    await posts.publish(idOf('news'), message)
  })

  test('to wait for an hour is not waited out, but told', async () => {
    const message = await send('news')
    const body = { message: 'You are being rate limited.', retry_after: 3_600, global: false }
    const headers = { 'retry-after': '3600', 'x-ratelimit-scope': 'shared' }
    discord.failNext(1, /crosspost$/, { status: 429, body, headers })
    await expect(posts.publish(idOf('news'), message)).rejects.toMatchObject({
      kind: 'trouble',
      retryAfter: expect.closeTo(3_600_000, -3),
    })
    await posts.publish(idOf('news'), message)
  })
})

describe('a post is found', () => {
  const embeds = [{ description: 'a digest' }]
  const menu = (name: string) => ({
    embeds,
    components: [
      {
        type: 1,
        components: [
          { type: 3, custom_id: `~digest ${name}`, options: [{ label: 'One', value: 'cot1' }] },
        ],
      },
    ],
  })

  test.each([
    ['its menu', menu('1-20261129')],
    ['its last words, as a digest without a menu has them', footer('UTC · 1-20261129')],
    ['its last words, as all had them before', footer('Every day 09:00 · UTC · 1-20261129')],
  ])('by %s', async (_, sent) => {
    const id = await posts.send(idOf('general'), {
      reply: sent as Reply,
      key: '1-20261129',
      mentions: [],
    })
    await posts.send(idOf('general'), {
      reply: menu('1-20261130') as Reply,
      key: '1-20261130',
      mentions: [],
    })
    expect(await posts.find(idOf('general'), '1-20261129', 0)).toBe(id)
    expect(await posts.find(idOf('general'), '1-20261128', 0)).toBe('absent')
  })

  test('by no button, whose custom_id can end with whatever somebody typed', async () => {
    const button = { type: 2, style: 2, label: 'Others', custom_id: 'oo1qlight 1-20261129' }
    const sent = { embeds, components: [{ type: 1, components: [button] }] }
    await posts.send(idOf('general'), { reply: sent as Reply, key: 'other', mentions: [] })
    expect(await posts.find(idOf('general'), '1-20261129', 0)).toBe('absent')
  })

  function footer(text: string) {
    return { embeds: [{ description: 'a digest', footer: { text } }] }
  }
})

describe('a message with files', () => {
  const file = (name: string) => ({ files: [{ name, bytes: new Uint8Array(3) }] })
  const mark = 'soP5TuO9zHBwu4FGju3MmA'
  const marked = {
    components: [
      { type: 1, components: [{ type: 2, style: 2, label: 'Again', custom_id: `gt${mark}` }] },
    ],
  } as Reply
  const find = (since = 0) => posts.findFiles(idOf('general'), mark, since)
  const postOf = (reply: Reply, people: readonly string[] = []) =>
    posts.send(idOf('general'), { reply, key: mark, mentions: [], people })

  test.each([
    ['a button', { ...file('a.png'), ...marked }],
    ['a file', file(`${mark}-1.png`)],
  ])('is found by a mark in %s', async (_, reply) => {
    expect(await find()).toBe('absent')
    const id = await postOf(reply)
    expect(await find()).toBe(id)
    expect(await find(Date.now() + 10 * 60_000)).toBe('absent')
  })

  test.each([
    ['has no files', marked],
    ['has another mark', file('a.png')],
  ])('is none that %s', async (_, reply) => {
    await postOf(reply)
    expect(await find()).toBe('absent')
  })

  test('is not to be found where the channel cannot be read', async () => {
    const { botPermissions } = discord.places.general
    const { ReadMessageHistory } = PermissionFlagsBits
    await postOf(file(`${mark}-1.png`))
    discord.change('general', { botPermissions: botPermissions & ~ReadMessageHistory })
    expect(await find()).toBe('unreadable')
  })

  test('pings those people alone that it is to', async () => {
    const [ada, grace] = ['1100000000000000010', '1100000000000000011']
    const id = await postOf({ content: `<@${ada}> <@${grace}>` }, [ada])
    expect(discord.message(id)?.mentions?.map((one) => one.id)).toEqual([ada])
  })
})
