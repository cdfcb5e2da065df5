import { expect, test } from 'vitest'
import { type FileTrouble, manualClock } from '../../../sandbox/discord/index.ts'
import { jpeg } from '../../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../../sandbox/picture-file/png.ts'
import { webp } from '../../../sandbox/picture-file/webp.ts'
import { start } from './start.ts'

const PNG = png({ before: [textChunk('parameters', 'a red fox')], width: 40, height: 30 })
const exif = { userComment: 'a red fox' }

/** A message with a picture, and what fetches it. */
async function posted(name = 'fox.png', bytes: Buffer = PNG, intact = false) {
  const clock = manualClock(Date.UTC(2027, 0, 6))
  const [discord, bot] = await start(() => {}, { clock })
  const message = discord.person('ada').say({ files: [{ name, bytes, intact }] })
  const [file] = message.attachments
  if (file === undefined) throw new Error('nothing is attached')
  return { discord, bot, clock, message, file, get: () => fetch(file.url) }
}

test('a file is told as Discord tells it, and fetched by its signed address', async () => {
  const { discord, file, get } = await posted()
  expect(file).toMatchObject({
    filename: 'fox.png',
    size: PNG.length,
    width: 40,
    height: 30,
    content_type: 'image/png',
  })
  expect(file.url).toMatch(
    /\/attachments\/\d+\/\d+\/fox\.png\?ex=[\da-f]{8}&is=[\da-f]{8}&hm=[\da-f]{64}&$/,
  )
  expect(file.url.startsWith(`${discord.cdn}/attachments/`)).toBe(true)
  const response = await get()
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true)
  expect(discord.fetched).toHaveLength(1)
})

test('a name is made fit for an address', async () => {
  const { file } = await posted('My fox (final) é.png')
  expect(file).toMatchObject({ filename: 'My_fox_final_e_.png', title: 'My fox (final) é' })
})

test.each([
  ['without a signature', (url: string) => url.replace(/\?.*/, '')],
  ['with another’s signature', (url: string) => url.replace(/(?<=hm=)./, 'x')],
  ['that is longer valid than it says', (url: string) => url.replace(/(?<=ex=)./, '7')],
  ['of another name', (url: string) => url.replace('fox.png', 'cat.png')],
])('an address %s leads to nothing', async (_, change) => {
  const { file } = await posted()
  expect((await fetch(change(file.url))).status).toBe(404)
})

test('an address grows old within a day, and an interaction brings a new one', async () => {
  const { discord, bot, clock, message, get } = await posted()
  await bot.rest.put('/applications/1100000000000000001/commands', {
    body: [{ type: 3, name: 'Greet' }],
  })
  clock.advance(25 * 3_600_000)
  expect((await get()).status).toBe(404)
  const grace = discord.person('grace')
  const forwarded = grace.forward(message, 'news')
  expect(forwarded).toMatchObject({
    flags: 16_384,
    message_reference: { type: 1, message_id: message.id, channel_id: message.channel_id },
    message_snapshots: [{ message: { content: '', attachments: [{ filename: 'fox.png' }] } }],
  })
  for (const one of [message, forwarded]) grace.useOnMessage('Greet', one).catch(() => {})
  await expect.poll(() => bot.received.length).toBe(2)
  const sent = bot.received.map((one) => JSON.stringify(one))
  const urls = sent.map((text) => /http:[^"]*\/attachments\/[^"]*/.exec(text)?.[0] ?? '')
  expect(await Promise.all(urls.map(async (url) => (await fetch(url)).status))).toEqual([200, 200])
})

test.each([
  ['fox.jpg', jpeg({ exif })],
  ['fox.webp', webp({ exif })],
])('what %s tells of its making is lost on upload', async (name, bytes) => {
  const { file, get } = await posted(name, bytes)
  const kept = Buffer.from(await (await get()).arrayBuffer())
  expect(kept.includes('red fox')).toBe(false)
  expect(bytes.includes(Buffer.from(exif.userComment, 'utf16le').subarray(1, 15))).toBe(true)
  expect(kept.length).toBeLessThan(bytes.length)
  expect(file).toMatchObject({ size: kept.length, width: 16, height: 16 })
  const intact = await posted(name, bytes, true)
  expect(Buffer.from(await (await intact.get()).arrayBuffer()).equals(bytes)).toBe(true)
})

const seen: Record<FileTrouble, string> = {
  slow: 'nothing yet',
  missing: '404',
  redirected: '302',
  truncated: 'cut',
  mistyped: 'text/html',
  larger: 'over 25 MB',
}

test.each(Object.entries(seen))('a file can be %s', async (trouble, expected) => {
  const { discord, file } = await posted()
  discord.troubleFiles(trouble as FileTrouble)
  const signal = trouble === 'slow' ? { signal: AbortSignal.timeout(100) } : {}
  const told = await fetch(file.url, { redirect: 'manual', ...signal }).then(
    async (response) => {
      if (response.status !== 200) return String(response.status)
      const type = response.headers.get('content-type') ?? ''
      if (type !== 'image/png') return type
      return response.arrayBuffer().then(
        ({ byteLength }) => (byteLength > 25_000_000 ? 'over 25 MB' : 'all of it'),
        () => 'cut',
      )
    },
    () => 'nothing yet',
  )
  expect(told).toBe(expected)
})

test('whoever sends a secret along with a request for a file is told off', async () => {
  const { discord, file } = await posted()
  await fetch(file.url, { headers: { authorization: 'Bot sandbox' } })
  expect(discord.faults.map(({ kind }) => kind)).toEqual(['refused request'])
})

test('of what people write in a server, a bot without that intent reads nothing', async () => {
  const { bot, discord, message } = await posted()
  const read = await bot.rest.get(`/channels/${message.channel_id}/messages/${message.id}`)
  expect(read).toMatchObject({ id: message.id, content: '', attachments: [] })
  const direct = discord.person('ada').say({ content: 'hello' }, 'dm')
  const path = `/channels/${direct.channel_id}/messages` as const
  expect(await bot.rest.get(path)).toMatchObject([{ content: 'hello' }])
  expect(discord.person('grace').sees('dm')).toEqual([])
})
