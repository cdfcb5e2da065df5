import { expect, test } from 'vitest'
import type { Entry } from '../../sandbox/civitai/catalogue/catalogue.ts'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import { builtIn } from '../support/built-in.ts'
import { HOUR, postsIn } from './digests.ts'
import { messageOf, textOf } from './reading.ts'
import { BEGINS, type Running, start } from './start.ts'

const MINUTE = 60_000
const SIZE = 600
const { entries, odd } = builtIn(SIZE, BEGINS)(BEGINS)
const isMild = ({ model }: Entry): boolean =>
  model.nsfwLevel === 1 && !matureText.test([model.name, ...model.tags].join())

/** The first one of these that anybody may see. */
function entryOf(ids: readonly number[]): Entry {
  const found = entries.find((entry) => ids.includes(entry.model.id) && isMild(entry))
  if (found === undefined) throw new Error('there is no such model')
  return found
}

const followed = async ({ discord }: Running, options: string): Promise<void> => {
  const line = `/follow add channel:#general ${options}`
  const made = messageOf(await discord.person('grace').slash(line, { in: 'general' }))
  expect(made.content).toContain('#')
}

/** Until shortly before a moment, with what is due then done. */
async function until(running: Running, at: number): Promise<void> {
  running.pass(at - MINUTE - running.now())
  await running.catchUp()
}

test('a new version is posted within 15 minutes of Civitai listing it, and once', async () => {
  const running = await start({ civitai: { size: SIZE } })
  const { model, later } = entryOf(odd.newVersion)
  const at = later?.[0]?.at ?? Number.NaN
  await followed(running, `model:#${model.id}`)
  await running.catchUp()
  await until(running, at)
  expect(postsIn(running, 'general')).toEqual([])
  for (let past = 0; past < 15; past += 5) {
    running.pass(5 * MINUTE)
    await running.catchUp()
  }
  const posts = postsIn(running, 'general')
  const [version] = later?.[0]?.model?.modelVersions ?? []
  expect(JSON.stringify(posts)).toContain(`modelVersionId=${version?.id}`)
  expect(posts.map(textOf)).toEqual([expect.stringContaining(version?.name ?? 'a name')])
  await running.restart()
  running.pass(2 * HOUR)
  await running.catchUp()
  expect(postsIn(running, 'general')).toHaveLength(1)
})

test('a creator who publishes a dozen at once fills one list', async () => {
  const running = await start({ civitai: { size: SIZE } })
  const { model, newestAt } = entryOf(odd.flood)
  await followed(running, `creator:${model.creator?.username}`)
  await running.catchUp()
  await until(running, newestAt)
  const before = postsIn(running, 'general').length
  running.pass(HOUR)
  await running.catchUp()
  const posts = postsIn(running, 'general').slice(before)
  expect(posts).toHaveLength(1)
  expect(posts[0]?.embeds).toHaveLength(10)
})

test('the end of early access is told to who follows the model', async () => {
  const running = await start({ civitai: { size: SIZE } })
  const { model, later } = entryOf(odd.earlyAccessEnds)
  const at = later?.[0]?.at ?? Number.NaN
  await followed(running, `model:#${model.id}`)
  await running.catchUp()
  await until(running, at)
  expect(postsIn(running, 'general')).toEqual([])
  running.pass(70 * MINUTE)
  await running.catchUp()
  const posts = postsIn(running, 'general')
  expect(posts).toHaveLength(1)
  expect(JSON.stringify(posts)).toMatch(/early access/i)
  running.pass(2 * HOUR)
  await running.catchUp()
  expect(postsIn(running, 'general')).toHaveLength(1)
})
