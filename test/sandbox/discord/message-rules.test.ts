import { expect, test } from 'vitest'
import { checkedMessage, type MessageUse } from '../../../sandbox/discord/rules/message.ts'
import { quiet } from './bot.ts'
import { errorsOf, type Json, link, many, only, x } from './refused.ts'

const message = (body: Json, use: MessageUse = 'answer') =>
  errorsOf(() => checkedMessage(use, { ...quiet, ...body }))
const embed = (part: Json) => ({ embeds: [{ title: 'T', ...part }] })
const fields = (count: number, part: Json = {}) =>
  embed({ fields: many(count, () => ({ name: 'n', value: 'v', ...part })) })
const rows = (...all: Json[][]) => ({
  components: all.map((components) => ({ type: 1, components })),
})
const button = (part: Json = {}) => ({ type: 2, style: 1, label: 'L', custom_id: 'c', ...part })
const buttons = (count: number, from = 0) =>
  many(count, (i) => button({ custom_id: `c${from + i}` }))
const linkButton = (part: Json = {}) => ({
  type: 2,
  style: 5,
  label: 'L',
  url: 'https://a.b',
  ...part,
})
const options = (count: number, part: Json = {}) =>
  many(count, (index) => ({ label: 'L', value: String(index), ...part }))
const select = (part: Json = {}) => ({ type: 3, custom_id: 's', options: options(3), ...part })

test.for<readonly [string, Json, Json, string]>([
  ['content', { content: x(2_000) }, { content: x(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['UTF-16 units', { content: '😀'.repeat(1_000) }, { content: '😀'.repeat(1_001) }, 'MAX_LENGTH'],
  ['no address', { content: 'civitai.com' }, { content: 'see HTTP://a.b' }, 'HOUSE_RULE_ADDRESS'],
  ['known keys', { tts: false }, { contents: 'x' }, 'contents HOUSE_RULE_UNKNOWN_KEY'],
  ['known keys of an embed', embed({}), embed({ colour: 1 }), 'embeds.0.colour HOUSE_RULE_UNKNOWN'],
  ['known keys of a button', rows([button()]), rows([button({ text: 'x' })]), 'HOUSE_RULE_UNKNOWN'],
  ['mentions', {}, { allowed_mentions: { parse: ['users'] } }, 'allowed_mentions.parse'],
  ['mentions stated', {}, { allowed_mentions: undefined }, 'allowed_mentions BASE_TYPE_REQUIRED'],
  ['flags', { flags: 64 | 4_096 | 4 }, { flags: 128 }, 'flags MESSAGE_FLAGS_INVALID'],
  [
    'ten embeds',
    { embeds: many(10, () => ({ title: 'T' })) },
    { embeds: many(11, () => ({ title: 'T' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed title',
    embed({ title: x(256) }),
    embed({ title: x(257) }),
    'embeds.0.title BASE_TYPE_MAX',
  ],
  [
    'embed description',
    embed({ description: x(4_096) }),
    embed({ description: x(4_097) }),
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  ['embed fields', fields(25), fields(26), 'embeds.0.fields BASE_TYPE_MAX_LENGTH'],
  ['field name', fields(1, { name: x(256) }), fields(1, { name: x(257) }), 'name BASE_TYPE_MAX'],
  [
    'field value',
    fields(1, { value: x(1_024) }),
    fields(1, { value: x(1_025) }),
    'value BASE_TYPE_',
  ],
  [
    'field filled',
    fields(1, { value: '-' }),
    fields(1, { value: ' ' }),
    'value BASE_TYPE_REQUIRED',
  ],
  ['field named', fields(1, { name: '-' }), fields(1, { name: '' }), 'name BASE_TYPE_REQUIRED'],
  [
    'footer',
    embed({ footer: { text: x(2_048) } }),
    embed({ footer: { text: x(2_049) } }),
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    'author',
    embed({ author: { name: x(256) } }),
    embed({ author: { name: x(257) } }),
    'embeds.0.author.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds together',
    { embeds: [{ description: x(4_000) }, { description: x(2_000) }] },
    { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'embed of something',
    { embeds: [{ image: { url: link(20) } }] },
    { embeds: [{ color: 1 }] },
    '_REQ',
  ],
  ['scheme', embed({ url: 'http://a.b' }), embed({ url: 'ftp://a.b' }), 'url URL_TYPE_INVALID_URL'],
  ['address', embed({ url: link(2_048) }), embed({ url: link(2_049) }), 'url BASE_TYPE_MAX_LENGTH'],
  [
    'picture address',
    embed({ image: { url: 'https://a.b/c d'.replace(' ', '%20') } }),
    embed({ image: { url: 'https://a.b/c d' } }),
    'image.url URL_TYPE_INVALID_URL',
  ],
  ['colour', embed({ color: 0xffffff }), embed({ color: 0x1000000 }), 'color NUMBER_TYPE_MAX'],
  [
    'timestamp',
    embed({ timestamp: '2026-01-01T00:00:00.000Z' }),
    embed({ timestamp: 'yesterday' }),
    'embeds.0.timestamp BASE_TYPE_BAD_VALUE',
  ],
  [
    'five rows',
    rows(...many(5, (i) => buttons(5, 5 * i))),
    rows(...many(6, (i) => buttons(1, i))),
    'components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'five buttons',
    rows(buttons(5)),
    rows(buttons(6)),
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a row of something',
    rows(buttons(1)),
    rows([]),
    'components.0.components BASE_TYPE_MIN_LENGTH',
  ],
  [
    'a select alone',
    rows([select()]),
    rows([select(), button()]),
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['rows only', rows([button()]), { components: [button()] }, 'components.0'],
  [
    'button style',
    rows([button({ style: 4 })]),
    rows([button({ style: 6 })]),
    'style NUMBER_TYPE_MAX',
  ],
  [
    'button id',
    rows([button()]),
    rows([button({ custom_id: undefined })]),
    'custom_id BASE_TYPE_REQ',
  ],
  ['id or address', rows([linkButton()]), rows([linkButton({ custom_id: 'c' })]), 'EXCLUSIVE'],
  [
    'link address',
    rows([linkButton()]),
    rows([linkButton({ url: undefined })]),
    'url BASE_TYPE_REQ',
  ],
  [
    'link length',
    rows([linkButton({ url: link(512) })]),
    rows([linkButton({ url: link(513) })]),
    'url BASE_TYPE_MAX_LENGTH',
  ],
  [
    'label',
    rows([button({ label: x(80) })]),
    rows([button({ label: x(81) })]),
    'label BASE_TYPE_MAX',
  ],
  [
    'emoji in full',
    rows([button({ label: undefined, emoji: { name: '◀️' } })]),
    rows([button({ label: undefined, emoji: { name: '◀' } })]),
    'components.0.components.0.emoji.name BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'one emoji',
    rows([button({ emoji: { id: '1', name: 'ink' } })]),
    rows([button({ emoji: { name: 'ink' } })]),
    'emoji.name BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'label or emoji',
    rows([button({ label: undefined, emoji: { name: '🗑️' } })]),
    rows([button({ label: undefined })]),
    'label BASE_TYPE_REQUIRED',
  ],
  [
    'custom_id',
    rows([button({ custom_id: x(100) })]),
    rows([button({ custom_id: x(101) })]),
    'custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'custom_id once',
    rows(buttons(2)),
    rows([button(), button()]),
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'id once',
    rows([button({ id: 2 }), linkButton({ id: 3 })]),
    rows([button({ id: 2 }), linkButton({ id: 2 })]),
    'components.0.components.1.id COMPONENT_ID_DUPLICATED',
  ],
  [
    '25 options',
    rows([select({ options: options(25) })]),
    rows([select({ options: options(26) })]),
    'options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option label',
    rows([select({ options: options(1, { label: x(100) }) })]),
    rows([select({ options: options(1, { label: x(101) }) })]),
    'options.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option description',
    rows([select({ options: options(1, { description: x(100) }) })]),
    rows([select({ options: options(1, { description: x(101) }) })]),
    'options.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option value',
    rows([select({ options: options(1, { value: x(100) }) })]),
    rows([select({ options: options(1, { value: x(101) }) })]),
    'options.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option value once',
    rows([select({ options: options(2) })]),
    rows([select({ options: options(2, { value: 'same' }) })]),
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'one default',
    rows([select({ options: options(2, { default: true }), max_values: 2 })]),
    rows([select({ options: options(2, { default: true }) })]),
    'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
  ],
  [
    'range',
    rows([select({ min_values: 3, max_values: 3 })]),
    rows([select({ min_values: 2, max_values: 1 })]),
    'SELECT_COMPONENT_INVALID_RANGE',
  ],
  [
    'Components V2',
    { flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
    { flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] },
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
])('%s: the boundary is accepted, what is beyond refused', ([, accepted, refused, code]) => {
  expect(message(accepted)).toEqual([])
  expect(message(refused)).toEqual(only(code))
})

test('what depends on the use of a message', () => {
  expect(message({ flags: 64 }, 'post')).toEqual(only('flags MESSAGE_FLAGS_INVALID'))
  expect(message({ nonce: x(25), enforce_nonce: true }, 'post')).toEqual([])
  expect(message({ nonce: x(26) }, 'post')).toEqual(only('nonce'))
  expect(message({ nonce: 'x' }, 'edit')).toEqual(only('nonce HOUSE_RULE_UNKNOWN_KEY'))
})
