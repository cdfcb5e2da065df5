import { ComponentType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { PostFault } from '../../src/deliveries/posts.ts'
import { StoreFault } from '../../src/store/fault.ts'
import { createFollow } from '../store/follow.ts'
import { channels, HOUR, MINUTE, titlesOf } from './channel.ts'

const DAY = 24 * HOUR
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
const trouble = () => new PostFault('trouble', 'not now')

describe('what is found for a channel', () => {
  test('is told one by one, up to three, and not again', async () => {
    const { store, sent, found, pass } = await channels()
    const ada = await createFollow(store)
    await found(ada, [1, 2, 3])
    await pass(0)
    expect(sent.map(titlesOf)).toEqual([['Model 1'], ['Model 2'], ['Model 3']])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
    expect(sent.every(({ key }) => key.length <= 25)).toBe(true)
    await found(ada, [1, 2, 3])
    await pass(HOUR)
    expect(sent).toHaveLength(3)
    expect(await store.follows.announced(ada.id, 9)).toHaveLength(3)
  })

  test('of more than three is one list of ten, which says how many more there are', async () => {
    const { store, sent, found, pass } = await channels()
    await found(await createFollow(store), range(1, 23))
    await pass(0)
    expect(sent.map((one) => titlesOf(one).length)).toEqual([10])
    const { embeds = [], components = [] } = sent[0]?.reply ?? {}
    const [link] = components.flatMap((row) =>
      row.components.filter((one) => one.type === ComponentType.Button),
    )
    expect(link).toMatchObject({
      label: '13 more on Civitai',
      url: 'https://civitai.red/user/Ada/models',
    })
    expect(embeds[0]?.author?.name).toBe('New from Ada')
    await pass(DAY)
    expect(sent).toHaveLength(1)
  })

  test('by several follows is told with each role once, and under no one’s name', async () => {
    const { store, sent, found, pass } = await channels()
    const subject = { kind: 'model', id: 9, name: 'Model 9' } as const
    await found(await createFollow(store, { mention: '500' }), [1, 2])
    await found(await createFollow(store, { mention: '500', subject }), [3])
    await found(await createFollow(store, { mention: '501' }), [4])
    await pass(0)
    expect(sent).toMatchObject([
      { mentions: ['500', '501'], reply: { content: '<@&500> <@&501>' } },
    ])
    expect(sent[0]?.reply.embeds?.[0]?.author?.name).toBe('New in what this channel follows')
  })

  test('of a tag is a list, once an hour', async () => {
    const { store, sent, found, pass } = await channels()
    const tag = await createFollow(store, { subject: { kind: 'tag', name: 'anime' } })
    await found(tag, [1])
    await pass(0)
    for (const model of range(2, 12)) {
      await pass(5 * MINUTE)
      await found(tag, [model])
      await pass(0)
    }
    expect(sent.map(titlesOf)).toEqual([['Model 1']])
    await pass(5 * MINUTE)
    expect(sent.map((one) => titlesOf(one).length)).toEqual([1, 10])
    expect(sent[1]?.reply.embeds?.[0]?.author?.name).toBe('New with the tag “anime”')
  })

  test('is told in ten messages an hour, and the rest in the next list', async () => {
    const { store, sent, found, pass } = await channels()
    const ada = await createFollow(store)
    for (const model of range(1, 20)) {
      await found(ada, [model])
      await pass(MINUTE)
    }
    expect(sent.map((one) => titlesOf(one).length)).toEqual(Array(10).fill(1))
    await pass(41 * MINUTE)
    expect(sent.slice(10).map((one) => titlesOf(one).length)).toEqual([10])
  })

  test('is told under the ceiling of the channel, and of PG where it is published', async () => {
    const { store, sent, published, ceilings, found, pass } = await channels()
    await found(await createFollow(store), [1])
    await found(await createFollow(store, { publish: true, mention: '500' }), [2])
    await pass(0)
    expect(ceilings).toEqual([
      ['X', '100'],
      ['PG', '100'],
    ])
    expect(sent.map(titlesOf)).toEqual([['Model 1'], ['Model 2']])
    expect(published).toEqual(['m1'])
    const types = sent.map(({ reply }) =>
      (reply.components ?? []).flatMap((row) =>
        row.components.flatMap((one) => ('custom_id' in one ? one.custom_id : [])),
      ),
    )
    expect(types[0]?.length).toBeGreaterThan(3)
    expect(types[0]?.[0]).toContain(sent[0]?.key)
    expect(types[1]).toEqual([])
    expect(sent[1]?.reply.embeds?.at(-1)?.footer?.text.split(' ').at(-1)).toBe(sent[1]?.key)
  })

  test('is left out where it may not be shown, and not counted', async () => {
    const { store, sent, hidden, found, pass } = await channels()
    const ada = await createFollow(store)
    for (const model of range(1, 40)) if (model % 4 !== 0) hidden.add(model)
    await found(ada, [1])
    await pass(0)
    expect(sent).toEqual([])
    await found(ada, range(2, 40))
    await pass(MINUTE)
    expect(sent.map((one) => titlesOf(one).length)).toEqual([10])
    expect(sent[0]?.reply.components).toHaveLength(1)
    hidden.clear()
    await pass(HOUR)
    expect(sent).toHaveLength(1)
  })

  test('waits a few minutes for a version that Civitai does not tell of yet', async () => {
    const { store, sent, unknown, found, pass } = await channels()
    unknown.add(11).add(21)
    const ada = await createFollow(store)
    await found(ada, [1, 2])
    await pass(0)
    await pass(MINUTE)
    expect(sent).toEqual([])
    unknown.delete(11)
    await pass(MINUTE)
    await pass(10 * MINUTE)
    expect(sent.map(titlesOf)).toEqual([['Model 1']])
    await found(ada, [3])
    await pass(0)
    expect(sent.map(titlesOf)).toEqual([['Model 1'], ['Model 3']])
  })

  test('is told although another version cannot be told of yet', async () => {
    const { store, sent, unknown, found, pass } = await channels()
    unknown.add(11)
    const ada = await createFollow(store)
    await found(ada, [1, 2])
    await found(await createFollow(store, { publish: true }), [3])
    for (let seconds = 0; seconds < 120; seconds += 10) await pass(10_000)
    expect(sent.map(titlesOf)).toEqual([['Model 2'], ['Model 3']])
    unknown.clear()
    await pass(9 * MINUTE)
    expect(sent.map(titlesOf)).toContainEqual(['Model 1'])
  })

  test('tells once that an early access has ended', async () => {
    const { store, sent, found, pass } = await channels()
    const subject = { kind: 'model', id: 1, name: 'Model 1' } as const
    const follow = await createFollow(store, { subject })
    await found(follow, [1])
    await pass(0)
    await found(follow, [1], { news: 'open' })
    await pass(HOUR)
    await found(follow, [1], { news: 'open' })
    await pass(HOUR)
    expect(sent.map(({ reply }) => reply.embeds?.at(-1)?.author?.name)).toEqual([
      'New version',
      'Early access has ended: now free for everyone',
    ])
  })

  test('is not told where its follow was resumed since, or removed', async () => {
    const { store, sent, found, pass } = await channels()
    const [paused, removed] = [await createFollow(store), await createFollow(store, { base: 'a' })]
    await found(paused, [1])
    await found(removed, [2])
    await store.follows.pause('100', paused.id, 'asked')
    await store.follows.remove('100', removed.id)
    await pass(HOUR)
    await store.follows.resume('100', paused.id, removed.since + MINUTE)
    await pass(MINUTE)
    expect(sent).toEqual([])
  })
})

describe('a channel that is closed to the bot', () => {
  test.each(['closed', 'gone', 'locked'] as const)(
    'or is otherwise %s pauses all of its follows, and no other',
    async (why) => {
      const { store, events, answers, found, pass } = await channels()
      const here = [await createFollow(store), await createFollow(store, { base: 'Pony' })]
      const other = await createFollow(store, { channel: '201' })
      await found(here[0] ?? other, [1, 2])
      answers(() => new PostFault(why, 'no'))
      await pass(0)
      for (const { id } of here) {
        expect(await store.follows.get('100', id)).toMatchObject({ paused: why })
      }
      expect(await store.follows.get('100', other.id)).not.toHaveProperty('paused', why)
      expect(events).toEqual([`follow paused: its channel is ${why}`])
      await pass(DAY)
      expect(events).toHaveLength(1)
    },
  )

  test('is told of what Discord refuses no more', async () => {
    const { store, sent, events, answers, found, pass } = await channels()
    await found(await createFollow(store), [1])
    answers(() => new PostFault('refused', 'no'))
    await pass(0)
    answers(undefined)
    await pass(HOUR)
    expect(events).toEqual(['Discord refuses a follow'])
    expect(sent).toEqual([])
  })
})

describe('an outage', () => {
  /** One version an hour for so many hours, while Discord takes nothing. */
  async function away(hours: number) {
    const channel = await channels()
    const { store, answers, found, pass } = channel
    const ada = await createFollow(store)
    answers(trouble)
    for (const model of range(1, hours)) {
      await found(ada, [model])
      await pass(HOUR)
    }
    answers(undefined)
    await pass(20 * MINUTE)
    const told = await store.follows.announced(ada.id, 99)
    return { ...channel, told: told.map(({ finding }) => finding.model).sort((a, b) => a - b) }
  }

  test('of 20 hours: all is told', async () => {
    const { told, sent } = await away(20)
    expect(told).toEqual(range(1, 20))
    expect(sent.map((one) => titlesOf(one).length)).toEqual([10])
    const { components = [] } = sent[0]?.reply ?? {}
    expect(JSON.stringify(components)).toContain('10 more on Civitai')
  })

  test('of 30 hours: what was published in the last 24 is', async () => {
    const { told } = await away(30)
    expect(told).toEqual(range(8, 30))
  })
})

describe('what is cut off while it is posted', () => {
  test('is sent again with what it told, and nothing that was found since', async () => {
    const { store, sent, posts, found, pass } = await channels()
    const ada = await createFollow(store)
    await found(ada, range(1, 5))
    const { send } = posts
    Object.assign(posts, {
      async send(...given: Parameters<typeof send>) {
        await send(...given)
        throw trouble()
      },
    })
    await pass(0)
    Object.assign(posts, { send })
    await found(ada, [6])
    await pass(MINUTE)
    expect(sent.map((one) => titlesOf(one).length)).toEqual([5, 1])
    expect(await store.follows.announced(ada.id, 99)).toHaveLength(6)
  })

  test('is posted, counted and published where the database could not write it down at once', async () => {
    const { store, sent, published, found, pass } = await channels()
    const ada = await createFollow(store, { publish: true })
    await found(ada, [1])
    const { posted } = store.deliveries
    Object.assign(store.deliveries, {
      async posted() {
        throw new StoreFault('The database cannot be used: another process keeps it locked.')
      },
    })
    await pass(0)
    Object.assign(store.deliveries, { posted })
    expect(await store.follows.waiting('200', 9)).toHaveLength(1)
    await pass(MINUTE)
    await pass(HOUR)
    expect(sent).toHaveLength(1)
    expect(published).toEqual(['m0'])
    expect(await store.follows.announced(ada.id, 9)).toHaveLength(1)
    expect(await store.deliveries.last({ kind: 'follow', source: '200' }, 9)).toMatchObject([
      { state: 'posted', message: 'm0' },
    ])
  })

  test.each([
    ['is found', true],
    ['is posted where it is not there', false],
  ])('by a process that ended %s, and told once', async (_, arrives) => {
    const { store, sent, posts, start, found, pass } = await channels()
    const ada = await createFollow(store)
    await found(ada, [1, 2])
    const { send } = posts
    const ended = Promise.withResolvers<void>()
    Object.assign(posts, {
      async send(...given: Parameters<typeof send>) {
        if (arrives) await send(...given)
        ended.resolve()
        return new Promise(() => {})
      },
    })
    start().catchUp()
    await ended.promise
    Object.assign(posts, { send })
    await pass(10 * MINUTE, start())
    expect(sent.map(titlesOf)).toEqual([['Model 1'], ['Model 2']])
    expect(await store.follows.announced(ada.id, 99)).toHaveLength(2)
    const last = await store.deliveries.last({ kind: 'follow', source: '200' }, 9)
    expect(last.map(({ state }) => state)).toEqual(['posted', 'posted'])
  })
})
