import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digest } from '../../commands/digest/index.ts'
import type { Given, Services } from '../../src/command.ts'
import { createDigests } from '../../src/digest/digests.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo } from '../support/commands.ts'
import { entryOf } from '../support/entry.ts'
import { toldBy } from '../support/problem.ts'
import { labelsOf } from '../support/reply.ts'

const now = Date.UTC(2026, 10, 21, 8)
const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, MentionEveryone } =
  PermissionFlagsBits
const ENOUGH = ViewChannel | SendMessages | SendMessagesInThreads | EmbedLinks

const channel = (change: Given = {}) => ({
  id: '201',
  name: 'news',
  type: ChannelType.GuildText,
  permissions: '0',
  app_permissions: String(ENOUGH),
  ...change,
})
const announcements = channel({ type: ChannelType.GuildAnnouncement })
const role = (change: Given = {}) => ({ id: '500', name: 'artists', mentionable: true, ...change })

let store: Store
let services: Services
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
  const civitai = civitaiWith({
    windows: [{ entries: [entryOf(1, { name: 'Pony' })], more: false }],
  })
  services = {
    ...servicesWith(civitai),
    digests: createDigests({
      store,
      posts: { ceiling: async () => 'PG' },
      now: () => now,
      onChange: () => {},
    }),
  }
})
afterEach(() => store.close())

const run = (what: string, given: Given = {}, server: string | undefined = '300') =>
  answerTo(
    digest,
    given,
    services.civitai,
    { path: `digest ${what}`, ...(server === undefined ? {} : { guildId: server }) },
    services,
  )
const create = (given: Given = {}) => run('create', { channel: channel(), ...given })

describe('/digest create', () => {
  test('makes what was usual of what was not given, and shows it', async () => {
    const reply = await create()
    const at = Date.UTC(2026, 10, 21, 9) / 1_000
    expect(reply.content).toContain(`<t:${at}:F>`)
    expect(reply.embeds?.[0]?.description).toContain('[Pony]')
    expect(await store.digests.list('300')).toMatchObject([
      { channel: '201', time: '09:00', zone: 'UTC', days: 'Every day', count: 5, publish: false },
    ])
  })

  test('takes a time and a zone however they are written', async () => {
    await create({ time: '7:30', timezone: 'europe/berlin' })
    expect(await store.digests.list('300')).toMatchObject([
      { time: '07:30', zone: 'Europe/Berlin' },
    ])
  })

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ['a time that is none', { time: '25:00' }, /no time of day.*09:00/],
    ['a zone that is none', { timezone: 'Berln' }, /do not know that time zone/],
    ['a base model that is none', { base: 'SDXL 9' }, /no base model of that name/],
    ['more models than ten', { count: 11 }, /whole number from 1 to 10/],
    ['a channel it may not see', { channel: channel({ app_permissions: '0' }) }, /“View Channel”/],
    [
      'a channel it may not write in',
      { channel: channel({ app_permissions: String(ViewChannel | EmbedLinks) }) },
      /give me “Send Messages” there/,
    ],
    [
      'a thread it may not write in',
      {
        channel: channel({
          type: ChannelType.PublicThread,
          app_permissions: String(ViewChannel | SendMessages | EmbedLinks),
        }),
      },
      /give me “Send Messages in Threads” there/,
    ],
    ['everyone', { mention: role({ id: '300' }) }, /does not mention everyone/],
    [
      'a role the manager may not mention',
      { mention: role({ mentionable: false }) },
      /cannot mention that role there yourself/,
    ],
    [
      'a role the bot may not mention',
      {
        mention: role({ mentionable: false }),
        channel: channel({ permissions: String(MentionEveryone) }),
      },
      /“Mention All Roles”/,
    ],
    ['publishing what cannot be', { publish: true }, /Only posts in announcement channels/],
  ]
  test.each(wrong)('refuses %s, and says how to put it right', async (_, given, sentence) => {
    expect((await toldBy(create(given))).says).toMatch(sentence)
    expect(await store.digests.list('300')).toEqual([])
  })

  test('takes a role that the manager and the bot may mention there', async () => {
    const both = String(ENOUGH | MentionEveryone)
    await create({
      mention: role({ mentionable: false }),
      channel: channel({ permissions: both, app_permissions: both }),
    })
    expect(await store.digests.list('300')).toMatchObject([{ mention: '500' }])
  })

  test('refuses a tag that no model has', async () => {
    services = { ...services, civitai: civitaiWith({ knowsTag: false, tags: ['anime'] }) }
    expect((await toldBy(create({ tag: 'anmie' }))).says).toContain('No model has that tag')
  })

  test('refuses a 26th', async () => {
    for (let at = 0; at < 25; at++) await create()
    expect((await toldBy(create())).says).toMatch(/has 25 digests/)
    await answerTo(
      digest,
      { channel: channel() },
      services.civitai,
      { path: 'digest create', guildId: '301' },
      services,
    )
    expect(await store.digests.list('301')).toHaveLength(1)
  })
})

describe('/digest edit', () => {
  const edit = (given: Given) => run('edit', { digest: '#1', ...given })
  beforeEach(async () => {
    await create({ tag: 'anime', mention: role(), count: 3 })
  })

  test('changes what is given and keeps the rest', async () => {
    await edit({ time: '18:00', days: 'Weekdays' })
    expect(await store.digests.list('300')).toMatchObject([
      { time: '18:00', days: 'Weekdays', tag: 'anime', count: 3, mention: '500', channel: '201' },
    ])
  })

  test('takes away what is cleared', async () => {
    await edit({ clear: 'tag' })
    await edit({ clear: 'mention' })
    const [after] = await store.digests.list('300')
    expect(after?.tag).toBeUndefined()
    expect(after?.mention).toBeUndefined()
  })

  test.each<[string, Given, RegExp]>([
    ['nothing', {}, /Nothing was given to be changed/],
    ['what is cleared as well', { tag: 'anime', clear: 'tag' }, /only one of both/],
    ['publishing without a channel', { publish: true }, /name the channel along with/],
    ['another channel without its role', { channel: channel({ id: '202' }) }, /mentions a role/],
    ['a digest that is none', { digest: '#2', count: 1 }, /no such digest/],
    ['no digest at all', { digest: 'the first', count: 1 }, /no such digest/],
  ])('refuses %s', async (_, given, sentence) => {
    expect((await toldBy(edit(given))).says).toMatch(sentence)
  })

  test('may publish from an announcement channel', async () => {
    await edit({ clear: 'mention' })
    await edit({ channel: announcements, publish: true })
    expect(await store.digests.list('300')).toMatchObject([{ publish: true }])
  })

  test('of a published one asks for another such channel, or no publishing', async () => {
    await edit({ clear: 'mention' })
    await edit({ channel: announcements, publish: true })
    const { says } = await toldBy(edit({ channel: channel({ id: '202' }) }))
    expect(says).toMatch(/digest is published.*add `publish: False`/)
    await edit({ channel: channel({ id: '202' }), publish: false })
    expect(await store.digests.list('300')).toMatchObject([{ channel: '202', publish: false }])
  })

  test('by several at once loses nothing that any of them gave', async () => {
    await Promise.all([
      edit({ time: '18:00' }),
      edit({ timezone: 'Asia/Tokyo' }),
      edit({ days: 'Sunday' }),
      edit({ count: 7 }),
      edit({ clear: 'tag' }),
      edit({ base: 'Pony' }),
    ])
    const [after] = await store.digests.list('300')
    expect(after).toMatchObject({
      time: '18:00',
      zone: 'Asia/Tokyo',
      days: 'Sunday',
      count: 7,
      base: 'Pony',
      // 22 November 2026 is a Sunday.
      nextAt: Date.UTC(2026, 10, 22, 9),
    })
    expect(after?.tag).toBeUndefined()
  })

  test('of what does not concern its time leaves a post that is due', async () => {
    const [before] = await store.digests.list('300')
    if (before === undefined) throw new Error('none')
    await store.digests.change(before, before, now - 1)
    await edit({ count: 7 })
    expect(await store.digests.list('300')).toMatchObject([{ nextAt: now - 1 }])
  })

  test('says what to do where the zone it has is unknown by now', async () => {
    const [before] = await store.digests.list('300')
    if (before === undefined) throw new Error('none')
    await store.digests.change(before, { ...before, zone: 'Mars/Olympus_Mons' }, now)
    expect((await toldBy(edit({ time: '10:00' }))).says).toContain('Choose another `timezone`')
    await run('pause', { digest: '#1' })
    expect((await toldBy(run('resume', { digest: '#1' }))).says).toContain('Choose another')
    await edit({ timezone: 'Asia/Tokyo' })
    await run('resume', { digest: '#1' })
    expect(await store.digests.list('300')).toMatchObject([{ zone: 'Asia/Tokyo' }])
  })
})

describe('what there is', () => {
  test('is shown one by one, with buttons', async () => {
    expect((await run('list')).content).toContain('no digest yet')
    await create()
    expect(labelsOf(await run('list'))).toEqual(['Preview', 'Pause', 'Remove'])
    expect(labelsOf(await run('pause', { digest: '#1' }))).toEqual(['Preview', 'Resume', 'Remove'])
    expect(labelsOf(await run('resume', { digest: '#1' }))).toEqual(['Preview', 'Pause', 'Remove'])
    expect(labelsOf(await run('remove', { digest: '#1' }))).toEqual(['Remove for good', 'Keep it'])
    expect(await store.digests.list('300')).toHaveLength(1)
  })

  test('fits into a message when it is as much as can be', async () => {
    for (let at = 0; at < 25; at++) {
      await create({
        tag: 'a'.repeat(50),
        base: 'SDXL 1.0',
        channel: channel({ name: 'n'.repeat(100) }),
      })
    }
    const { embeds = [] } = await run('list')
    expect(embeds[0]?.description?.length).toBeLessThanOrEqual(4_096)
  })
})
