import { expect, test } from 'vitest'
import { unlimited } from '../../src/fairness.ts'
import { messageOf } from './reading.ts'
import { start } from './start.ts'
import { type Told, tellAll } from './walk/follows.ts'
import { createJudge } from './walk/known.ts'
import { mutingIn } from './walk/muted.ts'
import { flaggedIn, forbiddenIn, levelsIn, matureIn, unseenOf } from './walk/result.ts'
import { createSites } from './walk/sites.ts'

/** Where everything may be shown; told first, so that all of it is at hand for the others. */
const MATURE: readonly [Told, Told] = [
  { name: 'an age-restricted channel', nsfw: true },
  { name: 'its thread', nsfw: true, isThread: true },
]
/** Where only PG may be shown. */
const MILD: readonly Told[] = [
  { name: 'a channel', nsfw: false },
  { name: 'its thread', nsfw: false, isThread: true },
  { name: 'what is published', nsfw: true, publish: true },
]
const MODELS = 300

const startToWalk = () =>
  start({
    fairness: unlimited,
    discord: { limits: false },
    civitai: { size: MODELS },
    env: { DISCORD_REQUESTS_PER_SECOND: '50' },
  })

test('follows tell of the whole catalogue in every kind of place, and of nothing that does not fit', async () => {
  const running = await startToWalk()
  const { civitai } = running
  const judge = createJudge(civitai)
  const { isMild } = createSites(civitai)
  // As long as they are told of, more are published, which the judge does not know.
  const { models } = civitai
  for (const place of MATURE) {
    const walked = await tellAll(running, judge, models, place)
    expect(forbiddenIn(walked), place.name).toEqual([])
    expect(flaggedIn(walked), place.name).toEqual([])
    expect(levelsIn(walked), place.name).toEqual([1, 2, 4, 8, 16])
  }
  const { odd } = civitai
  // Civitai serves no model of a real person, and what it spoilt cannot be read.
  const unreadable = [...odd.poi, ...odd.brokenId, ...odd.brokenVersions, ...odd.noVersions]
  const mild = models.filter((one) => isMild(one) && !unreadable.includes(one.id))
  for (const place of MILD) {
    const walked = await tellAll(running, judge, models, place)
    expect(forbiddenIn(walked), place.name).toEqual([])
    expect(matureIn(walked), place.name).toEqual([])
    expect(levelsIn(walked), place.name).toEqual([1])
    expect(flaggedIn(walked), place.name).not.toEqual([])
    expect(unseenOf(mild, walked), place.name).toEqual([])
  }
  expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
}, 240_000)

test('and of nothing that the server mutes or, where it wants PG everywhere, of what is not', async () => {
  const running = await startToWalk()
  const { civitai, discord } = running
  const { options, judge } = mutingIn(civitai)
  const decide = async (decision: string) =>
    messageOf(await discord.person('grace').slash(`/settings ${decision}`))
  const before = await tellAll(running, judge, civitai.models, MATURE[0])
  expect(forbiddenIn(before).length).toBeGreaterThan(0)
  for (const option of options) await decide(`mute ${option}`)
  for (const place of [...MATURE, ...MILD]) {
    const walked = await tellAll(running, judge, civitai.models, place)
    expect(forbiddenIn(walked), place.name).toEqual([])
    expect(unseenOf(civitai.models, walked).length, place.name).toBeLessThan(MODELS / 2)
  }
  await decide('rating allow:PG everywhere')
  for (const place of MATURE) {
    const walked = await tellAll(running, createJudge(civitai), civitai.models, place)
    expect(matureIn(walked), place.name).toEqual([])
    expect(levelsIn(walked), place.name).toEqual([1])
  }
}, 240_000)
