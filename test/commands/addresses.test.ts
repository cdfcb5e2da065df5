import { describe, expect, test } from 'vitest'
import { subjectOf } from '../../commands/follow/subject.ts'
import { images } from '../../commands/images.ts'
import { model } from '../../commands/model.ts'
import type { Found } from '../../src/civitai/screen/find.ts'
import type { Given, Single } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { civitaiWith, type Has, servicesWith } from '../support/civitai.ts'
import { answerTo, givenBy, pressedOn } from '../support/commands.ts'
import { windowsOf } from '../support/entry.ts'
import { toldBy } from '../support/problem.ts'
import { idOf } from '../support/reply.ts'
import { meta, seen } from '../support/seen-image.ts'

const [first, second, third] = [1, 2, 3].flatMap((id) => seen('PG', { id, meta }) ?? [])
if (first === undefined || second === undefined || third === undefined) throw new Error('all PG')

const picture: Has = { found: { kind: 'image', id: 2 }, images: [second] }
const post: Has = {
  found: { kind: 'post', id: 77 },
  posts: { 77: { images: [first, second, third], more: false } },
}
const somebody: Has = {
  found: { kind: 'creator', name: 'BRUSH' },
  windows: windowsOf([3]),
  galleries: [{ images: [first], more: false }],
}
const NAMED: readonly [string, Single, string][] = [
  ['/model', model, 'query'],
  ['/images', images, 'model'],
]
const typed = 'civitai.com/…'

describe.each(NAMED)('%s with an address', (_, command, option) => {
  const answer = (has: Has, given: Given = {}) =>
    answerTo(command, { [option]: typed, ...given }, civitaiWith(has))

  test('of a picture shows it by itself, and leads to how it was made', async () => {
    const reply = await answer(picture)
    expect(reply.embeds).toMatchObject([
      { title: en.imageTitle, url: 'https://civitai.com/images/2' },
    ])
    expect(reply.embeds?.[0]).not.toHaveProperty('footer')
    expect(idOf(reply, '▶️')).toBeUndefined()
    expect(givenBy(images, reply, en.prompt)).toEqual({ image: 2 })
  })

  test('of a post shows its pictures one by one', async () => {
    const services = servicesWith(civitaiWith(post))
    const turn = async (reply: Awaited<ReturnType<typeof answer>>, label: string) =>
      pressedOn(images, idOf(reply, label) ?? '', {}, services)
    const shown = await answer(post)
    expect(shown.embeds).toMatchObject([{ title: en.postTitle, footer: { text: '1 of 3' } }])
    const next = await turn(shown, '▶️')
    expect(next.embeds).toMatchObject([
      { url: 'https://civitai.com/images/2', footer: { text: '2 of 3' } },
    ])
    const last = await turn(next, '▶️')
    expect(last.embeds).toMatchObject([{ footer: { text: '3 of 3' } }])
    expect((await turn(last, '◀️')).embeds).toEqual(next.embeds)
  })

  test('of what is gone, or not for the public, says so', async () => {
    const gone = await toldBy(answer({ ...picture, images: [] }))
    expect(gone.says).toBe(en.unknownImage)
    expect((await toldBy(answer({ ...post, posts: {} }))).says).toBe(en.unknownPost)
  })
})

test('a page behind the last one of a post is told to be gone', async () => {
  const civitai = civitaiWith(post)
  const call = answerTo(images, { post: 77, nth: 4 }, civitai, { path: 'images: posted' })
  expect((await toldBy(call)).says).toBe(en.pageGone)
})

describe('the address of a profile', () => {
  test('is whose models /model lists', async () => {
    const civitai = civitaiWith(somebody)
    const reply = await answerTo(model, { query: typed }, civitai)
    expect(civitai.asked).toMatchObject([{ creator: 'brush', sort: 'Most Downloaded' }])
    expect(JSON.stringify(reply.embeds?.[0])).toContain('brush — ')
  })

  test('is whose pictures /images shows, by the other options', async () => {
    const civitai = civitaiWith(somebody)
    await answerTo(images, { model: typed, sort: 'Newest' }, civitai)
    expect(civitai.askedImages).toMatchObject([
      { creator: 'brush', sort: 'Newest', period: 'AllTime' },
    ])
  })

  test('beside another creator is told to be no model', async () => {
    const call = answerTo(images, { model: typed, creator: 'brush' }, civitaiWith(somebody))
    expect((await toldBy(call)).says).toBe(en.notAModelButCreator)
  })

  test.each(NAMED)('that nobody has is told by %s', async (_, command, option) => {
    const civitai = civitaiWith({ ...somebody, creators: [] })
    const { says } = await toldBy(answerTo(command, { [option]: typed }, civitai))
    expect(says).toBe(en.unknownCreator([]))
  })
})

test.each<[string, Found, string]>([
  ['a profile', { kind: 'creator', name: 'brush' }, en.notAModelButCreator],
  ['a picture', { kind: 'image', id: 2 }, en.notAModel],
  ['a post', { kind: 'post', id: 2 }, en.notAModel],
])('%s is no model to be followed', async (_, found, says) => {
  const subject = subjectOf({ model: typed }, servicesWith(civitaiWith({ found })))
  expect((await toldBy(subject)).says).toBe(says)
})
