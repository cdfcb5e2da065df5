import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, onTestFinished, test } from 'vitest'
import { follow as command } from '../../commands/follow/index.ts'
import { actionsOf, type Given, type Services } from '../../src/command.ts'
import { written } from '../../src/follows/finding/progress.ts'
import type { Follow, FollowPlan } from '../../src/follows/follow.ts'
import { createFollows } from '../../src/follows/follows.ts'
import { openStore } from '../../src/store/open.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo, pressedOn } from '../support/commands.ts'
import { entryOf } from '../support/entry.ts'
import { expectHarmless } from '../support/harmless.ts'
import { modelOf } from '../support/model.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, labelsOf } from '../support/reply.ts'

const NOW = Date.UTC(2026, 10, 21, 9)
const { ManageGuild, MentionEveryone, ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits
const ENOUGH = ViewChannel | SendMessages | EmbedLinks
const general = {
  id: '201',
  name: 'general',
  type: ChannelType.GuildText,
  permissions: '0',
  app_permissions: String(ENOUGH),
}
const news = { ...general, id: '202', name: 'news', type: ChannelType.GuildAnnouncement }
const MANAGER = { permissions: ManageGuild }

/** A server's managers, before a real store and a Civitai that has a model and a creator. */
async function server(has: Parameters<typeof civitaiWith>[0] = {}, mayShow = (_: string) => true) {
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  const follows = createFollows({ store, now: () => NOW })
  const civitai = {
    ...civitaiWith({ found: { kind: 'model', model: modelOf(7) }, ...has }),
    mayShow,
  }
  const services: Services = { ...servicesWith(civitai), follows }
  const ask = (sub: string, given: Given = {}, change = {}) =>
    answerTo(command, given, civitai, { path: `follow ${sub}`, ...MANAGER, ...change }, services)
  const press = (id: string | undefined, change = {}) =>
    pressedOn(command, id ?? '', { ...MANAGER, ...change }, services)
  const add = (given: Given) => ask('add', { channel: general, ...given })
  const kept = (): Promise<readonly Follow[]> => follows.list('300')
  const fill = async (plans: readonly Partial<FollowPlan>[]) => {
    for (const plan of plans) {
      await follows.create('300', 'en-US', {
        channel: '201',
        channelName: 'general',
        subject: { kind: 'creator', name: 'brush' },
        publish: false,
        ...plan,
      })
    }
  }
  return { ask, press, add, kept, fill, services, store }
}

describe('what is followed', () => {
  test.each<[Given, object]>([
    [{ creator: '@Brush' }, { subject: { kind: 'creator', name: 'brush' } }],
    [{ model: '#7' }, { subject: { kind: 'model', id: 7, name: 'Model 7' } }],
    [
      { tag: '#anime', type: 'LORA', base: 'pony' },
      { subject: { kind: 'tag', name: 'anime' }, type: 'LORA', base: 'Pony' },
    ],
  ])('%j is kept as Civitai spells it', async (given, expected) => {
    const { add, kept } = await server()
    const reply = await add(given)
    expect(await kept()).toMatchObject([
      { channel: '201', channelName: 'general', since: NOW, publish: false, ...expected },
    ])
    expect(reply.content).toContain('<#201>')
    expectHarmless(reply, ['<#201>'])
  })

  test.each<[string, Given, string]>([
    ['nothing', {}, en.oneSubject],
    ['two things', { creator: 'brush', tag: 'anime' }, en.oneSubject],
    ['posts of a channel that cannot be published', { tag: 'a', publish: true }, en.cannotPublish],
    [
      'a mention of everyone',
      { tag: 'a', mention: { id: '300', mentionable: false } },
      en.noEveryone,
    ],
    [
      'a mention that the manager could not make there',
      { tag: 'a', mention: { id: '500', mentionable: false } },
      en.cannotMention,
    ],
    [
      'a mention that the bot cannot make there',
      {
        tag: 'a',
        mention: { id: '500', mentionable: false },
        channel: { ...general, permissions: String(MentionEveryone) },
      },
      en.iCannotMention('201'),
    ],
    [
      'a channel that the bot cannot post in',
      { tag: 'a', channel: { ...general, app_permissions: String(ViewChannel | EmbedLinks) } },
      en.missingPermissions('201', [en.permission('SendMessages')]),
    ],
  ])('is not %s', async (_, given, says) => {
    const { add, kept } = await server()
    expect((await toldBy(add(given))).says).toBe(says)
    expect(await kept()).toEqual([])
  })

  test.each<[string, Parameters<typeof server>[0], Given, string]>([
    [
      'a creator',
      { knowsCreator: false, creators: [] },
      { creator: 'brsh' },
      en.unknownCreator([]),
    ],
    ['a model', { found: { kind: 'none', near: [] } }, { model: 'x' }, en.nothingFound([])],
    [
      'one model of several',
      { found: { kind: 'several', entries: [entryOf(1), entryOf(2)] } },
      { model: 'x' },
      en.severalModels(['Model 1 · LORA · SDXL 1.0 (`#1`)', 'Model 2 · LORA · SDXL 1.0 (`#2`)']),
    ],
    ['a tag', { knowsTag: false, tags: [] }, { tag: 'x' }, en.unknownTag([])],
  ])('is not %s that Civitai does not know', async (_, has, given, says) => {
    const { add, kept } = await server(has)
    expect((await toldBy(add(given))).says).toBe(says)
    expect(await kept()).toEqual([])
  })

  test('is followed once, and with what an announcement channel can do', async () => {
    const { add, kept } = await server()
    await add({ tag: 'anime', channel: news, publish: true })
    for (const tag of ['anime', '#ANIME']) {
      const again = await add({ tag, channel: news, publish: true })
      expect(again.content).toContain(en.followThere)
    }
    expect(await kept()).toMatchObject([{ publish: true }])
  })

  test('is nothing on a server where the bot is only the caller’s own', async () => {
    const { ask, kept } = await server()
    const given = { channel: general, creator: 'brush' }
    const told = await toldBy(ask('add', given, { installed: false }))
    expect(told.says).toBe(en.onlyOnServers)
    expect(await kept()).toEqual([])
  })

  test('is up to fifty things on a server, all of which are listed', async () => {
    const { add, fill, ask } = await server()
    const name = (n: number) => `${'_*'.repeat(25)}${n}`
    await fill(Array.from({ length: 50 }, (_, n) => ({ subject: { kind: 'tag', name: name(n) } })))
    expect((await toldBy(add({ tag: 'anime' }))).says).toBe(en.tooManyFollows(50))
    const reply = await ask('list')
    expectHarmless(reply, ['<#201>'])
    const items = reply.components?.flatMap(({ components }) =>
      components.flatMap((one) => ('options' in one ? one.options : [])),
    )
    expect(items).toHaveLength(50)
  })
})

describe('the list', () => {
  test('tells of a server that follows nothing how to begin', async () => {
    const { ask } = await server()
    expect((await ask('list')).content).toBe(en.noFollows('`/follow add`'))
  })

  test('tells what was posted last, with the model where it may be shown', async () => {
    const { ask, fill, kept, store, services } = await server({ behind: { 71: entryOf(7) } })
    await fill([{ subject: { kind: 'model', id: 7, name: 'Model 7' } }])
    expect((await ask('list')).embeds?.[0]?.description).toContain(en.notAnnounced)
    const [follow] = await kept()
    if (follow === undefined) throw new Error('nothing is followed')
    const finding = { version: 71, news: 'new', model: 7, publishedAt: NOW, foundAt: NOW } as const
    await store.follows.found({
      work: 'follows',
      progress: '{}',
      findings: [{ ...finding, follow }],
      known: [],
    })
    await store.follows.settle([{ channel: '201', version: 71, news: 'new' }], 'announced', NOW)
    const told = (await ask('list')).embeds?.[0]?.description
    expect(told).toContain('[Model 7](https://civitai.com/models/7?modelVersionId=71)')
    // Of the others, too, it says when they last told something.
    await fill([{ subject: { kind: 'tag', name: 'anime' } }])
    const [line] = (await ask('list')).embeds?.[0]?.description?.split('\n') ?? []
    expect(line).toMatch(new RegExp(`model Model 7.* · ${en.moment(NOW)}$`))
    const none = { ...services, civitai: civitaiWith() }
    const held = await answerTo(
      command,
      {},
      none.civitai,
      { path: 'follow list', ...MANAGER },
      none,
    )
    expect(held.embeds?.[0]?.description).toContain(en.lastAnnounced(NOW, undefined))
  })

  test('tells when something new was last looked for', async () => {
    const { ask, fill, store } = await server()
    await fill([{}])
    expect((await ask('list')).embeds?.[0]?.description).not.toContain('last looked')
    const work = written('follows newest', { readAt: NOW })
    await store.follows.found({ ...work, findings: [], known: [] })
    expect((await ask('list')).embeds?.[0]?.description).toContain(en.lookedAt(NOW))
  })

  test('pauses, resumes and removes, by buttons and by name', async () => {
    const { ask, press, fill, kept } = await server()
    await fill([{}, { subject: { kind: 'tag', name: 'anime' } }])
    const second = await ask('pause', { follow: '#general · tag anime' })
    expect(second.content).toBe(en.nowPaused)
    expect((await kept()).map(({ paused }) => paused)).toEqual([undefined, 'asked'])
    expect(labelsOf(second)).toEqual([en.resume, en.remove])
    const resumed = await press(idOf(second, en.resume))
    expect(resumed.content).toBe(en.followResumed)
    expect((await kept()).map(({ paused }) => paused)).toEqual([undefined, undefined])
    const asked = await press(idOf(resumed, en.remove))
    await press(idOf(asked, en.keep))
    expect(await kept()).toHaveLength(2)
    expect(await press(idOf(asked, en.removeForGood))).toEqual({ content: en.followRemoved })
    expect((await kept()).map(({ subject }) => subject.kind)).toEqual(['creator'])
    expect((await toldBy(press(idOf(asked, en.removeForGood)))).says).toBe(en.unknownFollow)
    expect((await toldBy(ask('pause', { follow: 'x' }))).says).toBe(en.unknownFollow)
  })

  test('takes presses of those alone who manage the server, or were just let in', async () => {
    const { ask, press, fill } = await server()
    await fill([{}])
    const pause = idOf(await ask('list'), en.pause)
    const asked = await toldBy(press(pause, { permissions: 0n }))
    expect(asked.says).toBe(en.managesNoMore('`/follow list`'))
    const delegated = idOf(await ask('list', {}, { permissions: 0n }), en.pause)
    expect((await press(delegated, { permissions: 0n })).content).toBe(en.nowPaused)
  })

  test('names nothing that may not stand in the channel', async () => {
    const { ask, fill, services } = await server({}, (text) => !text.includes('hentai'))
    await fill([{ subject: { kind: 'tag', name: 'hentai' }, base: 'hentai XL' }, {}])
    const reply = await ask('list')
    expect(JSON.stringify(reply)).not.toContain('hentai')
    expect(reply.embeds?.[0]?.description).toContain('a tag')
    const suggest = actionsOf([command]).get('follow pause')?.options.follow?.suggest
    const offered = await suggest?.('', callFor<Given>({}), services)
    expect(offered?.map(({ name }) => name)).toEqual([
      '#general · a tag',
      '#general · creator brush',
    ])
  })
})
