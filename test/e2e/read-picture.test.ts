import { expect, test } from 'vitest'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import type { Environment } from '../../src/config.ts'
import { en } from '../../src/words/en.ts'
import { labelsOf, menuOf, messageOf, sharedBy, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

const PROMPT = 'a paper lantern,\nby the sea'
const settings = (more = '') =>
  `${PROMPT}\nNegative prompt: blurry\nSteps: 25, Sampler: Euler a, CFG scale: 7, Seed: 123, Size: 512x768${more}`

/** The bot, and a message with pictures in a place. */
async function posted(
  texts: readonly (string | undefined)[],
  place: 'general' | 'after-dark' = 'general',
  env: Environment = {},
) {
  const running = await start({ env })
  const files = texts.map((text, nth) => ({
    name: `lantern-${nth}.png`,
    bytes: png(
      text === undefined ? {} : { before: [textChunk('parameters', text, 'tEXt in UTF-8')] },
    ),
  }))
  const message = running.discord.person('ada').say({ content: 'look', files }, place)
  const grace = running.discord.person('grace')
  const use = () => grace.useOnMessage('Read picture', message)
  return { ...running, grace, use }
}

/** A model that everybody may see, and one that only stands on civitai.red. */
async function models() {
  const { civitai } = await posted([])
  const told = civitai.models.filter(
    ({ minor, poi, modelVersions }) => !minor && !poi && modelVersions.length > 0,
  )
  return {
    mild: told.find(({ nsfw, nsfwLevel }) => !nsfw && nsfwLevel === 1),
    mature: told.find(({ nsfw, nsfwLevel }) => nsfw && nsfwLevel > 3),
  }
}

test('the recipe of a picture is told, and its text can be copied', async () => {
  const { use, grace } = await posted([settings()])
  const answer = await use()
  const message = messageOf(answer)
  expect(answer.private).toBe(true)
  expect(textOf(message)).toContain('a paper lantern, by the sea')
  expect(textOf(message)).toContain('blurry')
  expect(textOf(message)).toContain('Euler a')
  expect(labelsOf(message)).toEqual([en.copyText, en.showToAll])
  const copied = messageOf(await grace.press(message, en.copyText))
  expect(labelsOf(copied)).toEqual([])
  expect(copied.content).toBe(`\`\`\`\n${PROMPT}\n\`\`\`\n\`\`\`\nblurry\n\`\`\``)
})

test('it is shown to all, judged anew', async () => {
  const { use, grace, discord } = await posted([settings()])
  const shown = await sharedBy(await grace.press(messageOf(await use()), en.showToAll))
  expect(textOf(shown)).toContain('a paper lantern')
  expect(labelsOf(shown)).toEqual([en.copyText, '🗑️'])
  expect(discord.fetched).toHaveLength(2)
})

test('several pictures are told one below the other, and what is not read is said', async () => {
  const { use } = await posted([settings(), undefined, settings(), settings(), settings()])
  const text = textOf(messageOf(await use()))
  expect(text.match(/Euler a/g)).toHaveLength(3)
  expect(text).toContain(`**lantern-1.png** · ${en.unreadPicture('none')}`)
  expect(text).toContain(en.morePictures(1))
})

test('a picture that tells nothing is answered with a sentence', async () => {
  const { use } = await posted([undefined])
  expect(toldOf(await use())).toBe(en.unreadPicture('none'))
})

test('a message without a picture is answered with a sentence', async () => {
  const { use } = await posted([])
  expect(toldOf(await use())).toBe(en.noPictureInMessage)
})

test('what it was made with is linked, and held back where it may not be shown', async () => {
  const { mild, mature } = await models()
  const resources = [mild, mature].map((one, nth) => ({
    type: 'lora',
    weight: 0.8,
    modelVersionId: one?.modelVersions[0]?.id,
    modelName: `named by the file ${nth}`,
  }))
  const text = settings(`, Civitai resources: ${JSON.stringify(resources)}`)
  const inGeneral = messageOf(await (await posted([text])).use())
  expect(textOf(inGeneral)).toContain(
    `models/${mild?.id}?modelVersionId=${mild?.modelVersions[0]?.id}`,
  )
  expect(textOf(inGeneral)).toContain(en.partHeldBack)
  expect(textOf(inGeneral)).not.toContain(`${mature?.id}`)
  expect(textOf(inGeneral)).not.toContain('named by the file')
  expect(menuOf(inGeneral).options).toHaveLength(1)
  const afterDark = messageOf(await (await posted([text], 'after-dark')).use())
  expect(textOf(afterDark)).toContain(`civitai.red/models/${mature?.id}`)
  expect(menuOf(afterDark).options).toHaveLength(2)
})

test('what its author calls by a mature name is linked by its id, or told to be held back', async () => {
  const { mild } = await models()
  const resources = [
    { type: 'lora', modelName: 'hentai style', modelVersionId: mild?.modelVersions[0]?.id },
    { type: 'lora', modelName: 'lewd poses' },
  ]
  const text = settings(`, Civitai resources: ${JSON.stringify(resources)}`)
  const told = textOf(messageOf(await (await posted([text])).use()))
  expect(told).toContain(`models/${mild?.id}?modelVersionId=`)
  expect(told).toContain(en.partHeldBack)
  expect(told).not.toMatch(/hentai|lewd/)
  const there = textOf(messageOf(await (await posted([text], 'after-dark')).use()))
  expect(there).toContain('lewd poses')
})

test('a mature prompt is held back where it may not be shown', async () => {
  const mature = settings().replace('a paper lantern', 'nude woman, hentai')
  const inGeneral = textOf(messageOf(await (await posted([mature])).use()))
  expect(inGeneral).toContain(en.promptHeldBack)
  expect(inGeneral).not.toContain('hentai')
  expect(textOf(messageOf(await (await posted([mature], 'after-dark')).use()))).toContain('hentai')
})

test('what is held back is not offered to be copied, nor said to be kept back by its author', async () => {
  const mature = settings().replace('a paper lantern', 'nude woman, hentai')
  const { use, grace, discord } = await posted([mature.replace('blurry', 'hentai')], 'after-dark')
  const message = messageOf(await use())
  expect(labelsOf(message)).toContain(en.copyText)
  discord.change('after-dark', { nsfw: false })
  expect(messageOf(await grace.press(message, en.copyText)).content).toBe(en.promptHeldBack)
  expect(labelsOf(messageOf(await use()))).toEqual([en.showToAll])
})

test('a day later its text is read anew from the message', async () => {
  const { use, grace, pass } = await posted([settings()])
  const message = messageOf(await use())
  pass(25 * 3_600_000)
  expect(toldOf(await grace.press(message, en.copyText))).toBe(en.unreadPicture('gone since'))
  expect(textOf(messageOf(await use()))).toContain('a paper lantern')
})

test('nothing untrue is said of a channel in which nothing mature is shown', async () => {
  const mature = settings().replace('a paper lantern', 'hentai')
  const { use } = await posted([mature], 'after-dark', { MATURE_CONTENT: 'off' })
  const text = textOf(messageOf(await use()))
  expect(text).toContain(en.promptHeldBack)
  expect(text).not.toContain('isn’t')
})
