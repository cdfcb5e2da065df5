import type { APIInteraction, APIMessage } from 'discord-api-types/v10'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { MEMBER_PERMISSIONS } from '../../../sandbox/discord/state/permissions.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { png } from '../../../sandbox/picture-file/png.ts'
import { quiet, refusalOf } from './bot.ts'
import { start } from './start.ts'

const PNG = png({ width: 40, height: 30 })
const MIB = 1_024 * 1_024

/** A body with files, as discord.js takes it. */
const withFiles = (names: readonly string[], more: object = {}) => ({
  body: { ...quiet, attachments: names.map((filename, id) => ({ id, filename })), ...more },
  files: names.map((name) => ({ name, data: PNG })),
  auth: false,
})

type Rest = Awaited<ReturnType<typeof start>>[1]['rest']

/** A command that was deferred, and the requests of its token. */
async function deferred(flags = 0) {
  const { promise, resolve } = Promise.withResolvers<APIInteraction>()
  const [discord, bot] = await start(async (interaction, { callback }) => {
    await callback(interaction, { type: 5, data: { flags } })
    resolve(interaction)
  })
  // It is answered by the test, so nobody waits here.
  discord.person('ada').slash('/top')
  const { token } = await promise
  const followUps = `/webhooks/${APPLICATION_ID}/${token}` as const
  const message = (id = '@original') => `${followUps}/messages/${encodeURIComponent(id)}` as const
  const edit = (options: Parameters<Rest['patch']>[1], id?: string) =>
    bot.rest.patch(message(id), { auth: false, ...options }) as Promise<APIMessage>
  const tell = (options: Parameters<Rest['post']>[1]) =>
    bot.rest.post(followUps, { auth: false, ...options }) as Promise<APIMessage>
  return { discord, edit, tell }
}

const namesOf = ({ attachments }: APIMessage) => attachments.map(({ filename }) => filename)

test('a first answer has files, which everybody can fetch', async () => {
  const [discord] = await start(({ id, token }, { rest }) =>
    rest.post(`/interactions/${id}/${token}/callback`, {
      ...withFiles(['a.png', 'b.png']),
      body: {
        type: 4,
        data: {
          ...quiet,
          attachments: [
            { id: 0, description: 'a fox' },
            { id: 1, filename: 'c.png' },
          ],
        },
      },
    }),
  )
  const { message } = await discord.person('ada').slash('/top')
  expect(message?.attachments).toMatchObject([
    { filename: 'a.png', description: 'a fox', size: PNG.length, width: 40, height: 30 },
    { filename: 'c.png', content_type: 'image/png' },
  ])
  const response = await fetch(message?.attachments[0]?.url ?? '')
  expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true)
  expect(discord.requests.at(-1)).toMatchObject({
    body: { type: 4, data: { attachments: [{ id: 0 }, { id: 1 }] } },
    files: [
      { name: 'a.png', bytes: PNG.length },
      { name: 'b.png', bytes: PNG.length },
    ],
  })
  expect(discord.faults).toEqual([])
})

test.each([
  ['for all', 0, 'attachments'],
  ['for who asked', 64, 'ephemeral-attachments'],
])('an edit and a follow-up have files %s', async (_, flags, folder) => {
  const { discord, edit, tell } = await deferred(flags)
  const first = await edit(withFiles(['a.png']))
  const further = await tell(withFiles(['b.png'], { flags }))
  const changed = await edit(withFiles(['c.png']), further.id)
  expect([first, further, changed].map(namesOf)).toEqual([['a.png'], ['b.png'], ['c.png']])
  for (const { attachments } of [first, further, changed]) {
    expect(attachments[0]?.url).toContain(`${discord.cdn}/${folder}/`)
    expect(attachments[0]?.ephemeral).toBe(flags ? true : undefined)
    expect((await fetch(attachments[0]?.url ?? '')).status).toBe(200)
  }
  expect(discord.faults).toEqual([])
})

test('a channel message has files where the bot may attach them', async () => {
  const [discord, { rest }] = await start(() => {})
  const path = `/channels/${discord.places.general.id}/messages` as const
  const files = { ...withFiles(['a.png']), auth: true }
  const botPermissions = MEMBER_PERMISSIONS & ~PermissionFlagsBits.AttachFiles
  discord.change('general', { botPermissions })
  expect(await refusalOf(rest.post(path, files))).toEqual({ status: 403, code: 50_013 })
  discord.change('general', { botPermissions: MEMBER_PERMISSIONS })
  const posted = (await rest.post(path, files)) as APIMessage
  expect(namesOf(posted)).toEqual(['a.png'])
  const edited = await rest.patch(`${path}/${posted.id}`, {
    ...files,
    ...withFiles(['b.png']),
    auth: true,
  })
  expect(namesOf(edited as APIMessage)).toEqual(['b.png'])
})

describe('an edit', () => {
  test('without a list keeps all files and adds to them', async () => {
    const { edit } = await deferred()
    await edit(withFiles(['a.png']))
    expect(namesOf(await edit({ body: { content: 'text', ...quiet } }))).toEqual(['a.png'])
    const more = await edit({ body: quiet, files: [{ name: 'b.png', data: PNG }] })
    expect(namesOf(more)).toEqual(['a.png', 'b.png'])
  })

  test('keeps what it lists, adds what it brings and removes the rest', async () => {
    const { discord, edit } = await deferred()
    const { attachments } = await edit(withFiles(['a.png', 'b.png']))
    const [, b] = attachments
    const list = [{ id: b?.id, description: 'kept' }, { id: 0 }]
    const after = await edit(withFiles(['c.png'], { attachments: list }))
    expect(after.attachments).toMatchObject([
      { id: b?.id, filename: 'b.png', description: 'kept' },
      { filename: 'c.png' },
    ])
    const bare = await edit({ body: { content: 'text', attachments: [], ...quiet } })
    expect(bare.attachments).toEqual([])
    expect(discord.faults).toEqual([])
  })

  test('that leaves nothing to see is refused', async () => {
    const { edit } = await deferred()
    await edit(withFiles(['a.png']))
    const nothing = edit({ body: { attachments: [], ...quiet } })
    expect(await refusalOf(nothing)).toEqual({ status: 400, code: 50_006 })
  })
})

describe('a file in an embed', () => {
  const image = { url: 'attachment://a.png' }

  test('is shown there and not among the attachments', async () => {
    const { edit } = await deferred()
    const embeds = [{ title: 'T', image, thumbnail: { url: 'attachment://b.png' } }]
    const message = await edit(withFiles(['a.png', 'b.png', 'c.png'], { embeds }))
    expect(namesOf(message)).toEqual(['c.png'])
    const [shown] = message.embeds
    expect(shown?.image).toMatchObject({ width: 40, height: 30 })
    expect(shown?.image?.url).toMatch(/\/attachments\/\d+\/\d+\/a\.png\?/)
    expect(shown?.thumbnail?.url).toMatch(/\/attachments\/\d+\/\d+\/b\.png\?/)
    expect((await fetch(shown?.image?.url ?? '')).status).toBe(200)
    const kept = await edit({ body: { content: 'text', ...quiet } })
    expect([namesOf(kept), kept.embeds]).toEqual([['c.png'], message.embeds])
  })

  test('comes to light when the embed goes', async () => {
    const { edit } = await deferred()
    await edit(withFiles(['a.png'], { embeds: [{ image }] }))
    expect(namesOf(await edit({ body: { embeds: [], ...quiet } }))).toEqual(['a.png'])
  })

  test.each([
    ['of another name', { image: { url: 'attachment://x.png' } }],
    ['that is no picture', { image: { url: 'attachment://a.txt' } }],
    ['as an icon', { title: 'T', footer: { text: 'f', icon_url: 'attachment://a.png' } }],
  ])('is refused %s', async (_, embed) => {
    const { edit } = await deferred()
    const refused = edit(withFiles(['a.png'], { embeds: [embed] }))
    expect(await refusalOf(refused)).toEqual({ status: 400, code: 50_035 })
  })
})

describe('a request', () => {
  /** The status, code and errors of what a form comes to, of these fields. */
  async function sent(fields: Readonly<Record<string, string | Uint8Array>>, type?: string) {
    const { discord } = await deferred()
    const path = discord.requests.at(-1)?.path.replace(/.*\/(.*)\/callback$/, '$1') ?? ''
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') form.append(name, value)
      else form.append(name, new Blob([new Uint8Array(value)]), 'a.png')
    }
    const response = await fetch(`${discord.url}/v10/webhooks/${APPLICATION_ID}/${path}`, {
      method: 'POST',
      body: form,
      ...(type && { headers: { 'content-type': type } }),
    })
    const { code = 0, errors = {} } = (await response.json()) as Record<string, unknown>
    const faults = discord.faults.map(({ kind }) => kind)
    return { status: response.status, code, errors: JSON.stringify(errors), faults }
  }
  const payload = (more: object = {}) => JSON.stringify({ content: 'text', ...quiet, ...more })
  const listed = (...ids: readonly unknown[]) => payload({ attachments: ids.map((id) => ({ id })) })
  const nothing = new Uint8Array()
  const files = (count: number, bytes: Uint8Array = PNG) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`files[${index}]`, bytes]))

  test.each([
    ['one file and its entry', { payload_json: listed(0), ...files(1) }],
    ['an id that is a text', { payload_json: listed('0'), ...files(1) }],
    ['no list', { payload_json: payload(), ...files(1) }],
    ['ten files', { payload_json: payload(), ...files(10) }],
    ['the largest file', { payload_json: payload(), ...files(1, new Uint8Array(10 * MIB)) }],
  ])('with %s is taken', async (_, fields) => {
    expect(await sent(fields)).toEqual({ status: 200, code: 0, errors: '{}', faults: [] })
  })

  test.each([
    ['an entry without a file', { payload_json: listed(0, 1), ...files(1) }, 'NOT_FOUND'],
    ['an entry of a strange file', { payload_json: listed('123'), ...files(1) }, 'NOT_FOUND'],
    ['an empty file', { payload_json: listed(0), ...files(1, nothing) }, 'NOT_FOUND'],
    ['an empty file and no list', { payload_json: payload(), ...files(1, nothing) }, 'NOT_FOUND'],
    ['a file without an entry', { payload_json: listed(0), ...files(2) }, 'FILE_NOT_LISTED'],
    ['an entry twice', { payload_json: listed(0, 0), ...files(1) }, 'ALREADY_CONTAINS'],
    ['eleven files', { payload_json: payload(), ...files(11) }, 'BASE_TYPE_MAX_LENGTH'],
    ['another field', { payload_json: payload(), file: PNG }, 'UNKNOWN_FIELD'],
    ['a text for a file', { payload_json: payload(), 'files[0]': 'text' }, 'UNKNOWN_FIELD'],
    ['no payload', files(1), 'BASE_TYPE_REQUIRED'],
  ])('with %s is refused', async (_, fields, error) => {
    const expected = { status: 400, code: 50_035, errors: expect.stringContaining(error) }
    expect(await sent(fields)).toEqual({ ...expected, faults: ['refused body'] })
  })

  test.each([
    ['broken JSON', { payload_json: '{', ...files(1) }, undefined, 400, 50_109],
    ['a form that is none', files(1), 'multipart/form-data; boundary=x', 400, 0],
    [
      'too large a file',
      { payload_json: payload(), ...files(1, new Uint8Array(10 * MIB + 1)) },
      undefined,
      413,
      40_005,
    ],
    [
      'too much in all',
      { payload_json: payload(), ...files(3, new Uint8Array(9 * MIB)) },
      undefined,
      413,
      40_005,
    ],
  ])('with %s is refused as such', async (_, fields, type, status, code) => {
    expect(await sent(fields, type)).toEqual({
      status,
      code,
      errors: '{}',
      faults: ['refused body'],
    })
  })
})

test('a callback that shows nothing takes no files', async () => {
  const refusals: unknown[] = []
  const [discord] = await start(async ({ id, token }, { rest, callback }) => {
    const body = { type: 5, data: {} }
    const files = { ...withFiles(['a.png']), body }
    refusals.push(await refusalOf(rest.post(`/interactions/${id}/${token}/callback`, files)))
    await callback({ id, token } as APIInteraction, { type: 4, data: { content: 'x', ...quiet } })
  })
  await discord.person('ada').slash('/top')
  expect(refusals).toEqual([{ status: 400, code: 50_035 }])
})
