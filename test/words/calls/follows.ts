import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Given } from '../../../src/command.ts'
import type { Follow, FollowPause } from '../../../src/follows/follow.ts'
import type { Follows } from '../../../src/follows/follows.ts'
import { rated } from '../../../src/rating.ts'
import { now } from '../../support/dispatch.ts'
import { CREATOR, entry, held, missing, TAG, windowOf } from '../greek.ts'
import { type Asked, ask, has, type Otherwise } from './asked.ts'

const { ManageGuild, ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits
const MANAGER = { permissions: ManageGuild }
const channel = {
  id: '201',
  name: 'νέα',
  type: ChannelType.GuildText,
  permissions: '0',
  app_permissions: String(ViewChannel | SendMessages | EmbedLinks),
}
const follow = (id: number, change: Partial<Follow> = {}): Follow => ({
  id,
  server: '300',
  locale: 'en-US',
  channel: '201',
  channelName: 'νέα',
  subject: { kind: 'creator', name: CREATOR },
  publish: true,
  mention: '500',
  since: now,
  ...change,
})
const PAUSES: readonly FollowPause[] = ['asked', 'closed', 'gone', 'locked']
const several = [
  follow(1),
  follow(2, { subject: { kind: 'model', id: 7, name: 'Λύχνος' } }),
  follow(3, { subject: { kind: 'tag', name: TAG } }),
  ...PAUSES.map((paused, nth) => follow(nth + 4, { paused })),
]

/** A server with these follows, of which something was told. */
const having = (all: readonly Follow[], change: Partial<Follows> = {}): Partial<Follows> => ({
  list: async () => all,
  create: async (_server, _locale, plan) => ({ follow: follow(9, plan), isNew: true }),
  pause: async (_, id) => follow(id, { paused: 'asked' }),
  resume: async (_, id) => follow(id),
  remove: async () => true,
  lookedAt: async () => now,
  last: async ({ id }) => ({
    finding: {
      channel: '201',
      version: 71,
      news: 'new',
      model: 7,
      follow: id,
      publishedAt: now,
      foundAt: now,
    },
    at: now,
  }),
  ...change,
})

const managed = (what: string, given: Given = {}, otherwise: Otherwise = {}): Asked =>
  ask(`follow ${what}`, given, { from: MANAGER, follows: having(several), ...otherwise })
const add = (given: Given, otherwise: Otherwise = {}) =>
  managed('add', { channel, ...given }, otherwise)
const hidden = has({ typed: (text) => rated('XXX', text) })

/** Follows, and all that can keep one from being made. */
export const follows: readonly Asked[] = [
  add({ creator: CREATOR }),
  add({ model: '#7' }),
  add({ tag: TAG }),
  add({ tag: TAG }, { follows: having(several, { create: async () => undefined }) }),
  add(
    { tag: TAG },
    { follows: having(several, { create: async () => ({ follow: follow(1), isNew: false }) }) },
  ),
  add({ creator: CREATOR, tag: TAG }),
  add({}),
  add({ tag: TAG, publish: true }),
  add({ tag: TAG }, has({ models: missing })),
  add({ creator: CREATOR }, has({ models: missing })),
  add({ model: 'https://civitai.com/posts/7' }),
  add({ model: 'λύχνος' }, has({ search: () => held(windowOf([])) })),
  add({ model: 'λύχνος' }, has({ search: () => held(windowOf([entry(1), entry(2)])) })),
  managed('list'),
  managed('list', {}, hidden),
  managed('list', {}, { follows: having([]) }),
  managed('list', {}, { follows: having([follow(1)], { last: async () => undefined }) }),
  managed(
    'list',
    {},
    {
      follows: having(
        Array.from({ length: 50 }, (_, n) =>
          follow(n + 1, { subject: { kind: 'tag', name: 'μ'.repeat(60) } }),
        ),
      ),
    },
  ),
  ...PAUSES.map((paused) => managed('list', {}, { follows: having([follow(1, { paused })]) })),
  managed('pause', { follow: '#1' }),
  managed('pause', { follow: 'νέα' }),
  managed('pause', {}, { typed: ['follow', ''] }),
  managed('resume', { follow: '#1' }),
  managed('remove', { follow: '#1' }),
  managed('list', {}, { direct: true }),
  ask('follow: here', { model: 7 }, { from: MANAGER, follows: having(several) }),
  ask('follow: here', { creator: CREATOR }),
  ask('follow: into', { model: 7 }, { from: { ...MANAGER, picked: channel }, follows: having([]) }),
]
