import { ChannelType } from 'discord-api-types/v10'
import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import { openStore } from '../../../src/store/open.ts'
import { find, followPlanOf } from '../../store/follow.ts'
import type { Running } from '../start.ts'
import type { Judge } from './known.ts'
import type { Walked } from './walk.ts'

/** What kind of place it is that is told of models. */
export interface Told {
  readonly name: string
  readonly nsfw: boolean
  readonly isThread?: boolean
  readonly publish?: boolean
}

/** So many at once are told one by one, and so many in a list that leaves none out. */
const APART = 3
const LISTED = 10
/** What Civitai gave no usable answer for is tried again: after so many ms each time. */
const TRIED_AGAIN = [0, 5_000, 15_000, 45_000]

/** Tells channels of a kind of all models, each in a card and in a list; yields what was posted. */
export async function tellAll(
  running: Running,
  judge: Judge,
  models: readonly WireModel[],
  place: Told,
): Promise<Walked> {
  const { discord, databasePath, now, pass, catchUp } = running
  const store = await openStore(`sqlite:${databasePath}`)
  const readable = models.filter(({ modelVersions }) => modelVersions?.[0] !== undefined)
  for (const size of [APART, LISTED]) {
    for (let at = 0; at < readable.length; at += size) {
      const { id: channel, guild = '' } = opened(running, place)
      const plan = followPlanOf({ channel, publish: place.publish === true })
      const created = await store.follows.create(guild, 'en-US', plan, now(), 1_000_000)
      if (created === undefined) throw new Error('it was not kept')
      const findings = readable.slice(at, at + size).flatMap(({ id, modelVersions: [version] }) =>
        version === undefined
          ? []
          : {
              version: version.id,
              news: 'new' as const,
              model: id,
              publishedAt: now(),
              foundAt: now(),
              follow: created.follow,
            },
      )
      await find(store, ...findings)
    }
  }
  await store.close()
  discord.requests.clear()
  for (const wait of TRIED_AGAIN) {
    pass(wait)
    await catchUp()
  }
  const sent = discord.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
  )
  const told = sent.map(({ body }) => judge(body))
  return {
    seen: [{ what: 'follow', sent: place.name, came: 'shown', told }],
    codes: new Set(),
    absent: new Set(),
  }
}

/** A channel of that kind, or a thread under one. */
function opened({ discord }: Running, { nsfw, isThread, publish }: Told) {
  const type = publish ? ChannelType.GuildAnnouncement : ChannelType.GuildText
  const channel = discord.open(0, { type, nsfw })
  if (!isThread) return channel
  return discord.open(0, { type: ChannelType.PublicThread, parent: channel.id })
}
