import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { actionsOf, type Command } from '../../src/command.ts'
import { unlimited } from '../../src/fairness.ts'
import { type Running, start } from './start.ts'
import { createJudge, SIGNS } from './walk/known.ts'
import { untilTrendsAreKnown } from './walk/mature-words.ts'
import { flaggedIn, forbiddenIn, levelsIn, matureIn, signsIn, unseenOf } from './walk/result.ts'
import { createSites } from './walk/sites.ts'
import { tableOf } from './walk/table.ts'
import { type Walked, type Way, walk } from './walk/walk.ts'

/** Where everything may be shown; walked first, so that all of it is at hand for the others. */
const MATURE: readonly Way[] = [
  { name: 'after-dark', in: 'after-dark' },
  { name: 'its thread', in: 'after-dark-thread' },
]
/** Where only PG may be shown; in the last one the bot is a person's own. */
const MILD: readonly Way[] = [
  { name: 'general', in: 'general' },
  { name: 'its thread (PG)', in: 'general-thread' },
  { name: 'dm', in: 'dm' },
  { name: 'group', in: 'group' },
  { name: 'after-dark (own)', in: 'after-dark', installedBy: 'person' },
]
const MODELS = 300
const PRESSES = 340

const codesOf = (of: readonly Command[]): readonly string[] =>
  [...actionsOf(of).values()].flatMap(({ code = [] }) => code).sort()
/** Those for linked accounts are walked where accounts are (vault.test.ts, linking.test.ts). */
const walked = commands.filter(({ needs }) => needs === undefined)
const CODES = codesOf(walked)
const CODES_ANYWHERE = codesOf(walked.filter((one) => !('subcommands' in one)))

/** Makes a digest and a follow that name what is mature; yields how they are chosen. */
async function namedIn({ discord }: Running) {
  const grace = discord.person('grace')
  const where = { in: 'after-dark' } as const
  await grace.slash('/digest create channel:#after-dark tag:hentai', where)
  await grace.slash('/follow add channel:#after-dark tag:hentai', where)
  const lastOf = async (line: string): Promise<string> => {
    const value = (await grace.type(line, where)).at(-1)?.value
    if (typeof value !== 'string') throw new Error(`nothing is offered for ${line}`)
    return value
  }
  return {
    digest: await lastOf('/digest edit digest:'),
    follow: await lastOf('/follow pause follow:'),
  }
}

/** Mutes what is mature by name alone, and no model's. */
async function muteIn({ discord }: Running): Promise<void> {
  const grace = discord.person('grace')
  for (const named of ['tag:quite hentai indeed', 'creator:hentai_but_nobody']) {
    await grace.slash(`/settings mute ${named}`, { in: 'after-dark' })
  }
}

test('the judge of the walk knows what may stand nowhere', async () => {
  const civitai = await createCivitai({ size: MODELS })
  const judge = createJudge(civitai)
  const { odd, models } = civitai
  const previewsOf = (ids: readonly number[]) =>
    models
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ modelVersions }) => modelVersions.flatMap(({ images }) => images))
  const forbidden = [
    ...previewsOf([...odd.unratedPicture, ...odd.blockedPicture, ...odd.severalBits]).filter(
      ({ nsfwLevel }) => ![1, 2, 4, 8, 16].includes(nsfwLevel),
    ),
    ...previewsOf([...odd.minorPicture, ...odd.poiPicture]).filter(
      ({ minor, poi }) => minor || poi,
    ),
  ]
  expect(forbidden.length).toBeGreaterThanOrEqual(10)
  for (const { url } of forbidden) expect(judge({ image: { url } }).nowhere).toHaveLength(1)
  const [plain] = previewsOf(odd.manyPictures)
  expect(judge({ image: { url: plain?.url } })).toMatchObject({ nowhere: [], levels: [1] })
  expect(judge({ image: { url: 'https://image.civitai.com/a/b/c/d.png' } }).nowhere).toHaveLength(1)
  await civitai.close()
})

test.each([false, true])(
  'the whole catalogue is walked in every kind of place, trends known: %s',
  async (areKnown) => {
    const running = await start({
      fairness: unlimited,
      discord: { limits: false },
      civitai: { size: MODELS },
    })
    if (areKnown) await untilTrendsAreKnown(running)
    const { discord, civitai } = running
    // On a slow machine another one is published on the way.
    const models = [...civitai.models]
    const judge = createJudge(civitai)
    const { isMild } = createSites(civitai)
    const walks = new Map<string, Walked>()
    const walkOn = async (way: Way): Promise<Walked> => {
      const named = await namedIn(running)
      await muteIn(running)
      discord.requests.clear()
      const walked = await walk(running, judge, way, { presses: PRESSES, ...named })
      walks.set(way.name, walked)
      expect(forbiddenIn(walked), way.name).toEqual([])
      const { guild } = discord.places[way.in]
      const isServers = guild !== undefined && way.installedBy === undefined
      expect([...walked.codes].sort(), way.name).toEqual(isServers ? CODES : CODES_ANYWHERE)
      return walked
    }

    const minors = civitai.models.filter(({ minor }) => minor)
    for (const way of MATURE) {
      const walked = await walkOn(way)
      expect([...signsIn(walked)].sort(), way.name).toEqual([...SIGNS].sort())
      expect(levelsIn(walked), way.name).toEqual([1, 2, 4, 8, 16])
      expect(flaggedIn(walked), way.name).toEqual([])
      // However mild: beside what is mature they have no place.
      expect(unseenOf(minors, walked), way.name).toEqual(minors.map(({ id }) => id))
    }
    const { odd } = civitai
    // Civitai serves no model of a real person, and what it spoilt cannot be read.
    const unreadable = [...odd.poi, ...odd.brokenId, ...odd.brokenVersions]
    const mild = models.filter((one) => isMild(one) && !unreadable.includes(one.id))
    for (const way of MILD) {
      const walked = await walkOn(way)
      expect(flaggedIn(walked), way.name).not.toEqual([])
      expect(matureIn(walked), way.name).toEqual([])
      expect(levelsIn(walked), way.name).toEqual([1])
      expect(unseenOf(mild, walked), way.name).toEqual([])
    }
    expect(mild.length).toBeGreaterThan(MODELS / 2)
    expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
    console.info(tableOf(walks))
  },
  240_000,
)
