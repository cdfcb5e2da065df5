import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { embedViews } from '../../sandbox/page/view/embed.ts'
import type { Picture } from '../../src/civitai/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { modelReply } from '../../src/render/model.ts'
import { withLastLine } from '../../src/render/reply.ts'
import { en } from '../../src/words/en.ts'
import { pictureUrl } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'

const nobody = () => undefined
const around = { now: 0, locale: 'en-US', channel: nobody, role: nobody, person: nobody }

const still = (name: string): Picture => ({ url: pictureUrl(name), video: false })
const video = (name: string): Picture => ({ url: pictureUrl(name), video: true })

function card(pictures: readonly Picture[]) {
  const version = versionOf(71, { pictures })
  const model = modelOf(7, { versions: [version] })
  return modelReply(en, {
    model,
    version,
    choose: () => 'v',
    triggers: 't',
    images: undefined,
    creator: undefined,
    more: 'm',
  })
}
const imagesOf = (pictures: readonly Picture[]) =>
  card(pictures).embeds?.flatMap(({ image }) =>
    image === undefined ? [] : [image.url.split('/').slice(-2).join('/')],
  )
const lastLineOf = (pictures: readonly Picture[]) =>
  card(pictures).embeds?.at(-1)?.description?.split('\n').at(-1)

const several = ['a', 'b', 'c', 'd', 'e'].map(still)

describe('the pictures of a card', () => {
  test('come first, up to four in one grid, which embeds of one address make', () => {
    const embeds = card(several).embeds?.slice(0, -1) ?? []
    expect(embeds).toHaveLength(4)
    expect(new Set(embeds.map(({ url }) => url))).toEqual(new Set(['https://civitai.com/models/7']))
    expect(imagesOf(several)).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `width=450,optimized=true/${name}.jpeg`),
    )
    for (const embed of embeds) expect(Object.keys(embed).sort()).toEqual(['color', 'image', 'url'])
  })

  test('leave the text apart from them, which one address would swallow', () => {
    const views = embedViews(card(several).embeds ?? [], around)
    expect(views.map(({ title, images }) => [title !== undefined, images.length])).toEqual([
      [false, 4],
      [true, 0],
    ])
  })

  test('are one large one where there is no other', () => {
    expect(imagesOf([still('a')])).toEqual(['width=800,optimized=true/a.jpeg'])
  })

  test('are none where none fits', () => {
    expect(card([]).embeds).toHaveLength(1)
    expect(imagesOf([])).toEqual([])
  })

  test('show of a video a still, and lead to it', () => {
    const pictures = [still('a'), video('b'), video('c')]
    expect(imagesOf(pictures)?.[1]).toBe(
      'anim=false,transcode=true,width=450,optimized=true/b.jpeg',
    )
    expect(lastLineOf(pictures)).toBe(
      `[▶\u00a0Video\u00a01](${pictureUrl('b')}) · [▶\u00a0Video\u00a02](${pictureUrl('c')})`,
    )
  })

  test('lead to no video that is not among them', () => {
    expect(lastLineOf([...several.slice(0, 4), video('e')])).not.toContain('▶')
  })

  test('lead to a video whatever signs are in its address', () => {
    const url = 'https://image.civitai.com/key/uuid/original=true/a)(b c.mp4'
    expect(lastLineOf([{ url, video: true }])).toBe(
      '[▶\u00a0Video](https://image.civitai.com/key/uuid/original=true/a%29%28b%20c.mp4)',
    )
  })

  test('leave out the way to a video that is too long to be written', () => {
    const endless = 'x'.repeat(1_000)
    const pictures = [video(endless), video('b'), video(endless), video(endless)]
    expect(lastLineOf(pictures)).toBe(`[▶\u00a0Video\u00a02](${pictureUrl('b')})`)
    expect(() => checkedMessage('answer', messageOf(card(pictures)))).not.toThrow()
    expect(lastLineOf([video(endless)])).not.toContain('▶')
  })

  test('keep nothing from being said below a card', () => {
    const { embeds = [] } = withLastLine(card(several), '-# as of then')
    expect(embeds).toHaveLength(5)
    expect(embeds.at(-1)?.description).toMatch(/\n-# as of then$/)
    expect(embeds.slice(0, -1)).toEqual(card(several).embeds?.slice(0, -1))
  })
})
