import { expect, test } from 'vitest'
import type { FileTrouble } from '../../sandbox/discord/index.ts'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { en } from '../../src/words/en.ts'
import { messageOf, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

const TEXT = 'a paper lantern\nSteps: 25, Sampler: Euler a, CFG scale: 7, Seed: 123, Size: 512x768'
const before = [textChunk('parameters', TEXT)]
const PNG = png({ before, width: 640, height: 640, pieces: 5 })

/** The bot and a message with this file; what it says of it, as a member reads it. */
async function posted(name: string, bytes: Buffer, intact = false) {
  const { discord } = await start()
  const message = discord.person('ada').say({ files: [{ name, bytes, intact }] })
  const read = () => discord.person('grace').useOnMessage('Read picture', message)
  return { discord, read }
}

test('an attachment is read from where Discord keeps it, with nothing secret', async () => {
  const { discord, read } = await posted('lantern.png', PNG)
  expect(textOf(messageOf(await read()))).toContain('a paper lantern')
  expect(discord.fetched).toHaveLength(1)
})

test('what Discord removed on upload is missed in a sentence', async () => {
  const exif = { userComment: TEXT }
  expect(toldOf(await (await posted('lantern.jpg', jpeg({ exif }))).read())).toBe(
    en.unreadPicture('none'),
  )
  const { read } = await posted('lantern.jpg', jpeg({ exif }), true)
  expect(textOf(messageOf(await read()))).toContain('a paper lantern')
})

test.each(['slow', 'missing', 'redirected'] satisfies FileTrouble[])(
  'a file that is %s is told as gone, and nothing else is fetched',
  async (trouble) => {
    const { discord, read } = await posted('lantern.png', PNG)
    discord.troubleFiles(trouble)
    expect(toldOf(await read())).toBe(en.unreadPicture('gone'))
    expect(discord.fetched).toHaveLength(1)
  },
)

test.each(['truncated', 'mistyped', 'larger'] satisfies FileTrouble[])(
  'a file that is %s is read as far as needed',
  async (trouble) => {
    const { discord, read } = await posted('lantern.png', PNG)
    discord.troubleFiles(trouble)
    expect(textOf(messageOf(await read()))).toContain('a paper lantern')
  },
)
