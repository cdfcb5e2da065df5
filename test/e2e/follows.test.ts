import { expect, test } from 'vitest'
import { HOUR, postsIn, startSmall } from './digests.ts'
import { found } from './follows.ts'
import { labelsOf, menuOf, messageOf, textOf } from './reading.ts'

test('a new version is posted with a menu and buttons that anybody can use', async () => {
  const running = await startSmall()
  const { discord, catchUp } = running
  await found(running, 'general', 1, { mention: '500' })
  await catchUp()
  const [post, ...others] = postsIn(running, 'general')
  if (post === undefined) throw new Error('it was not posted')
  expect(others).toEqual([])
  expect(post.content).toBe('<@&500>')
  expect(textOf(post)).toContain('New from Ada')
  expect(labelsOf(post)).toEqual(expect.arrayContaining(['Images', 'Creator', 'More']))
  const bob = discord.person(7)
  for (const label of ['Images', 'Creator', 'More']) {
    expect(await bob.press(post, label)).toMatchObject({ private: true })
  }
  const { custom_id: menu, options } = menuOf(post)
  expect(options.length).toBeGreaterThan(1)
  const card = await bob.choose(post, menu, [options[1]?.value ?? ''])
  expect(card).toMatchObject({ private: true, updated: false })
  expect(labelsOf(messageOf(card))).toContain('Show to all')
  running.pass(HOUR)
  await running.restart()
  await catchUp()
  expect(postsIn(running, 'general')).toHaveLength(1)
})

test('many at once are one list, published with links alone', async () => {
  const running = await startSmall()
  await found(running, 'news', 13, { publish: true })
  await running.catchUp()
  const [post] = postsIn(running, 'news')
  if (post === undefined) throw new Error('it was not posted')
  expect(post.embeds).toHaveLength(10)
  expect(labelsOf(post)).toEqual(['3 more on Civitai'])
  await running.catchUp()
  expect((postsIn(running, 'news')[0]?.flags ?? 0) & 1).toBe(1)
})
