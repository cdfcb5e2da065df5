import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { actionsOf } from '../../src/command.ts'
import { callOf } from '../../src/discord/call.ts'
import { lookThat } from '../support/dispatch.ts'
import { orderId, orderThat } from '../support/form.ts'
import {
  ADA,
  BOB,
  memberOf,
  press,
  slash,
  submit,
  typed,
  typing,
  unheardOf,
} from '../support/interaction.ts'

const look = lookThat(async () => ({}))
const secret = {
  name: 'secret',
  description: () => 'a secret',
  action: { ...look.action, code: 's', private: true },
}
const commands = [look, secret, orderThat(async () => ({}))]
const asked = (interaction: Parameters<typeof callOf>[0]) =>
  callOf(interaction, actionsOf(commands))

const caller = {
  locale: 'en-US',
  userId: ADA.id,
  channelId: '200',
  guildId: '300',
  installed: true,
  permissions: 0n,
}

describe('a slash command', () => {
  test('asks for an answer that all can see', () => {
    expect(asked(slash('look', { name: 'x', colour: 'red' }))).toEqual({
      kind: 'answer',
      changes: false,
      call: { ...caller, path: 'look', options: { name: 'x', colour: 'red' }, private: false },
    })
  })

  test.each([
    ['look', undefined, false],
    ['look', false, false],
    ['look', true, true],
    ['look', 'true', false],
    ['secret', undefined, true],
    ['secret', false, true],
    ['gone', undefined, false],
  ])('/%s with private: %s is answered privately: %s', (name, wish, isPrivate) => {
    const options = wish === undefined ? {} : { private: wish }
    expect(asked(slash(name, options))).toMatchObject({
      call: { path: name, options: {}, private: isPrivate },
    })
  })

  test('in a direct message comes from a user, of no server and with no rights', () => {
    const change = { member: undefined, guild_id: undefined, user: BOB, locale: 'ja' }
    const call = asked(slash('look', {}, change))
    expect(call).toMatchObject({ call: { userId: BOB.id, locale: 'ja', permissions: 0n } })
    expect(call).not.toHaveProperty('call.guildId')
  })

  test('says what who asks may do', () => {
    const permissions = 2n ** 60n + 1n
    const call = asked(slash('look', {}, memberOf(ADA, permissions)))
    expect(call).toMatchObject({ call: { permissions } })
  })

  test('of nobody from nowhere is read all the same', () => {
    const nothing = { member: undefined, channel: undefined, locale: undefined }
    expect(asked(slash('look', {}, nothing))).toMatchObject({ call: { userId: '', channelId: '' } })
  })

  const subcommand = (options: readonly object[], resolved: object = {}) => ({
    data: {
      id: '5',
      type: ApplicationCommandType.ChatInput,
      name: 'look',
      resolved,
      options: [{ name: 'sub', type: ApplicationCommandOptionType.Subcommand, options }],
    },
  })

  test('names its subcommand in its path, and has its options', () => {
    const options = [{ name: 'colour', value: 'red', type: ApplicationCommandOptionType.String }]
    expect(asked(slash('look', {}, subcommand(options)))).toMatchObject({
      call: { path: 'look sub', options: { colour: 'red' } },
    })
  })

  test('brings along what Discord says of a channel and a role', () => {
    const channel = { id: '201', name: 'news', type: 5, app_permissions: '1024' }
    const role = { id: '500', name: 'artists', mentionable: true }
    const options = [
      { name: 'where', value: '201', type: ApplicationCommandOptionType.Channel },
      { name: 'whom', value: '500', type: ApplicationCommandOptionType.Role },
      { name: 'gone', value: '502', type: ApplicationCommandOptionType.Role },
    ]
    const resolved = { channels: { 201: channel }, roles: { 500: role } }
    const call = asked(slash('look', {}, subcommand(options, resolved)))
    expect(call).toMatchObject({ call: { options: { where: channel, whom: role } } })
    expect(call).toHaveProperty('call.options.gone', undefined)
  })
})

describe('a menu of channels', () => {
  test('carries its call itself, and brings along what Discord says of the picked one', () => {
    const channel = { id: '201', name: 'news', type: 5, permissions: '0' }
    const id = customId(look.action, 'turn', { name: 'x', colour: 'green', page: 2 })
    const chosen = (more: object) =>
      asked(press(id, { data: { custom_id: id, component_type: 8, ...more } }))
    expect(chosen({ values: ['201'], resolved: { channels: { 201: channel } } })).toMatchObject({
      changes: true,
      call: { path: 'look', options: { name: 'x', page: 2 }, picked: channel },
    })
    expect(chosen({ values: ['201'], resolved: {} })).toHaveProperty('call.picked', undefined)
  })
})

describe('typing', () => {
  test('asks for suggestions for the option that is typed', () => {
    const options = [{ name: 'colour', value: 'red', type: 3 }, typed('name', 'x y')]
    expect(asked(typing('look', options))).toEqual({
      kind: 'suggest',
      option: 'name',
      typed: 'x y',
      call: { ...caller, path: 'look', options: { colour: 'red', name: 'x y' }, private: true },
    })
  })

  test('a number asks for suggestions by what is typed of it', () => {
    const typed = { name: 'n', value: 5, type: ApplicationCommandOptionType.Integer, focused: true }
    expect(asked(typing('look', [typed]))).toMatchObject({ option: 'n', typed: '5' })
  })

  test.each([
    ['nothing', []],
    ['no option', [{ name: 'colour', value: 'red', type: 3, focused: false }]],
  ])('%s asks for nothing', (_, options) => {
    expect(asked(typing('look', options))).toBeUndefined()
  })
})

describe('a press', () => {
  const id = (verb: 'turn' | 'open' | 'show', action = look.action) =>
    customId(action, verb, { name: 'x', colour: 'green', page: 3 })
  const options = { name: 'x', colour: 'green', page: 3 }
  const byBob = memberOf(BOB)
  const postedFor = (person: typeof BOB) => ({
    interaction_metadata: undefined,
    mentions: [person],
  })
  const hidden = { flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds }

  test.each([
    ['turn', 'who asked', {}, {}, { changes: true, private: false }],
    ['turn', 'who asked, privately', {}, hidden, { changes: true, private: true }],
    ['turn', 'somebody else', byBob, {}, { changes: false, private: true }],
    ['open', 'who asked', {}, {}, { changes: false, private: true }],
    ['open', 'somebody else', byBob, {}, { changes: false, private: true }],
    ['show', 'who asked, privately', {}, hidden, { changes: true, private: false }],
    ['show', 'somebody else', byBob, {}, { changes: true, private: false }],
  ] as const)('of %s by %s', (verb, _, who, message, expected) => {
    expect(asked(press(id(verb), who, message))).toMatchObject({
      kind: 'answer',
      changes: expected.changes,
      call: { path: 'look', options, private: expected.private },
    })
  })

  test('says by which interaction its message was made', () => {
    const of = { interaction_metadata: { id: '6', user: ADA } }
    expect(asked(press(id('turn'), {}, of))).toMatchObject({ madeBy: '6' })
    expect(asked(press(DELETE_ID, {}, of))).toMatchObject({ madeBy: '6' })
  })

  test('on a message of which nobody knows who asked is one by somebody else', () => {
    const unknown = { interaction_metadata: undefined, flags: undefined }
    expect(asked(press(id('turn'), {}, unknown))).toMatchObject({ changes: false })
    const nobody = { member: undefined }
    expect(asked(press(id('turn'), nobody, unknown))).toMatchObject({ changes: false })
  })

  test('is of the command whose letter it bears', () => {
    expect(asked(press(id('open', secret.action)))).toMatchObject({ call: { path: 'secret' } })
  })

  test.each(['', 'l', 'lt', 'lx1', 'lt!', 'lt1q', 'zt1', 'lt10', '🤖'])(
    'of a button that fits no command today (%j) is outdated',
    (customId) => {
      expect(asked(press(customId))).toEqual({ kind: 'outdated' })
    },
  )

  test.each([
    ['who asked', {}, {}, true],
    ['somebody else', byBob, {}, false],
    ['a moderator', memberOf(BOB, PermissionFlagsBits.ManageMessages | 1n), {}, true],
    ['somebody with other rights', memberOf(BOB, PermissionFlagsBits.ManageGuild), {}, false],
    ['anyone, where nobody knows who asked', {}, { interaction_metadata: undefined }, false],
    ['somebody else in a direct message', { member: undefined, user: BOB }, {}, false],
    ['whom it was posted for', byBob, postedFor(BOB), true],
    ['somebody else than whom it was posted for', byBob, postedFor(ADA), false],
    ['whom an answer to somebody else pings', byBob, { mentions: [BOB] }, false],
  ])('of Delete by %s', (_, who, message, allowed) => {
    expect(asked(press(DELETE_ID, who, message))).toMatchObject({ kind: 'delete', allowed })
  })
})

test('a message command asks for a private answer about its message', () => {
  const message = { id: '7', content: 'look', embeds: [], attachments: [] }
  const data = {
    type: ApplicationCommandType.Message,
    name: 'Read picture',
    target_id: '7',
    resolved: { messages: { 7: message } },
  }
  expect(asked(unheardOf({ type: InteractionType.ApplicationCommand, data }))).toEqual({
    kind: 'answer',
    changes: false,
    call: {
      ...caller,
      path: 'Read picture',
      options: {},
      private: true,
      target: { id: '7', text: 'look', embeds: [], links: [], attachments: [], forwarded: [] },
    },
  })
})

describe('a form that is sent in', () => {
  const sent = { prompt: ' a  lantern', without: '', size: ['wide'], count: ['3'] }

  test('calls the action of its custom_id, with each field as an option', () => {
    expect(asked(submit(orderId(7), sent))).toEqual({
      kind: 'answer',
      changes: false,
      call: {
        ...caller,
        path: 'order: order',
        options: { model: 7, prompt: ' a  lantern', size: 'wide', count: 3 },
        private: true,
      },
    })
  })

  test('may have texts between its fields, and fields that were left empty', () => {
    const data = { custom_id: orderId(7), components: [{ type: ComponentType.TextDisplay, id: 1 }] }
    const { call } = { call: undefined, ...asked(submit('', {}, { data })) }
    expect(call?.options).toEqual({ model: 7 })
    const none = { call: undefined, ...asked(submit(orderId(7), { ...sent, size: [] })) }
    expect(none.call?.options).toEqual({ model: 7, prompt: ' a  lantern', count: 3 })
  })

  test.each([
    ['a custom_id of nobody', 'zzz', sent],
    ['no custom_id', '', sent],
    ['a custom_id with something behind it', `${orderId(7)}?`, sent],
    ['a call that would change a message', orderId(7).replace('o', 't'), sent],
    ['a call that would be shown to all', orderId(7).replace('o', 's'), sent],
    ['a whole slash command', '=["look",{}]', {}],
    ['a field that the action does not have', orderId(7), { ...sent, cost: '0' }],
    ['the state of the action as a field', orderId(7), { ...sent, model: '8' }],
    ['a field that every object has', orderId(7), { ...sent, constructor: 'x' }],
    ['a field that no object should have', orderId(7), JSON.parse('{"__proto__":"x"}')],
  ])('is outdated with %s', (_, id, fields) => {
    expect(asked(submit(id, fields))).toEqual({ kind: 'outdated' })
  })
})

describe('anything else that Discord sends', () => {
  test.each([
    ['a ping', { type: InteractionType.Ping }],
    ['a kind that is yet to come', { type: 99 }],
    [
      'a command of a person',
      { type: InteractionType.ApplicationCommand, data: { type: ApplicationCommandType.User } },
    ],
    [
      'a command of a message that is not there',
      {
        type: InteractionType.ApplicationCommand,
        data: { type: ApplicationCommandType.Message, target_id: '7', resolved: { messages: {} } },
      },
    ],
  ])('(%s) asks for nothing', (_, change) => {
    expect(asked(unheardOf(change))).toBeUndefined()
  })
})
