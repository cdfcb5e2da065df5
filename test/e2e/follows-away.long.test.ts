import { expect, test } from 'vitest'
import { HOUR, postsIn } from './digests.ts'
import { messageOf } from './reading.ts'
import { type Running, start } from './start.ts'

const MINUTE = 60_000
const FOLLOWED = 20

/** The models that posts tell of, each as often as it is told. */
const toldIn = (running: Running): readonly number[] =>
  postsIn(running, 'after-dark').flatMap(({ embeds }) => {
    const links = embeds.flatMap(({ title, url }) => (title === undefined ? [] : (url ?? '')))
    return links.map((link) => Number(/\/models\/(\d+)/.exec(link)?.[1]))
  })

const sorted = (ids: Iterable<number>): readonly number[] => [...ids].sort((a, b) => a - b)

test.each([20, 30])('after %d hours away all of the last 24 is told, and once', async (hours) => {
  const running = await start({ discord: { limits: false } })
  const { discord, civitai, now, pass, catchUp } = running
  const grace = discord.person('grace')
  const followed = civitai.odd.newVersion.slice(0, FOLLOWED)
  for (const id of followed) {
    const line = `/follow add channel:#after-dark model:#${id}`
    messageOf(await grace.slash(line, { in: 'after-dark' }))
  }
  const begin = now()
  await catchUp()
  pass(hours * HOUR)
  await running.restart()
  const since = Math.max(begin, now() - 24 * HOUR)
  const isNew = ({ publishedAt }: { readonly publishedAt?: string | null }) =>
    Date.parse(publishedAt ?? '') > since
  const expected = civitai.models.filter(
    ({ id, modelVersions }) => followed.includes(id) && modelVersions.some(isNew),
  )
  for (let minutes = 0; minutes < 30; minutes += 5) {
    await catchUp()
    pass(5 * MINUTE)
  }
  expect(expected.length).toBeGreaterThan(2)
  expect(sorted(toldIn(running))).toEqual(sorted(expected.map(({ id }) => id)))
})
