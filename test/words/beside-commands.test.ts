import { expect, test } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { screened } from '../../src/civitai/screen/screened.ts'
import { NOTHING_MUTED } from '../../src/rating.ts'
import type { Reply } from '../../src/reply.ts'
import { openStore } from '../../src/store/open.ts'
import { en } from '../../src/words/en.ts'
import { createDigest, START } from '../store/plan.ts'
import { asker } from '../support/asked.ts'
import { catalogueWith } from '../support/catalogue.ts'
import { digestDeliveries } from '../support/deliveries.ts'
import { lookThat } from '../support/dispatch.ts'
import { gatewayOf } from '../support/gateway.ts'
import { BOB, memberOf, press } from '../support/interaction.ts'
import { english, textsOf } from './english.ts'
import { catalogue, trends } from './greek.ts'
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

test('a digest is posted in the language of its server', async () => {
  const { words } = madeUp()
  const store = await openStore('sqlite::memory:')
  await createDigest(store, { tag: 'μελάνι' })
  const posted: Reply[] = []
  const deliveries = digestDeliveries({
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
