import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digest } from '../../commands/digest/index.ts'
import { actionsOf, type Given, type Services } from '../../src/command.ts'
import { createDigests } from '../../src/digest/digests.ts'
import { Problem } from '../../src/problem.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo, pressedOn } from '../support/commands.ts'
import { entryOf } from '../support/entry.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, labelsOf } from '../support/reply.ts'

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
      mention: (path) => `\`/${path}\``,
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
const tooLate: Services['soon'] = async (work) => {
  work.catch(() => {})
  return undefined
}
const create = (given: Given = {}) => run('create', { channel: channel(), ...given })

describe('/digest create', () => {
  test('makes what was usual of what was not given, and shows it', async () => {
    const reply = await create()
    const at = Date.UTC(2026, 10, 21, 9) / 1_000
    expect(reply.content).toContain(`<t:${at}:F>`)
    expect(reply.embeds?.[0]?.title).toBe('Pony')
    expect(await store.digests.list('300')).toMatchObject([
      { channel: '201', time: '09:00', zone: 'UTC', days: '1234567', count: 5, publish: false },
    ])
    expect(await store.digests.list('300')).toMatchObject([
      { rank: 'Most downloads gained', fresh: false },
    ])
  })

  test.each<[string, Partial<Services>, string]>([
    ['takes too long', { soon: tooLate }, en.previewLate('`/digest preview`')],
    [
      'meets a problem',
      {
        civitaiUnder() {
          throw new Problem((words) => words.regionBlocked)
        },
      },
      `I can’t preview it right now. ${en.regionBlocked}`,
    ],
  ])('says that it is made also where its preview %s', async (_, change, sentence) => {
    services = { ...services, ...change }
    const at = Date.UTC(2026, 10, 21, 9)
    expect(await create()).toEqual({ content: `${en.digestMade('201', at)}\n${sentence}` })
    expect(await store.digests.list('300')).toHaveLength(1)
  })

  test('takes a time and a zone however they are written', async () => {
    await create({ time: '7:30', timezone: 'europe/berlin' })
    expect(await store.digests.list('300')).toMatchObject([
      { time: '07:30', zone: 'Europe/Berlin' },
    ])
  })

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ['a time that is none', { time: '25:00' }, /couldn’t read that as a time\. Write it like 9am/],
    [
      'a zone that is none',
      { timezone: 'Berln' },
      /don’t know a time zone called “Berln”\. Did you mean Berlin/,
    ],
    ['a base model that is none', { base: 'SDXL 9' }, /no base model of that name/],
    [
      'days that are none',
      { days: 'sometimes' },
      /couldn’t read that as days\. Write .*“mon, thu”/,
    ],
    ['days without end', { days: 'mon,'.repeat(2_500) }, /too long/i],
    ['days from right to left', { days: '\u202eيوم الاثنين' }, /couldn’t read that as days/],
    ['days in pictures', { days: '📅📅' }, /couldn’t read that as days/],
    ['a ranking that is none', { rank: 'Best' }, /Newest/],
    ['more models than ten', { count: 11 }, /whole number from 1 to 10/],
    ['a channel it may not see', { channel: channel({ app_permissions: '0' }) }, /“View Channel”/],
    [
      'a channel it may not write in',
      { channel: channel({ app_permissions: String(ViewChannel | EmbedLinks) }) },
      /Give me “Send Messages” there/,
    ],
    [
      'a thread it may not write in',
      {
        channel: channel({
          type: ChannelType.PublicThread,
          app_permissions: String(ViewChannel | SendMessages | EmbedLinks),
        }),
      },
      /Give me “Send Messages in Threads” there/,
    ],
    ['everyone', { mention: role({ id: '300' }) }, /can’t mention everyone/],
    [
      'a role the manager may not mention',
      { mention: role({ mentionable: false }) },
      /can’t mention that role in that channel/,
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

  test.each(['one after the other', 'at once'])(
    'twice with the same options, %s, makes one and shows it',
    async (how) => {
      const first = create({ tag: 'anime' })
      if (how !== 'at once') await first
      const [made, again] = await Promise.all([first, create({ tag: 'anime' })])
      expect(made.content).toMatch(/^I will post this digest/)
      expect(again.content).toBe('This server already has exactly that digest:')
      expect(again.embeds?.[0]?.title).toBe(en.digestsTitle)
      expect(labelsOf(again)).toEqual(['Preview', 'Pause', 'Remove'])
      expect(await store.digests.list('300')).toHaveLength(1)
    },
  )

  test('shows the one that is there among all others', async () => {
    await create({ time: '7:00' })
    await create({ time: '8:00' })
    await create({ time: '9:00' })
    const again = await create({ time: '8:00' })
    expect(again.embeds?.[0]?.description).toMatch(/^▸ .+ 08:00/m)
  })

  test('says where it will post, and what other one does much the same', async () => {
    const { content } = await create({ tag: 'anime', days: 'mon, thu' })
    expect(content).toMatch(
      /^I will post this digest in <#201>\. .+\nThis is what it would say now:/,
    )
    const { content: again } = await create({ tag: 'anime', rank: 'Rising' })
    expect(again).toContain(
      '⚠️ This server already has a digest much like it: <#201> 09:00 · anime · Mon, Thu · Most downloads gained. If one is enough, remove the other with `/digest remove`.',
    )
    expect((await create({ tag: 'anime', time: '10:00' })).content).not.toContain('much like it')
    expect(await store.digests.list('300')).toHaveLength(3)
  })

  test('says of another one nothing that may not be shown there', async () => {
    await create({ tag: 'hentai' })
    const civitai = { ...services.civitai, mayShow: (text: string) => text !== 'hentai' }
    services = { ...services, civitai, civitaiUnder: () => civitai }
    const { content } = await create({ tag: 'hentai', count: 3 })
    expect(content).toContain('much like it: <#201> 09:00')
    expect(content).not.toContain('hentai')
  })

  test('refuses a tag that no model has', async () => {
    services = { ...services, civitai: civitaiWith({ knowsTag: false, tags: ['anime'] }) }
    expect((await toldBy(create({ tag: 'anmie' }))).says).toContain('No model has that tag')
  })

  test('refuses a 26th', async () => {
    for (let at = 0; at < 25; at++) await create({ time: `9:${at + 10}` })
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

test('/digest preview blames Discord where Discord does not tell of the channel in time', async () => {
  await create()
  services = { ...services, soon: tooLate }
  expect((await toldBy(run('preview', { digest: '#1' }))).says).toBe(en.discordAway)
})

describe('the digest that is meant', () => {
  test.each(['#1', '1', '#news 09:00 · LORA', 'NEWS 09:00 LORA'])(
    'by %j is found',
    async (named) => {
      await create({ channel: channel({ name: 'news' }), type: 'LORA' })
      await create({ channel: channel({ name: 'art' }) })
      await run('pause', { digest: named })
      const all = await store.digests.list('300')
      expect(all.map(({ id, paused }) => [id, paused])).toEqual([
        [1, 'asked'],
        [2, undefined],
      ])
    },
  )

  test.each(['#3', 'news', '', '#'])('by %j is none for certain', async (named) => {
    await create({ channel: channel({ name: 'news' }) })
    await create({ channel: channel({ name: 'news' }), time: '10:00' })
    const told = toldBy(run('pause', { digest: named }))
    expect((await told).says).toBe(named === '' ? en.empty : en.unknownDigest)
  })
})

describe('days', () => {
  const typing = async (typed: string) => {
    const offered = await actionsOf([digest])
      .get('digest create')
      ?.options.days?.suggest?.(typed, callFor({}), services)
    return offered?.map(({ name, value }) => `${name}: ${value}`)
  }

  test('are taken however they are typed', async () => {
    await create({ days: 'Thursdays and mon' })
    expect(await store.digests.list('300')).toMatchObject([{ days: '14' }])
  })

  test('are suggested before anything is typed, by name, and as they are meant', async () => {
    expect((await typing(''))?.slice(0, 5)).toEqual([
      'Every day: every day',
      'Weekdays: weekdays',
      'Weekends: weekends',
      'Mon, Thu: mon, thu',
      'Monday: monday',
    ])
    expect(await typing('wee')).toEqual(['Weekdays: weekdays', 'Weekends: weekends'])
    expect(await typing('fri & sat')).toEqual(['Fri, Sat: fri, sat'])
    expect(await typing('📅')).toEqual([])
    expect(await typing('m'.repeat(10_000))).toEqual([])
  })
})

describe('/digest edit', () => {
  const edit = (given: Given) => run('edit', { digest: '#1', ...given })
  beforeEach(async () => {
    await create({ tag: 'anime', mention: role(), count: 3 })
  })

  test('changes what is given and keeps the rest', async () => {
    await edit({ time: '18:00', days: 'Weekdays' })
    await edit({ rank: 'Rising' })
    await edit({ fresh: true })
    expect(await store.digests.list('300')).toMatchObject([
      { time: '18:00', days: '12345', tag: 'anime', count: 3, mention: '500', channel: '201' },
    ])
    expect(await store.digests.list('300')).toMatchObject([{ rank: 'Rising', fresh: true }])
    await edit({ rank: 'Most downloads gained', fresh: false })
    expect(await store.digests.list('300')).toMatchObject([
      { rank: 'Most downloads gained', fresh: false },
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
    ['nothing', {}, /Nothing to change\. Add at least one/],
    ['what is cleared as well', { tag: 'anime', clear: 'tag' }, /Set it or clear it, not both/],
    ['publishing without a channel', { publish: true }, /Add `channel` as well/],
    ['another channel without its role', { channel: channel({ id: '202' }) }, /mentions a role/],
    ['a digest that is none', { digest: '#2', count: 1 }, /no such digest/],
    ['no digest at all', { digest: 'the first', count: 1 }, /no such digest/],
  ])('refuses %s', async (_, given, sentence) => {
    expect((await toldBy(edit(given))).says).toMatch(sentence)
  })

  test('says so where another one does much the same by now', async () => {
    await create({ tag: 'anime', time: '10:00', count: 4 })
    const { content } = await edit({ time: '10:00' })
    expect(content).toMatch(
      /^Changed\.\n⚠️ This server already has a digest much like it: <#201> 10:00/,
    )
    expect((await edit({ count: 2 })).content).toContain('much like it')
    expect((await edit({ time: '11:00' })).content).toBe('Changed.')
  })

  test('makes no two that do exactly the same', async () => {
    await create({ tag: 'anime', mention: role(), time: '10:00', count: 3 })
    const { says } = await toldBy(edit({ time: '10:00' }))
    expect(says).toMatch(/^Nothing was changed: .+ exactly that digest, <#201> 10:00 · anime\. /)
    expect(await store.digests.list('300')).toMatchObject([{ time: '09:00' }, { time: '10:00' }])
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
    expect(says).toMatch(/digest is published.*set `publish` to False/)
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
      days: '7',
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

describe('a time zone', () => {
  const MANAGER = { permissions: PermissionFlagsBits.ManageGuild, guildId: '300' }
  const press = (id: string) => pressedOn(digest, id, MANAGER, services)
  const CITIES = ['New York', 'Toronto', 'Jamaica']
  const toldOfZone = (given: Given) => toldBy(create({ timezone: 'EST', ...given }))

  test.each([
    'EST',
    'BST',
    'IST',
    'cet',
    'Etc/GMT+2',
    'Etc/UTC',
    '+02:00',
    'UTC+1',
    'GMT-5',
    'Japan',
  ])('%s is not taken, but answered with cities to pick', async (timezone) => {
    const { says, picks } = await toldBy(create({ timezone }))
    expect(says).toMatch(
      /^“.+” (?:can mean several times, .+ Pick a city: |is no city\. Did you mean ).+\?$/,
    )
    expect(picks.length).toBeGreaterThan(0)
    for (const { label } of picks) expect(says).toContain(label)
    expect(await store.digests.list('300')).toEqual([])
  })

  test.each([
    ['US/Eastern', 'US/Eastern'],
    ['Europe/Kiev', 'Europe/Kiev'],
    ['utc', 'UTC'],
    ['GMT', 'GMT'],
    ['berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
  ])('%s is taken as %s', async (timezone, zone) => {
    await create({ timezone })
    expect(await store.digests.list('300')).toMatchObject([{ zone }])
  })

  test('is picked without losing anything that was given', async () => {
    const given = {
      channel: channel({ id: '18446744073709551615', name: 'a  channel' }),
      time: '7:30',
      days: 'weekends and mon',
      type: 'LORA',
      base: 'Pony',
      tag: 'anime',
      rank: 'Newest',
      fresh: true,
      count: 10,
    }
    const { picks } = await toldOfZone(given)
    expect(picks.map(({ label }) => label)).toEqual(CITIES)
    const reply = await press(picks[1]?.customId ?? '')
    expect(reply.content).toMatch(/^I will post this digest/)
    expect(await store.digests.list('300')).toMatchObject([
      {
        channel: '18446744073709551615',
        channelName: expect.stringMatching(/^a channel|^.+…$/),
        time: '07:30',
        zone: 'America/Toronto',
        days: '167',
        type: 'LORA',
        base: 'Pony',
        tag: 'anime',
        rank: 'Newest',
        fresh: true,
        count: 10,
        publish: false,
      },
    ])
  })

  test('is repeated only where its place allows it, and acts on nothing', async () => {
    expect((await toldOfZone({ timezone: '**Narnia** <#1>' })).says).toContain(
      '“\\*\\*Narnia\\*\\* \\<\\#1\\>”',
    )
    const civitai = { ...services.civitai, mayShow: () => false }
    services = { ...services, civitai }
    const { says } = await toldOfZone({ timezone: 'hentai' })
    expect(says).not.toContain('hentai')
    expect(says).toMatch(/^I don’t know that time zone\./)
    expect((await toldOfZone({})).says).toMatch(/^That can mean several times/)
  })

  test('is picked twice, by two presses at once, for one digest', async () => {
    const { picks } = await toldOfZone({ tag: 'anime' })
    const id = picks[0]?.customId ?? ''
    const replies = await Promise.all([press(id), press(id)])
    expect(replies.map(({ content }) => content).sort()).toEqual([
      expect.stringMatching(/^I will post this digest/),
      expect.stringMatching(/^This server already has exactly that digest/),
    ])
    expect(await store.digests.list('300')).toHaveLength(1)
  })

  test('is picked along with a role and publishing', async () => {
    const { picks } = await toldOfZone({ channel: announcements, mention: role(), publish: true })
    await press(picks[0]?.customId ?? '')
    expect(await store.digests.list('300')).toMatchObject([
      { channelName: 'news', zone: 'America/New_York', mention: '500', publish: true },
    ])
  })

  test('of a call that fills no button is told with its cities, whatever is given', async () => {
    const { says, picks } = await toldOfZone({ tag: 'a'.repeat(50), mention: role() })
    expect(says).toContain('New York, Toronto, or Jamaica')
    expect(picks).toEqual([])
    fc.assert(
      await fc.asyncProperty(
        fc.string({ maxLength: 50 }),
        fc.string({ maxLength: 100, unit: 'grapheme' }),
        async (tag, name) => {
          const { picks } = await toldOfZone({ tag, channel: channel({ name }) })
          for (const { customId } of picks) expect(customId.length).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  test('is picked for an edit, along with what else was given', async () => {
    await create()
    const { picks } = await toldBy(
      run('edit', { digest: '#1', timezone: 'IST', time: '18:00', count: 3 }),
    )
    expect(picks.map(({ label }) => label)).toEqual(['Kolkata', 'Dublin', 'Jerusalem'])
    await press(picks[1]?.customId ?? '')
    expect(await store.digests.list('300')).toMatchObject([
      { zone: 'Europe/Dublin', time: '18:00', count: 3 },
    ])
  })

  test('is not picked where a channel or a role would have to be judged anew', async () => {
    await create()
    const given = { digest: '#1', timezone: 'IST', channel: channel({ id: '202' }) }
    const { says, picks } = await toldBy(run('edit', given))
    expect(says).toContain('Dublin')
    expect(picks).toEqual([])
  })

  test('is suggested by city also for an abbreviation or an offset', async () => {
    const suggested = async (typed: string) => {
      const { options } = actionsOf([digest]).get('digest create') ?? {}
      const call = callFor<Given>({}, { guildId: '300' })
      const suggestions = await options?.timezone?.suggest?.(typed, call, services)
      return suggestions?.map(({ value }) => value)
    }
    expect((await suggested('EST'))?.slice(0, 3)).toEqual([
      'America/New_York',
      'America/Toronto',
      'America/Jamaica',
    ])
    expect((await suggested('UTC+9'))?.slice(0, 2)).toEqual(['Asia/Tokyo', 'Asia/Seoul'])
    expect((await suggested('berl'))?.[0]).toBe('Europe/Berlin')
  })

  test('there has been for long goes on, and is flagged', async () => {
    await create()
    const [before] = await store.digests.list('300')
    if (before === undefined) throw new Error('none')
    await store.digests.change(before, { ...before, zone: 'EST' }, before.nextAt)
    expect((await run('list')).embeds?.[0]?.description).toContain(
      '⚠️ “EST” may not be the time you expect',
    )
    await run('edit', { digest: '#1', time: '10:00' })
    expect(await store.digests.list('300')).toMatchObject([{ zone: 'EST', time: '10:00' }])
  })
})

describe('a press', () => {
  const MINUTE = 60_000
  const manager = { permissions: PermissionFlagsBits.ManageGuild, guildId: '300' }
  const anybody = { permissions: 0n, guildId: '300' }
  const by = (id: string, who: typeof manager, after = 0) =>
    pressedOn(digest, id, who, { ...services, now: () => services.now() + after })
  const listOf = (who: typeof manager) =>
    answerTo(digest, {}, services.civitai, { ...who, path: 'digest list' }, services)
  /** Every button there is, those behind others too. */
  const idsFor = async (who: typeof manager): Promise<readonly string[]> => {
    const { picks } = await toldBy(
      answerTo(
        digest,
        { digest: '#1', timezone: 'EST' },
        services.civitai,
        { ...who, path: 'digest edit' },
        services,
      ),
    )
    const list = await listOf(who)
    const ids = labelsOf(list).map((label) => idOf(list, label) ?? '')
    const asking = await by(idOf(list, 'Remove') ?? '', who)
    return [
      ...picks.map(({ customId }) => customId),
      ...ids,
      ...labelsOf(asking).map((label) => idOf(asking, label) ?? ''),
    ]
  }
  beforeEach(async () => {
    await create()
  })

  test('of every button is refused to who managed the server and does so no more', async () => {
    const ids = await idsFor(manager)
    expect(ids.length).toBeGreaterThanOrEqual(8)
    for (const id of ids) {
      expect((await toldBy(by(id, anybody))).says).toContain('no longer manage this server')
    }
    expect(await store.digests.list('300')).toMatchObject([{ zone: 'UTC' }])
    expect((await store.digests.list('300'))[0]?.paused).toBeUndefined()
  })

  test('works for days for who manages the server', async () => {
    for (const id of await idsFor(manager)) await by(id, manager, 5 * 24 * 60 * MINUTE)
    expect(await store.digests.list('300')).toEqual([])
  })

  test('works for a while for whom Discord let in without that, and then no more', async () => {
    const ids = await idsFor(anybody)
    for (const id of ids) {
      expect((await toldBy(by(id, anybody, 16 * MINUTE))).says).toContain(
        'Run `/digest list` again',
      )
    }
    // A page turned meanwhile is no later word of Discord's.
    const list = await listOf(anybody)
    const paused = await by(idOf(list, 'Pause') ?? '', anybody, 10 * MINUTE)
    const resume = idOf(paused, 'Resume') ?? ''
    expect((await toldBy(by(resume, anybody, 20 * MINUTE))).says).toContain('again')
    await by(resume, anybody, 14 * MINUTE)
    expect((await store.digests.list('300'))[0]?.paused).toBeUndefined()
  })
})

describe('what was done', () => {
  test('is said above the list', async () => {
    await create()
    const pause = idOf(await run('list'), 'Pause') ?? ''
    const at = Date.UTC(2026, 10, 21, 9) / 1_000
    const says = async (what: string, given: Given = {}) =>
      (await run(what, { digest: '#1', ...given })).content
    expect(await says('list')).toBeUndefined()
    expect(await says('pause')).toBe('Paused.')
    expect(await says('resume')).toBe(`Resumed. Next post: <t:${at}:F>`)
    expect(await says('edit', { count: 7 })).toBe('Changed.')
    await store.digests.pause('300', 1, 'closed')
    const manager = { permissions: PermissionFlagsBits.ManageGuild, guildId: '300' }
    const pressed = await pressedOn(digest, pause, manager, services)
    expect(pressed.content).toBe('It was already paused.')
    expect(pressed.embeds?.[0]?.description).toContain('I can no longer post')
    expect(await store.digests.list('300')).toMatchObject([{ paused: 'closed' }])
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
        time: `9:${at + 10}`,
        tag: 'a'.repeat(50),
        base: 'SDXL 1.0',
        channel: channel({ name: 'n'.repeat(100) }),
      })
    }
    const { embeds = [] } = await run('list')
    expect(embeds[0]?.description?.length).toBeLessThanOrEqual(4_096)
  })
})
