import { expect, onTestFinished, test, vi } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { screened } from '../../src/civitai/screen/screened.ts'
import type { Subject } from '../../src/follows/follow.ts'
import { NOTHING_MUTED } from '../../src/rating.ts'
import type { Reply } from '../../src/reply.ts'
import { openStore } from '../../src/store/open.ts'
import { en } from '../../src/words/en.ts'
import { createFollow, find, foundFor } from '../store/follow.ts'
import { createDigest, START } from '../store/plan.ts'
import { asker } from '../support/asked.ts'
import { catalogueWith } from '../support/catalogue.ts'
import { deliveriesWith } from '../support/deliveries.ts'
import { lookThat } from '../support/dispatch.ts'
import { orderForm } from '../support/form.ts'
import { delayed, gatewayOf } from '../support/gateway.ts'
import { BOB, memberOf, press } from '../support/interaction.ts'
import { english, textsOf } from './english.ts'
import { FOLLOW_POSTS } from './follow-posts.ts'
import { catalogue, held, trends, twelve, windowOf } from './greek.ts'
import { madeUp } from './made-up.ts'

test('what the gateway tells is in the language of who pressed', async () => {
  const { words, taken } = madeUp()
  const { take, stop, sent } = gatewayOf({
    wordsIn: (locale) => (locale === 'xx' ? words : en),
    answer: async () => ({}),
  })
  const show = customId(lookThat(async () => ({})).action, 'show', { page: 1 })
  take(press(DELETE_ID, { ...memberOf(BOB), locale: 'xx' }))
  take(press('zzz', { locale: 'xx' }))
  take(press(show, { locale: 'xx' }))
  take(press(show, { locale: 'xx' }))
  await stop(1_000)
  take(press(DELETE_ID, { locale: 'xx' }))
  await stop(1_000)
  const told = sent.map(({ what }) => (what && 'data' in what ? (what.data as Reply) : {}))
  expect(english(told.flatMap(textsOf))).toEqual([])
  expect([...taken].sort()).toEqual(['notYours', 'oldButton', 'shownAlready', 'stopping'])
})

test('so is what it tells of a form that comes too late', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { words, taken } = madeUp()
  const { take, sent } = gatewayOf({
    wordsIn: () => words,
    answer: () => delayed(1_500, orderForm(7)),
  })
  take(press(customId(lookThat(async () => ({})).action, 'open', { page: 1 })))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(
    english(sent.flatMap(({ how, what }) => (how === 'edit' ? textsOf(what as Reply) : []))),
  ).toEqual([])
  expect([...taken]).toEqual(['formTooLate'])
})

test('a digest is posted in the language of its server', async () => {
  const { words } = madeUp()
  const store = await openStore('sqlite::memory:')
  await createDigest(store, { tag: 'μελάνι' })
  const posted: Reply[] = []
  const deliveries = deliveriesWith({
    store,
    posts: {
      ceiling: async () => 'PG',
      async send(_, { reply }) {
        posted.push(reply)
        return '1'
      },
      find: async () => 'absent',
      publish: async () => {},
      isOn: async () => true,
    },
    trends,
    civitai: (ceiling) =>
      screened(catalogueWith(catalogue), {
        ceiling,
        asker,
        muted: NOTHING_MUTED,
        ranking: trends,
        now: () => START,
        onLate: () => {},
      }),
    // Made for a server whose locale is en-GB.
    wordsIn: (locale) => (locale === 'en-GB' ? words : en),
    now: () => START,
  })
  await deliveries.catchUp()
  await store.close()
  expect(posted).toHaveLength(1)
  expect(english(posted.flatMap(textsOf))).toEqual([])
})

test('what a channel follows is posted in the language of its server', async () => {
  const { words, taken } = madeUp()
  const store = await openStore('sqlite::memory:')
  let now = START
  const subjects: readonly Subject[] = [
    { kind: 'creator', name: 'Γραφέας' },
    { kind: 'tag', name: 'μελάνι' },
    { kind: 'model', id: 1, name: 'Λύχνος 1' },
  ]
  const follows = await Promise.all(
    subjects.map((subject, nth) => createFollow(store, { subject, channel: `20${nth}` })),
  )
  const posted: Reply[] = []
  const deliveries = deliveriesWith({
    store,
    posts: {
      ceiling: async () => 'PG',
      async send(_, { reply }) {
        posted.push(reply)
        return '1'
      },
      find: async () => 'absent',
      publish: async () => {},
      isOn: async () => true,
    },
    civitai: (ceiling) =>
      screened(catalogueWith({ ...catalogue, entries: () => held(windowOf(twelve)) }), {
        ceiling,
        muted: NOTHING_MUTED,
        asker,
        ranking: trends,
        now: () => now,
        onLate: () => {},
      }),
    wordsIn: (locale) => (locale === 'en-GB' ? words : en),
    now: () => now,
  })
  for (const follow of follows) {
    await find(store, foundFor(follow, 11, { model: 1 }))
  }
  const [creator, , model] = follows
  if (creator === undefined || model === undefined) throw new Error('none')
  await deliveries.catchUp()
  now += 60_000
  await find(store, foundFor(model, 12, { model: 1, news: 'open' }))
  await deliveries.catchUp()
  const many = twelve.map(({ id }) => foundFor(creator, id * 10, { model: id, news: 'open' }))
  await find(store, ...many)
  await deliveries.catchUp()
  const other = await createFollow(store, { subject: { kind: 'creator', name: 'Άλλη' } })
  await find(store, ...[creator, other, other, other].map((one, nth) => foundFor(one, nth + 1)))
  await deliveries.catchUp()
  await store.close()
  expect(english(posted.flatMap(textsOf))).toEqual([])
  expect(FOLLOW_POSTS.filter((name) => !taken.has(name))).toEqual([])
})
