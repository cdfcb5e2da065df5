import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Given } from '../../../src/command.ts'
import type { Pause } from '../../../src/digest/digest.ts'
import type { Digests } from '../../../src/digest/digests.ts'
import { Problem } from '../../../src/problem.ts'
import { now } from '../../support/dispatch.ts'
import { BASE, delivery, digest, digestsOf, held, trends, windowOf } from '../greek.ts'
import { type Asked, ask, has, noTrends, type Otherwise } from './asked.ts'

const MANAGER = { permissions: PermissionFlagsBits.ManageGuild }
const PERMISSIONS = PermissionFlagsBits
const ENOUGH = PERMISSIONS.ViewChannel | PERMISSIONS.SendMessages | PERMISSIONS.EmbedLinks
const channel = (change: Given = {}) => ({
  id: '201',
  name: 'νέα',
  type: ChannelType.GuildText,
  permissions: '0',
  app_permissions: String(ENOUGH),
  ...change,
})
const role = (change: Given = {}) => ({ id: '500', mentionable: true, ...change })
const PAUSES: readonly Pause[] = ['asked', 'closed', 'gone', 'locked', 'unplannable']
const three = [
  digest(1),
  ...PAUSES.map((paused, nth) => digest(nth + 2, { paused })),
  digest(9, { zone: 'EST' }),
]
const managed = (what: string, given: Given = {}, otherwise: Otherwise = {}): Asked =>
  ask(`digest ${what}`, given, { from: MANAGER, digests: digestsOf(three), ...otherwise })
const create = (given: Given = {}, otherwise: Otherwise = {}) =>
  managed('create', { channel: channel(), ...given }, otherwise)
const edit = (given: Given, otherwise: Otherwise = {}) =>
  managed('edit', { digest: '#1', ...given }, otherwise)
const only = (one: ReturnType<typeof digest>, change: Partial<Digests> = {}) => ({
  digests: digestsOf([one], change),
})
const bare = digest(1, { base: undefined, tag: undefined, mention: undefined, publish: false })

/** Digests, and all that can keep one from being made or changed. */
export const digests: readonly Asked[] = [
  create({ time: '7:30', timezone: 'Europe/Berlin', base: BASE, mention: role(), count: 3 }),
  create({}, { trends: noTrends }),
  create({}, only(bare, { ceiling: async () => 'XXX' })),
  create({}, { trends: { ...trends, ranked: () => [] } }),
  create({ days: 'monday' }, only({ ...bare, days: '1' })),
  create({ days: 'mon, thu' }, only({ ...bare, days: '14' })),
  create({}, { digests: digestsOf(three, { create: async () => undefined }) }),
  create(
    {},
    only(bare, {
      ceiling: async () =>
        Promise.reject(new Problem((words) => words.channelShut('</digest edit:1>'))),
    }),
  ),
  create(
    {},
    only(bare, { ceiling: async () => Promise.reject(new Problem((words) => words.discordAway)) }),
  ),
  create(
    {},
    only(bare, {
      create: async () =>
        Promise.reject(new Problem((words) => words.unplannable('</digest edit:1>'))),
    }),
  ),
  create({}, only(bare, { create: async () => ({ digest: bare, isNew: false }) })),
  create({}, { direct: true }),
  create({ time: 'νύχτα' }),
  create({ timezone: 'Berln' }),
  create({ timezone: 'EST' }),
  create({ timezone: '!' }),
  create({ count: 11 }),
  create({ days: 'wrong' }),
  create({ rank: 'wrong' }),
  create({ rank: 'Rising' }, only({ ...bare, rank: 'Rising' })),
  create({ rank: 'Newest' }, only({ ...bare, rank: 'Newest' })),
  create(
    { rank: 'Newest' },
    {
      ...only({ ...bare, rank: 'Newest' }),
      ...has({ models: () => held(windowOf([], false)) }),
    },
  ),
  create({ channel: channel({ app_permissions: '0' }) }),
  create({ channel: channel({ app_permissions: '0', type: ChannelType.PublicThread }) }),
  create({ mention: role({ id: '300' }) }),
  create({ mention: role({ mentionable: false }) }),
  create({
    mention: role({ mentionable: false }),
    channel: channel({ permissions: String(PERMISSIONS.MentionEveryone) }),
  }),
  create({ publish: true }),
  edit({ time: '10:00' }),
  edit({ time: '10:00' }, { digests: digestsOf([digest(1), digest(2, { time: '10:00' })]) }),
  edit({ timezone: 'EST' }),
  edit({}),
  edit({ base: BASE, clear: 'base' }),
  edit({ mention: role({ mentionable: false }) }),
  edit({ channel: channel() }, only(digest(1, { publish: false }))),
  edit({ channel: channel() }, only(digest(1, { mention: undefined }))),
  edit({ publish: true }, only(bare)),
  edit({ time: '10:00' }, { digests: digestsOf(three, { change: async () => undefined }) }),
  edit({ digest: 'νέα' }),
  managed('list'),
  managed('list', {}, { digests: digestsOf([]) }),
  managed('list', {}, only(digest(1, { fresh: true }))),
  managed('list', {}, only(bare, { last: async () => [] })),
  managed(
    'list',
    {},
    {
      digests: digestsOf(three, {
        last: async () => [
          delivery(),
          delivery({ postedAt: now + 60_000, unpublished: 'closed' }),
          delivery({ state: 'due' }),
          delivery({ state: 'skipped', outcome: 'late', unpublished: 'refused' }),
          delivery({ state: 'failed', outcome: 'trouble', unpublished: 'late' }),
        ],
      }),
    },
  ),
  ...PAUSES.map((paused) => managed('list', {}, only(digest(1, { paused })))),
  managed('preview', { digest: '#1' }),
  managed('pause', { digest: '#1' }),
  managed('pause', { digest: '#1' }, only(digest(1, { paused: 'asked' }))),
  managed('resume', { digest: '#1' }),
  managed('remove', { digest: '#1' }),
  managed('list', {}, { from: { permissions: 0n } }),
  ask('digest: list', { digest: 1, letIn: 0 }, { digests: digestsOf(three) }),
  ask('digest: list', { digest: 1, letIn: 1 }, { digests: digestsOf(three) }),
  ask('digest: again', { letIn: 0, form: '!' }, { from: MANAGER }),
  managed('create', {}, { typed: ['timezone', 'Αθ'] }),
  managed('pause', {}, { typed: ['digest', ''] }),
]
