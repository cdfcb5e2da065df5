import { type APIMessage, ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10'
import { invalidForm } from '../rules/form.ts'
import * as refusal from '../rules/refusal.ts'
import { channelOf } from '../state/channel.ts'
import { onTheWire, type Shown } from '../state/messages.ts'
import { allows } from '../state/permissions.ts'
import { isGone, isThread, type Place } from '../state/places.ts'
import type { World } from '../state/world.ts'
import { editedMessage, newMessage } from './compose.ts'
import { createNonces } from './nonces.ts'
import type { Asked, Route } from './route.ts'
import { messageOf } from './written.ts'

const POSTS = { count: 5, perMs: 5_000 }
// Reaching this limit is not the bot's fault: publishing is optional.
const CROSSPOSTS = { count: 10, perMs: 3_600_000, lenient: true }

/** The routes of channels and their messages, used with the bot's token. */
export function channelRoutes(world: World): readonly Route[] {
  const { messages, places } = world
  const nonces = createNonces(world.clock.now)

  const placeOf = ({ params }: Asked): Place => {
    const place = places.byId(params.channel ?? '')
    if (!place || isGone(place, places)) throw refusal.unknownChannel()
    if (place.type === ChannelType.GroupDM) throw refusal.missingAccess()
    if (place.guild === undefined) return place
    const visible = world.guilds.has(place.guild) && allows(place.botPermissions, 'ViewChannel')
    if (!visible) throw refusal.missingAccess()
    return place
  }
  const messageIn = (place: Place, { params }: Asked): Shown => {
    const message = messages.get(params.message ?? '')
    // A private answer can only be reached with the token of its interaction.
    if (message?.channel_id !== place.id || message.onlyFor) throw refusal.unknownMessage()
    return message
  }
  /** What people write in servers is kept from a bot without that intent, but its own and what names it. */
  const withoutContent = (place: Place, message: Shown): APIMessage => {
    const { bot } = world
    const isNamed = message.mentions.some(({ id }) => id === bot.id)
    const wire = onTheWire(message)
    if (place.guild === undefined || message.author.id === bot.id || isNamed) return wire
    const { message_snapshots: _, ...rest } = wire
    return { ...rest, content: '', embeds: [], attachments: [], components: [] }
  }
  const checkSending = (place: Place, embeds: number, files: number) => {
    if (place.guild === undefined) return
    const send = isThread(place) ? 'SendMessagesInThreads' : 'SendMessages'
    if (!allows(place.botPermissions, send)) throw refusal.missingPermissions()
    if (embeds > 0 && !allows(place.botPermissions, 'EmbedLinks')) {
      throw refusal.missingPermissions()
    }
    if (files > 0 && !allows(place.botPermissions, 'AttachFiles')) {
      throw refusal.missingPermissions()
    }
    if (!place.locked || allows(place.botPermissions, 'ManageThreads')) return
    throw refusal.lockedThread()
  }

  const post = (asked: Asked) => {
    const place = placeOf(asked)
    const body = messageOf(world, 'post', asked)
    checkSending(place, body.embeds?.length ?? 0, body.files.length)
    const nonce = body.nonce ?? undefined
    const first = body.enforce_nonce ? nonces.first(nonce) : undefined
    if (first) return { status: 200, body: onTheWire(first) }
    const origin = {
      id: world.nextId(),
      channel_id: place.id,
      author: world.bot,
      type: MessageType.Default,
      ...(nonce !== undefined && { nonce }),
    }
    const message = messages.put(newMessage(world, origin, body, 0))
    if (place.archived) places.change(place, { archived: false })
    nonces.remember(nonce, message)
    return { status: 200, body: onTheWire(message) }
  }

  const look = (asked: Asked) => {
    const place = placeOf(asked)
    // Sent even to bots without ReadMessageHistory.
    const last = messages.inChannel(place.id).findLast(({ onlyFor }) => !onlyFor)
    const body = { ...channelOf(place), last_message_id: last?.id ?? null }
    return { status: 200, body }
  }

  const list = (asked: Asked) => {
    const place = placeOf(asked)
    const limit = Number(asked.query.get('limit') ?? 50)
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      const message = 'int value should be between 1 and 100.'
      throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }])
    }
    const before = asked.query.get('before')
    const after = asked.query.get('after')
    const readable = place.guild === undefined || allows(place.botPermissions, 'ReadMessageHistory')
    const found = (readable ? messages.inChannel(place.id) : [])
      .filter(({ onlyFor }) => !onlyFor)
      .filter(({ id }) => !before || BigInt(id) < BigInt(before))
      .filter(({ id }) => !after || BigInt(id) > BigInt(after))
      .toReversed()
    const page = after ? found.slice(-limit) : found.slice(0, limit)
    return { status: 200, body: page.map((message) => withoutContent(place, message)) }
  }

  const edit = (asked: Asked) => {
    const before = messageIn(placeOf(asked), asked)
    const body = messageOf(world, 'edit', asked, before.flags)
    const after = messages.put(editedMessage(world, before, body))
    return { status: 200, body: onTheWire(after) }
  }

  const crosspost = (asked: Asked) => {
    const place = placeOf(asked)
    if (place.type !== ChannelType.GuildAnnouncement) throw refusal.wrongChannelType()
    checkSending(place, 0, 0)
    const message = messageIn(place, asked)
    const flags = message.flags ?? 0
    if (flags & MessageFlags.Crossposted) throw refusal.alreadyCrossposted()
    const after = messages.put({ ...message, flags: flags | MessageFlags.Crossposted })
    return { status: 200, body: onTheWire(after) }
  }

  const all = '/channels/:channel/messages'
  const one = `${all}/:message`
  return [
    {
      method: 'GET',
      pattern: '/channels/:channel',
      run: look,
    },
    { method: 'GET', pattern: all, run: list },
    { method: 'POST', pattern: all, limit: POSTS, run: post },
    {
      method: 'GET',
      pattern: one,
      run: (asked) => {
        const place = placeOf(asked)
        return { status: 200, body: withoutContent(place, messageIn(place, asked)) }
      },
    },
    { method: 'PATCH', pattern: one, limit: POSTS, run: edit },
    {
      method: 'DELETE',
      pattern: one,
      limit: POSTS,
      run: (asked) => {
        messages.remove(messageIn(placeOf(asked), asked).id)
        return { status: 204 }
      },
    },
    { method: 'POST', pattern: `${one}/crosspost`, limit: CROSSPOSTS, run: crosspost },
  ]
}
