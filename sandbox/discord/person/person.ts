import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10'
import type { Upload } from '../files/files.ts'
import { CannotSend } from '../rules/cannot-send.ts'
import type { Suggestion } from '../rules/choice.ts'
import { calledIn, nameIn } from '../rules/localised.ts'
import type { Cause, Pending } from '../state/interactions.ts'
import { blankMessage, onTheWire, type Shown } from '../state/messages.ts'
import type { OpenModal } from '../state/modals.ts'
import { type Circumstances, circumstances, type Whereabouts } from '../state/origin.ts'
import type { Account } from '../state/people.ts'
import { isGone, type Where } from '../state/places.ts'
import { rolesOf } from '../state/roles.ts'
import type { World } from '../state/world.ts'
import { type Answer, answerTo } from './answer.ts'
import { checkAvailable, whyHidden } from './available.ts'
import { buttonOn, chosenOn } from './controls.ts'
import { type Filling, filledModal, type ModalData } from './filled.ts'
import {
  type ComponentData,
  commandData,
  type InteractionData,
  payloadOf,
  targetedData,
} from './payload.ts'
import { filledCall, filledTyping, type Manner } from './slash/fill.ts'
import { type Names, type Resolved, resolveChannel } from './slash/resolve.ts'
import { split } from './slash/split.ts'

/** Where and how a line is sent. */
type Sending = Whereabouts & Manner

/** How a message command is used. */
type Using = Omit<Whereabouts, 'in'>

/** `unchecked` also presses buttons that are gone or hidden. */
interface Pressing {
  readonly unchecked?: boolean
  readonly locale?: string
}

/** `raw` is sent in place of the modal's own data. */
interface Submitting {
  readonly raw?: ModalData
  readonly locale?: string
}

/**
 * What a message can hold. Embeds are what Discord makes of links; components are what apps send, and
 * the author is another app; the first message of a thread is of a type of its own, and so is what
 * Discord itself says.
 */
type Said = { readonly files?: readonly Upload[] } & Partial<
  Pick<
    Shown,
    | 'attachments'
    | 'author'
    | 'components'
    | 'content'
    | 'embeds'
    | 'flags'
    | 'message_reference'
    | 'message_snapshots'
    | 'poll'
    | 'referenced_message'
    | 'sticker_items'
    | 'type'
    | 'webhook_id'
  >
>

/** Sends an interaction to the bot. */
export type Deliver = (pending: Pending, payload: ReturnType<typeof payloadOf>) => void

/** A person with Discord's client. Methods throw `CannotSend` if the client would not send this. */
export interface Person {
  readonly account: Account
  /** Sends a line like `/top period:Week tag:anime`, in the names of the person's language or the plain. */
  readonly slash: (line: string, sending?: Sending) => Promise<Answer>
  /** The suggestions for the last option of the line, or for the focused one. */
  readonly type: (
    line: string,
    typing?: Whereabouts & { readonly focused?: string },
  ) => Promise<readonly Suggestion[]>
  /** Presses the button with this custom_id or label. */
  readonly press: (message: Shown, button: string, pressing?: Pressing) => Promise<Answer>
  /** Chooses values or labels in the menu with this custom_id or placeholder. */
  readonly choose: (
    message: Shown,
    menu: string,
    values: readonly string[],
    pressing?: Pressing,
  ) => Promise<Answer>
  /** Sends in a modal, with what stands in its fields by custom_id or label, once. */
  readonly submit: (
    modal: Pick<OpenModal, 'id'>,
    filling: Filling,
    how?: Submitting,
  ) => Promise<Answer>
  /** Puts a message of this person's into a place. */
  readonly say: (what: Said, where?: Where) => Shown
  /** Forwards a message to a place. */
  readonly forward: (message: Shown, where: Where) => Shown
  /** Uses the message command of this name, found under Apps in the menu of a message. */
  readonly useOnMessage: (name: string, message: Shown, using?: Using) => Promise<Answer>
  /** The message commands that are under Apps there. */
  readonly offeredOnMessages: (where: Whereabouts['in']) => readonly APIApplicationCommand[]
  /** The slash commands that this person's client offers in a place. */
  readonly offered: (where: Whereabouts['in']) => readonly APIApplicationCommand[]
  /** The messages that this person can see in a place, the oldest first. */
  readonly sees: (where: Whereabouts['in']) => readonly Shown[]
}

// The enum of flags has no member for none.
const NO_FLAGS = 0 as MessageFlags

export function createPerson(account: Account, world: World, deliver: Deliver): Person {
  const { clock, nextId, places, messages, files, interactions, modals, registry } = world
  const wire = (message: Shown) => files.fresh(onTheWire(message))
  const mayRead = ({ onlyFor, channel_id, interaction_metadata, author }: Shown) => {
    // Each person has their own channel of direct messages with the bot.
    const isDirect = places.byId(channel_id)?.type === ChannelType.DM
    const writer = author.bot ? undefined : author.id
    const reader = onlyFor ?? (isDirect ? (interaction_metadata?.user.id ?? writer) : undefined)
    return reader === undefined || reader === account.user.id
  }

  const namesIn = ({ place: { guild } }: Circumstances): Names => ({
    channels:
      guild === undefined ? [] : places.inGuild(guild).filter((one) => !isGone(one, places)),
    roles: guild === undefined ? [] : rolesOf(guild),
    permissions: account.permissions,
  })

  const send = async (cause: Cause, data: InteractionData): Promise<Pending> => {
    const { pending, done } = interactions.open(cause)
    deliver(pending, payloadOf(pending, data, wire, world.guildLocales.of))
    await done
    return pending
  }

  const command = async (line: string, { raw, unchecked, ...where }: Sending): Promise<Answer> => {
    const around = circumstances(account, places, where)
    const parts = split(line, registry.of(ApplicationCommandType.ChatInput), around.locale)
    if (!unchecked) checkAvailable(parts.command, around, places)
    const manner = { ...(raw && { raw }), ...(unchecked && { unchecked }) }
    const { options, resolved } = filledCall(parts, manner, () => namesIn(around))
    const command = [parts.command, ...parts.path].map(({ name }) => name).join(' ')
    const cause = { ...around, type: InteractionType.ApplicationCommand, what: line, command }
    const pending = await send(cause, commandData(parts.command, options, resolved))
    return answerTo(pending, world)
  }

  const typed = async (line: string, focused: string | undefined, where: Whereabouts) => {
    const around = circumstances(account, places, where)
    const parts = split(line, registry.of(ApplicationCommandType.ChatInput), around.locale)
    checkAvailable(parts.command, around, places)
    const options = filledTyping(parts, focused, () => namesIn(around))
    const type = InteractionType.ApplicationCommandAutocomplete
    const pending = await send({ ...around, type, what: line }, commandData(parts.command, options))
    if (!pending.suggestions) throw new CannotSend('Loading options failed.')
    return pending.suggestions.map((one) => ({
      name: nameIn(one, around.locale),
      value: one.value,
    }))
  }

  /** The message as it stands now, and its place. */
  const seen = (given: Shown, unchecked = false) => {
    const message = messages.get(given.id) ?? (unchecked ? given : undefined)
    if (!message) throw new CannotSend('The message is gone.')
    if (!unchecked && !mayRead(message)) throw new CannotSend('Only somebody else can see it.')
    const place = places.byId(message.channel_id)
    if (!place) throw new CannotSend('The message is in no known place.')
    return { message, place }
  }

  const usedOn = async (name: string, given: Shown, using: Using): Promise<Answer> => {
    const { message: target, place } = seen(given)
    const around = circumstances(account, places, { ...using, in: place })
    const all = registry.of(ApplicationCommandType.Message)
    const command = calledIn(all, name, around.locale)
    if (!command) throw new CannotSend(`There is no "${name}" under Apps.`)
    checkAvailable(command, around, places)
    const what = `${name} on a message`
    const type = InteractionType.ApplicationCommand
    const cause = { ...around, type, what, command: command.name }
    const pending = await send({ ...cause, target }, targetedData(command, target, wire))
    return answerTo(pending, world)
  }

  /** The circumstances of a press: the message's place, by the message's authorisation. */
  const onMessage = (given: Shown, { unchecked, locale }: Pressing) => {
    const { message: pressed, place } = seen(given, unchecked)
    const where = { in: place, ...(locale && { locale }) }
    const around: Circumstances = circumstances(account, places, where)
    const { authorizing_integration_owners: owners = around.owners } =
      pressed.interaction_metadata ?? {}
    const foreign = owners[0] === undefined
    const whose = foreign
      ? circumstances(account, places, { ...where, installedBy: 'person' })
      : around
    return { ...whose, owners, pressed, type: InteractionType.MessageComponent }
  }

  const use = async (
    cause: ReturnType<typeof onMessage>,
    component: { readonly type: ComponentType; readonly custom_id: string; readonly id?: number },
    chosen: Pick<ComponentData, 'values' | 'resolved'> = {},
  ): Promise<Answer> => {
    const { type: component_type, custom_id, id } = component
    const data = { component_type, custom_id, ...(id && { id }), ...chosen }
    const pending = await send({ ...cause, what: `a press of ${custom_id}` }, data)
    return answerTo(pending, world)
  }

  const put = (what: Partial<Shown>, channel_id: string) =>
    messages.put(
      blankMessage(
        { flags: NO_FLAGS, author: account.user, ...what, id: nextId(), channel_id },
        clock.now(),
      ),
    )

  const offered = (wanted: ApplicationCommandType, where: Whereabouts['in'] = 'general') => {
    const around = circumstances(account, places, { in: where })
    return registry.of(wanted).filter((command) => whyHidden(command, around, places) === undefined)
  }

  return {
    account,
    slash: (line, sending = {}) => command(line, sending),
    type: (line, { focused, ...where } = {}) => typed(line, focused, where),
    press: async (message, button, pressing = {}) => {
      const cause = onMessage(message, pressing)
      if (!pressing.unchecked) return use(cause, buttonOn(cause.pressed, button))
      return use(cause, { type: ComponentType.Button, custom_id: button })
    },
    choose: async (message, menu, picks, pressing = {}) => {
      const cause = onMessage(message, pressing)
      if (pressing.unchecked) {
        const { StringSelect: type } = ComponentType
        return use(cause, { type, custom_id: menu }, { values: picks })
      }
      const chosen = chosenOn(cause.pressed, menu, picks)
      return use(
        cause,
        chosen.menu,
        withChannels(chosen, () => namesIn(cause)),
      )
    },
    submit: async ({ id }, filling, { raw, locale } = {}) => {
      const open = modals.byId(id)
      if (!open) throw new CannotSend('That form is closed.')
      const { by, modal } = open
      if (by.account.user.id !== account.user.id) throw new CannotSend('It is somebody else’s.')
      const data = raw ?? filledModal(modal, filling)
      modals.close(id)
      const { place, context, owners, forcedPrivate, pressed } = by
      const around = { account, place, context, owners, forcedPrivate, locale: locale ?? by.locale }
      const type = InteractionType.ModalSubmit
      const cause = { ...around, type, what: `the form ${modal.title}`, openedBy: by }
      const from = pressed && { pressed: messages.get(pressed.id) ?? pressed }
      const sent = await send({ ...cause, ...from }, data)
      // Discord's client then leaves it open, to be tried again.
      if (sent.error) modals.open(by, modal)
      return answerTo(sent, world)
    },
    say: ({ files: uploads = [], ...what }, where = 'general') => {
      const { id: channel } = places.at(where)
      const attachments = uploads.map((upload) => files.keep(upload, channel))
      return put({ attachments, ...what }, channel)
    },
    forward: ({ content, embeds, attachments, components = [], ...forwarded }, where) => {
      const { channel_id, id: message_id, mentions, mention_roles, type, flags } = forwarded
      const { timestamp, edited_timestamp } = forwarded
      const guild_id = places.byId(channel_id)?.guild
      const snapshot = { type, content, mentions, mention_roles, attachments, embeds, components }
      const times = { timestamp, edited_timestamp, flags: flags ?? NO_FLAGS }
      const type_ = MessageReferenceType.Forward
      return put(
        {
          flags: MessageFlags.HasSnapshot,
          message_reference: { type: type_, channel_id, message_id, ...(guild_id && { guild_id }) },
          message_snapshots: [{ message: { ...snapshot, ...times } }],
        },
        places.at(where).id,
      )
    },
    useOnMessage: (name, message, using = {}) => usedOn(name, message, using),
    offered: (where) => offered(ApplicationCommandType.ChatInput, where),
    offeredOnMessages: (where) => offered(ApplicationCommandType.Message, where),
    sees: (where = 'general') => messages.inChannel(places.at(where).id).filter(mayRead),
  }
}

/** What was chosen; of a menu of channels with each channel, as Discord's server adds it. */
function withChannels(
  { menu, values }: ReturnType<typeof chosenOn>,
  names: () => Names,
): Pick<ComponentData, 'values' | 'resolved'> {
  if (menu.type !== ComponentType.ChannelSelect) return { values }
  const name = menu.placeholder ?? menu.custom_id
  const { channel_types } = menu
  const found = values.map((one) => {
    const { id, resolved } = resolveChannel({ name, channel_types }, one, names)
    return { id, channels: resolved.channels }
  })
  const resolved: Resolved = {
    channels: Object.assign({}, ...found.map(({ channels }) => channels)),
  }
  return { values: found.map(({ id }) => id), resolved }
}
