import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import type { Model, Version } from '../../src/civitai/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { type FollowPresses, newsReply, versionReply } from '../../src/render/follow.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'

const KEY = '3w5e11264sgf-m1abcdef'
const MONTH = 30 * 86_400_000
const presses: FollowPresses = {
  open: ({ id }) => `c${id}`,
  triggers: 't',
  images: 'i',
  creator: 'a',
  more: 'm',
}
const posted = (
  model: Model,
  version: Version,
  change: Partial<Parameters<typeof versionReply>[1]> = {},
): Reply =>
  versionReply(en, {
    title: en.newFrom('brush'),
    key: KEY,
    mentions: [],
    presses,
    model,
    version,
    ...change,
  })
const idsOf = ({ components = [] }: Reply) =>
  components.flatMap((row) =>
    row.components.map((one) => ('custom_id' in one ? one.custom_id : 'url' in one ? one.url : '')),
  )
const long = (length: number): string => 'x'.repeat(length)

describe('a new version', () => {
  const version = versionOf(71, { earlyAccess: { until: Date.UTC(2026, 11, 24) } })
  const model = modelOf(7, { versions: [version, versionOf(72)] })

  test('says what it is, and how it may be used', () => {
    const { embeds = [], content } = posted(model, version)
    const text = embeds.at(-1)
    expect(content).toBeUndefined()
    expect(text?.author?.name).toBe('New from brush')
    expect(text).toMatchObject({
      title: 'Model 7',
      url: 'https://civitai.com/models/7?modelVersionId=71',
    })
    expect(text?.description).toMatch(
      /^\*\*LORA · SDXL 1\.0 · by.brush\*\*\nv71 · <t:\d+:R> · 🔒.early.access until <t:\d+:[a-zA-Z]>/,
    )
    expect(text?.description).toContain('lantern light')
    expect(text?.description).toContain('credit required')
    const pictures = embeds.slice(0, -1)
    expect(pictures).toHaveLength(4)
    expect(pictures.every(({ image, title }) => image !== undefined && title === undefined)).toBe(
      true,
    )
  })

  test('has its key in a menu of its versions, beside buttons', () => {
    const reply = posted(model, version)
    expect(idsOf(reply)).toEqual([
      `~digest ${KEY}`,
      't',
      'i',
      'a',
      'm',
      'https://civitai.com/models/7?modelVersionId=71',
    ])
    expect(reply.embeds?.at(-1)?.footer?.text).toBe('Posted by /follow')
  })

  test('has only buttons that lead somewhere', () => {
    const bare = versionOf(71, { triggerWords: [], pictures: [] })
    const reply = posted(modelOf(7, { versions: [bare] }), bare, {
      presses: { ...presses, creator: undefined, images: undefined },
    })
    expect(idsOf(reply).slice(1)).toEqual(['m', 'https://civitai.com/models/7?modelVersionId=71'])
    expect(reply.embeds).toHaveLength(1)
  })

  test('that is published has nothing but a link, and its key in the footer', () => {
    const reply = posted(model, version, { presses: undefined, mentions: ['500', '501'] })
    expect(idsOf(reply)).toEqual(['https://civitai.com/models/7?modelVersionId=71'])
    expect(reply.embeds?.at(-1)?.footer?.text).toBe(`Posted by /follow · ${KEY}`)
    expect(reply.content).toBe('<@&500> <@&501>')
  })

  test('with all there can be at its longest is taken by Discord', () => {
    const most = versionOf(71, {
      name: long(300),
      baseModel: long(300),
      earlyAccess: { until: MONTH },
      triggerWords: Array<string>(40).fill(long(1_500)),
      pictures: Array.from({ length: 9 }, (_, at) => ({
        url: `https://image.civitai.com/k/u/o/${long(300)}${at}`,
        video: true,
      })),
    })
    const versions = Array.from({ length: 40 }, (_, at) => versionOf(71 + at, { name: long(300) }))
    const whole = modelOf(7, { name: long(500), type: long(300), creator: long(300), versions })
    const reply = posted(whole, most, { title: en.newFrom(long(500)), mentions: ['500'] })
    expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
    const published = posted(whole, most, { title: en.newFrom(long(500)), presses: undefined })
    expect(() => checkedMessage('answer', messageOf(published))).not.toThrow()
  })
})

describe('a list of what is new', () => {
  const lines = Array.from({ length: 10 }, (_, at) => ({
    entry: entryOf(at + 1, { name: `${at}${long(400)}`, publishedAt: MONTH }),
    isFree: at === 1,
  }))
  const list = {
    title: en.newTagged(long(500)),
    key: KEY,
    mentions: ['500'],
    lines,
    more: 13,
    address: 'https://civitai.com/models?tag=anime',
  }

  test('has an embed for each, a menu with its key, and a link to the others', () => {
    const reply = newsReply(en, { ...list, open: ({ id }) => `c${id}` })
    expect(reply.embeds).toHaveLength(10)
    expect(reply.embeds?.[1]?.description).toContain(en.freeNow)
    expect(reply.embeds?.[2]?.description).not.toContain(en.freeNow)
    expect(idsOf(reply)).toEqual([`~digest ${KEY}`, list.address])
    expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
  })

  test('that is published or whole has no such thing', () => {
    const reply = newsReply(en, { ...list, more: 0 })
    expect(idsOf(reply)).toEqual([])
    expect(reply.embeds?.at(-1)?.footer?.text.endsWith(` · ${KEY}`)).toBe(true)
    const far = newsReply(en, { ...list, address: `https://civitai.com/models?tag=${long(600)}` })
    expect(idsOf(far)).toEqual([])
    expect(() => checkedMessage('answer', messageOf(far))).not.toThrow()
  })
})
