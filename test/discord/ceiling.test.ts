import { ChannelType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { ceilingOf } from '../../src/discord/ceiling.ts'
import type { Channels } from '../../src/discord/channels.ts'
import type { Rating } from '../../src/rating.ts'
import { AFTER_DARK, GENERAL, THREAD, unheardOf } from '../support/interaction.ts'

/** Channels of which those are age-restricted, and what was asked of them. */
function channelsWhere(...restricted: readonly string[]): Channels & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    most: () => 'XXX',
    async isAgeRestricted(id) {
      asked.push(id)
      return restricted.includes(id)
    },
  }
}

const judged = (change: Parameters<typeof unheardOf>[0], channels = channelsWhere('201')) =>
  ceilingOf(unheardOf(change), channels)

const thread = (type: ChannelType, parent_id: string | null | undefined) => ({
  ...GENERAL,
  channel: { id: '202', type, ...(parent_id !== undefined && { parent_id }) },
})
/** Installed by the person only, or by both. */
const byUser = { authorizing_integration_owners: { 1: '100' } }
const byBoth = { authorizing_integration_owners: { 0: '300', 1: '100' } }

describe('the ceiling of', () => {
  test.each([
    ['a channel', GENERAL, 'PG'],
    ['an age-restricted channel', AFTER_DARK, 'XXX'],
    [
      'an age-restricted channel, installed by the person as well',
      { ...AFTER_DARK, ...byBoth },
      'XXX',
    ],
    ['an age-restricted channel of a server without the bot', { ...AFTER_DARK, ...byUser }, 'PG'],
    [
      'one where nobody is said to have installed it',
      { ...AFTER_DARK, authorizing_integration_owners: {} },
      'PG',
    ],
    [
      'a channel that does not say',
      { ...GENERAL, channel: { id: '200', type: ChannelType.GuildText } },
      'PG',
    ],
    [
      'one that says something else',
      { ...GENERAL, channel: { id: '200', type: 0, nsfw: 'true' } },
      'PG',
    ],
    [
      'an age-restricted announcement channel',
      { ...GENERAL, channel: { id: '1', type: ChannelType.GuildAnnouncement, nsfw: true } },
      'XXX',
    ],
    [
      'the text of an age-restricted voice channel',
      { ...GENERAL, channel: { id: '1', type: ChannelType.GuildVoice, nsfw: true } },
      'XXX',
    ],
    [
      'a direct message',
      {
        channel: { id: '1', type: ChannelType.DM },
        guild_id: undefined,
        authorizing_integration_owners: { 0: '0' },
      },
      'PG',
    ],
    [
      'a direct message that claims to be restricted',
      {
        channel: { id: '1', type: ChannelType.DM, nsfw: true },
        guild_id: undefined,
        authorizing_integration_owners: { 0: '0' },
      },
      'PG',
    ],
    [
      'a group',
      { channel: { id: '1', type: ChannelType.GroupDM }, guild_id: undefined, ...byUser },
      'PG',
    ],
    ['no channel at all', { ...GENERAL, channel: undefined }, 'PG'],
    [
      'a channel under a restricted one that is no thread',
      { ...GENERAL, channel: { id: '1', type: ChannelType.GuildText, parent_id: '201' } },
      'PG',
    ],
  ])('%s, without asking further', async (_, place, ceiling) => {
    const channels = channelsWhere('201')
    expect(await judged(place, channels)).toBe(ceiling)
    expect(channels.asked).toEqual([])
  })

  test.each([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])(
    'a thread (type %i) is that of what it is under',
    async (type) => {
      expect(await judged(thread(type, '201'))).toBe('XXX')
      expect(await judged(thread(type, '200'))).toBe('PG')
      expect(await judged(thread(type, '201'), channelsWhere())).toBe('PG')
    },
  )

  test('a thread is asked for by what it is under', async () => {
    const channels = channelsWhere()
    await judged(THREAD, channels)
    expect(channels.asked).toEqual(['201'])
  })

  test.each([null, undefined, ''])(
    'a thread under nobody knows what (%j) is PG',
    async (parent) => {
      const channels = channelsWhere('', 'null', 'undefined')
      expect(await judged(thread(ChannelType.PublicThread, parent), channels)).toBe('PG')
      expect(channels.asked).toEqual([])
    },
  )

  test('a thread in a server without the bot is PG, whatever it is under', async () => {
    const channels = channelsWhere('201')
    expect(await judged({ ...THREAD, ...byUser }, channels)).toBe('PG')
    expect(channels.asked).toEqual([])
  })
})

test('no place is above what its server may have, and none is asked for in vain', async () => {
  const channels = { ...channelsWhere('201'), most: (guildId: string) => PG_AT[guildId] ?? 'XXX' }
  const there = { ...AFTER_DARK, guild_id: '301' }
  expect(await ceilingOf(unheardOf(AFTER_DARK), channels)).toBe('XXX')
  expect(await ceilingOf(unheardOf(there), channels)).toBe('PG')
  expect(await ceilingOf(unheardOf({ ...THREAD, guild_id: '301' }), channels)).toBe('PG')
  expect(channels.asked).toEqual([])
})
const PG_AT: Readonly<Record<string, Rating>> = { 301: 'PG' }
