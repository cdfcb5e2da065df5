import { describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../sandbox/civitai/civitai.ts'
import type { GalleryPicture } from '../../sandbox/civitai/gallery/gallery-picture.ts'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { labelsOf, messageOf, sentTo, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

const ask = ({ discord }: Running, line: string, where: PlaceName = 'general') =>
  discord.person('ada').slash(line, { in: where })
const pictureOf = (message: { embeds: readonly { url?: string }[] }) =>
  Number(message.embeds[0]?.url?.split('/').at(-1))

const XXX = 16
const isPlain = ({ flagged, vanishing, author }: GalleryPicture): boolean =>
  !flagged && !vanishing && !matureText.test(author.username ?? '')
/** Posts of both what may be shown anywhere and what may not, each in its order. */
const postsOf = ({ galleries }: CivitaiStandIn, since: number) => {
  const posts = Map.groupBy(
    galleries.all().filter(({ publishedAt }) => publishedAt < since),
    ({ postId }) => postId ?? 0,
  )
  return [...posts].flatMap(([id, all]) => {
    const pictures = all.toSorted((a, b) => a.place - b.place)
    return id === 0 || !pictures.every(isPlain) ? [] : [{ id, pictures }]
  })
}
const count = (pictures: readonly GalleryPicture[], level: number): number =>
  pictures.filter((one) => one.level === level).length

describe('the address of a picture', () => {
  test('shows it, however it is pasted, and nothing of a mature one where only PG may be', async () => {
    const running = await start()
    const all = running.civitai.galleries
      .all()
      .filter((one) => isPlain(one) && one.publishedAt < running.now())
    const mild = all.find(({ level }) => level === 1)
    const mature = all.find(({ level }) => level === XXX)
    for (const typed of [
      `/images model:https://civitai.red/images/${mild?.id}?postId=1#comments`,
      `/model query:see www.civitai.green/images/${mild?.id}, please`,
    ]) {
      const shown = messageOf(await ask(running, typed))
      expect(shown.embeds[0]?.url).toBe(`https://civitai.com/images/${mild?.id}`)
      expect(labelsOf(shown)).not.toContain('▶️')
    }
    const line = `/images model:civitai.red/images/${mature?.id}`
    const there = messageOf(await ask(running, line, 'after-dark'))
    expect(there.embeds[0]?.url).toBe(`https://civitai.red/images/${mature?.id}`)
    running.discord.requests.clear()
    expect(toldOf(await ask(running, line))).toContain('I can’t show that here')
    expect(sentTo(running.discord)).not.toContain(String(mature?.id))
    expect(toldOf(await ask(running, '/model query:civitai.com/images/2147483647'))).toContain(
      'no such image',
    )
  })
})

describe('the address of a post', () => {
  test('shows its pictures in its order, as far as they fit, also after a restart', async () => {
    const running = await start()
    const post = postsOf(running.civitai, running.now()).find(
      ({ pictures }) => count(pictures, 1) > 1 && count(pictures, XXX) > 0,
    )
    if (post === undefined) throw new Error('no post is mixed')
    const line = `/images model:https://civitai.com/posts/${post.id}`
    const mild = post.pictures.filter(({ level }) => level === 1).map(({ id }) => id)
    const first = messageOf(await ask(running, line))
    expect(pictureOf(first)).toBe(mild[0])
    expect(textOf(first)).toContain(`1 of ${mild.length}`)
    await running.restart()
    const second = messageOf(await running.discord.person('ada').press(first, '▶️'))
    expect(pictureOf(second)).toBe(mild[1])
    const there = messageOf(await ask(running, line, 'after-dark'))
    expect(textOf(there)).toContain(`1 of ${post.pictures.length}`)
  })

  test('of nothing that fits says no more than that', async () => {
    const running = await start()
    const post = postsOf(running.civitai, running.now()).find(
      ({ pictures }) => count(pictures, XXX) === pictures.length,
    )
    const line = `/model query:https://civitai.red/posts/${post?.id}`
    expect(pictureOf(messageOf(await ask(running, line, 'after-dark')))).toBe(post?.pictures[0]?.id)
    running.discord.requests.clear()
    expect(toldOf(await ask(running, line))).toContain('I can’t show that here')
    expect(sentTo(running.discord)).not.toContain('civitai.red')
  })

  test('leads to how each was made', async () => {
    const running = await start()
    const ada = running.discord.person('ada')
    const post = postsOf(running.civitai, running.now()).find(
      ({ pictures: [first] }) => first?.level === 1 && first.hasMeta,
    )
    const shown = messageOf(await ask(running, `/images model:civitai.com/posts/${post?.id}`))
    await running.restart()
    expect(textOf(messageOf(await ada.press(shown, 'Prompt')))).toContain('How it was made')
  })
})

test('the address of a profile leads /model to the models, and /images to the pictures', async () => {
  const running = await start()
  const [name] = running.civitai.models.flatMap(({ creator, nsfwLevel, minor, poi }) =>
    nsfwLevel === 1 && !minor && !poi ? (creator?.username?.match(/^\w{4,}$/)?.[0] ?? []) : [],
  )
  const typed = `https://civitai.red/user/${name}/images`
  expect(textOf(messageOf(await ask(running, `/model query:${typed}`)))).toContain(
    `${name} — most downloaded`,
  )
  expect(textOf(messageOf(await ask(running, `/images model:${typed}`)))).toContain(
    `${name} — images`,
  )
})
