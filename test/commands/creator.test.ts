import { expect, test } from 'vitest'
import { creator } from '../../commands/creator.ts'
import { images } from '../../commands/images.ts'
import { pressed } from '../../src/button.ts'
import { actionsOf } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { civitaiWith } from '../support/civitai.ts'
import { answerTo } from '../support/commands.ts'
import { windowsOf } from '../support/entry.ts'
import { toldBy } from '../support/problem.ts'
import { positionOf, titleOf } from '../support/reply.ts'
import { seen } from '../support/seen-image.ts'

test('who has pictures only is told of with a way to these', async () => {
  const picture = seen('PG')
  const civitai = civitaiWith({ galleries: [{ images: picture ? [picture] : [], more: false }] })
  const { says, picks } = await toldBy(answerTo(creator, { name: '@Brush' }, civitai))
  expect(says).toBe(en.noModels('brush'))
  expect(says).not.toMatch(/period|filters/)
  expect(picks.map(({ label }) => label)).toEqual([en.images])
  const press = pressed([...actionsOf([images]).values()], picks[0]?.customId ?? '')
  expect(press).toMatchObject({ verb: 'turn', given: { creator: 'brush' } })
  const gallery = { ...images, action: press?.action ?? images.action }
  await answerTo(gallery, press?.given ?? {}, civitai)
  expect(civitai.askedImages).toMatchObject([{ creator: 'brush', period: 'AllTime' }])
})

test('nobody is told of as one of pictures whose models have only come to an end', async () => {
  const civitai = civitaiWith()
  const [list] = Object.values(creator.presses ?? {})
  const behind = { creator: 'brush', sort: 'Newest', window: 3, page: 1, before: 40 }
  const told = toldBy(answerTo({ ...creator, action: list ?? creator.action }, behind, civitai))
  expect(await told).toEqual({ says: en.listEnds, picks: [] })
})

test('whose pictures are none either is not offered a longer period than all time', async () => {
  const civitai = civitaiWith()
  const of = (given: object) => toldBy(answerTo(images, { creator: 'brush', ...given }, civitai))
  expect(await of({})).toEqual({ says: en.noImagesAtAll, picks: [] })
  const { says, picks } = await of({ period: 'Day' })
  expect([says, picks.map(({ label }) => label)]).toEqual([en.noImages, [en.allTime]])
  expect((await of({ base: 'Pony' })).says).toBe(en.noImagesTogether)
})

test.each([
  [6, '1–4 of 4 · 2 not shown here'],
  [4, '1–4 of 4'],
  [undefined, '1–4 of 4'],
])(
  'of %s models that somebody has those that are not shown are counted',
  async (models, position) => {
    const creators = [{ name: 'brush', ...(models !== undefined && { models }) }]
    const civitai = civitaiWith({ windows: windowsOf([4]), creators })
    const reply = await answerTo(creator, { name: 'brush' }, civitai)
    expect(titleOf(reply)).toBe('brush — most downloaded')
    expect(positionOf(reply)).toBe(position)
    expect(reply.embeds?.[0]?.author?.url).toBe('https://civitai.com/user/brush')
  },
)

test('nobody’s are counted as hidden before the end of the list', async () => {
  const civitai = civitaiWith({
    windows: windowsOf([7, 9]),
    creators: [{ name: 'brush', models: 30 }],
  })
  const reply = await answerTo(creator, { name: 'brush' }, civitai)
  expect(positionOf(reply)).toBe('1–5 of at least 7')
})
