import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { userOf } from '../../../sandbox/discord/state/people.ts'
import { messageView } from '../../../sandbox/page/view/message.ts'
import { around, shown, viewOf } from './shown.ts'

const row = (...components: readonly object[]) => ({ type: ComponentType.ActionRow, components })
const button = (more: object) => ({ type: ComponentType.Button, style: 2, ...more })

test('a message says by whom and for whom it is, and who can see it', () => {
  const metadata = { user: userOf('3', 'ada') } as never
  const view = viewOf({ flags: MessageFlags.Ephemeral, interaction_metadata: metadata })
  expect(view).toMatchObject({ author: 'curator', askedBy: 'Ada', private: true, thinking: false })
})

test('a message that is still being made says so', () => {
  expect(viewOf({ flags: MessageFlags.Loading })).toMatchObject({ thinking: true, private: false })
})

test('an embed is drawn by its parts', () => {
  const [embed] = viewOf({
    embeds: [
      {
        color: 0x22_8b,
        title: String.raw`A \*title\*`,
        url: 'https://civitai.com/models/1',
        fields: [{ name: 'Name', value: 'value' }],
        thumbnail: { url: 'https://image.civitai.com/a/b/c.jpeg' },
        footer: { text: '**not** markdown' },
      },
    ],
  }).embeds
  expect(embed).toEqual({
    colour: '#00228b',
    title: [{ kind: 'text', text: 'A *title*' }],
    url: 'https://civitai.com/models/1',
    description: [],
    fields: [
      {
        name: [{ kind: 'text', text: 'Name' }],
        value: [{ kind: 'line', parts: [{ kind: 'text', text: 'value' }] }],
        inline: false,
      },
    ],
    thumbnail: 'https://image.civitai.com/a/b/c.jpeg',
    images: [],
    footer: '**not** markdown',
  })
})

test('embeds of one address show their pictures as one grid, four at most', () => {
  const url = 'https://civitai.com/models/1'
  const image = (n: number) => ({ url, image: { url: `https://image.civitai.com/a/b/${n}.jpeg` } })
  const { embeds } = viewOf({
    embeds: [{ title: 'A', ...image(1) }, image(2), image(3), image(4), image(5), { title: 'B' }],
  })
  expect(embeds.map(({ images }) => images.length)).toEqual([4, 0])
  expect(embeds[0]?.title).toEqual([{ kind: 'text', text: 'A' }])
})

test('no address but a web address becomes a link or a picture', () => {
  const url = 'javascript:alert(1)'
  const view = viewOf({
    embeds: [{ title: 'a', url, thumbnail: { url }, image: { url: 'data:image/png;base64,AA' } }],
    components: [row(button({ style: ButtonStyle.Link, label: 'b', url }))],
  })
  expect(view.embeds[0]).toEqual({
    title: [{ kind: 'text', text: 'a' }],
    description: [],
    fields: [],
    images: [],
  })
  expect(view.rows).toEqual([[expect.objectContaining({ kind: 'unknown' })]])
})

test('buttons, link buttons and menus can be told apart', () => {
  const { rows } = viewOf({
    components: [
      row(
        button({ custom_id: 'n', label: 'Next', style: ButtonStyle.Primary }),
        button({ custom_id: 'd', label: 'Delete', emoji: { name: '🗑' }, disabled: true }),
        button({ style: ButtonStyle.Link, label: 'Open', url: 'https://civitai.com/' }),
      ),
      row({
        type: ComponentType.StringSelect,
        custom_id: 'm',
        placeholder: 'A version',
        options: [
          { label: 'v2', value: '2', description: 'SDXL', default: true },
          { label: 'v1', value: '1' },
        ],
      }),
    ],
  })
  expect(rows).toEqual([
    [
      { kind: 'button', label: 'Next', customId: 'n', style: 'primary', disabled: false },
      { kind: 'button', label: '🗑 Delete', customId: 'd', style: 'secondary', disabled: true },
      { kind: 'link', label: 'Open', url: 'https://civitai.com/', disabled: false },
    ],
    [
      {
        kind: 'menu',
        label: 'A version',
        customId: 'm',
        disabled: false,
        choices: [
          { label: 'v2', about: 'SDXL', value: '2', chosen: true },
          { label: 'v1', value: '1', chosen: false },
        ],
      },
    ],
  ])
})

test('a menu of channels offers those of its kinds', () => {
  const select = { type: ComponentType.ChannelSelect, custom_id: 'c', placeholder: 'Where' }
  const { rows } = viewOf({ components: [row({ ...select, channel_types: [5] }), row(select)] })
  const offered = (choices: readonly object[]) => ({
    kind: 'menu',
    label: 'Where',
    customId: 'c',
    disabled: false,
    choices,
  })
  const news = { label: '#news', value: '202', chosen: false }
  const general = { label: '#general', value: '201', chosen: false }
  expect(rows).toEqual([[offered([news])], [offered([general, news])]])
})

test('a button of a lone emoji has a name that can be said', () => {
  const { rows } = viewOf({
    components: [
      row(
        button({ custom_id: 'p', emoji: { name: '◀️' }, disabled: true }),
        button({ custom_id: 'd', emoji: { name: '🗑️' } }),
        button({ custom_id: 'x', emoji: { name: '🦑' } }),
      ),
    ],
  })
  expect(rows).toEqual([
    [
      { ...pressed('p', '◀️'), name: 'Previous', disabled: true },
      { ...pressed('d', '🗑️'), name: 'Delete' },
      pressed('x', '🦑'),
    ],
  ])
})

const pressed = (customId: string, label: string) => ({
  kind: 'button',
  label,
  customId,
  style: 'secondary',
  disabled: false,
})

test('pictures are told from other files by what they are', () => {
  const address = { url: 'https://a.test/', proxy_url: 'https://a.test/' }
  const picture = { ...address, id: '1', filename: 'a_b.png', title: 'a b', size: 9 }
  const { attachments } = viewOf({
    attachments: [
      { ...picture, content_type: 'image/png', width: 4, height: 3, description: 'a fox' },
      { ...address, id: '2', filename: 'b.png', size: 2_000 },
    ],
  })
  expect(attachments).toEqual([
    { id: '1', name: 'a b.png', bytes: 9, description: 'a fox', picture: { width: 4, height: 3 } },
    { id: '2', name: 'b.png', bytes: 2_000 },
  ])
})

test('what a message forwards is drawn with where it was', () => {
  const message = { ...shown({ content: 'Look', embeds: [{ title: 'A' }] }), attachments: [] }
  const view = messageView(
    shown({
      message_reference: { type: 1, channel_id: '201' } as never,
      message_snapshots: [{ message }] as never,
    }),
    { ...around, channel: (id) => (id === '201' ? 'general' : undefined) },
  )
  expect(view).toMatchObject({ content: [], forwarded: { from: 'general' } })
  expect(view.forwarded?.embeds).toHaveLength(1)
  expect(view.forwarded?.content).toHaveLength(1)
})

test('a command has a slash unless it stands in a menu', () => {
  const used = (more: object) => viewOf({ interaction: { name: 'A' }, ...more } as never).command
  const user = userOf('3', 'ada')
  expect(used({ interaction_metadata: { user } })).toBe('/A')
  expect(used({ interaction_metadata: { user, target_message_id: '1' } })).toBe('A')
})

test('suppressed embeds are not drawn', () => {
  const embeds = [{ title: 'Hidden' }]
  expect(viewOf({ embeds, flags: MessageFlags.SuppressEmbeds }).embeds).toEqual([])
})

test('what is not drawn here says so instead of being left out', () => {
  const { rows } = viewOf({ components: [{ type: ComponentType.Container, components: [] }] })
  expect(rows).toEqual([[{ kind: 'unknown', what: expect.stringContaining('type 17') }]])
})
