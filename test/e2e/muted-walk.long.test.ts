import { expect, test } from 'vitest'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { DELETE_ID } from '../../src/button.ts'
import { unlimited } from '../../src/fairness.ts'
import { messageOf } from './reading.ts'
import { type Running, start } from './start.ts'
import { controlsOn, createFrontier } from './walk/controls.ts'
import { createJudge, type Judge } from './walk/known.ts'
import { mutingIn } from './walk/muted.ts'
import { forbiddenIn, levelsIn, matureIn } from './walk/result.ts'
import { use, type Walked, walk } from './walk/walk.ts'

const MODELS = 300
const PRESSES = 300

/** How a mild picture was made its author wrote; a name without a link tells nothing of a model. */
const OF_A_RECIPE = /^press again: g\S* → model (?!civitai\.)/

const startToWalk = (): Promise<Running> =>
  start({ fairness: unlimited, discord: { limits: false }, civitai: { size: MODELS } })

async function walkIn(running: Running, judge: Judge, place: PlaceName): Promise<Walked> {
  const grace = running.discord.person('grace')
  for (const made of ['/digest create channel:#news', '/follow add channel:#news tag:style']) {
    messageOf(await grace.slash(made, { in: place }))
  }
  const named = { digest: '#1', follow: '#1', presses: PRESSES }
  return walk(running, judge, { name: place, in: place }, named)
}

/** Uses what stands on all messages of a place, each kind of control equally often. */
async function useAgain({ discord }: Running, judge: Judge, place: PlaceName): Promise<Walked> {
  const frontier = createFrontier()
  const controls = discord.messages(place).flatMap(controlsOn)
  frontier.add(controls.filter(({ customId }) => customId !== DELETE_ID))
  const seen: Walked['seen'][number][] = []
  for (let n = 0; n < PRESSES; n++) {
    const control = frontier.next()
    if (control === undefined) break
    const from = discord.requests.length
    messageOf(await use(discord.person('grace'), control))
    const told = discord.requests.slice(from).map(({ body }) => judge(body))
    seen.push({ what: 'press again', sent: control.customId, came: 'shown', told })
  }
  return { seen, codes: new Set(), absent: new Set() }
}

/** What of that kind stood where it may not: a model, a picture, a suggestion and so on. */
const kindsIn = ({ seen }: Walked): ReadonlySet<string | undefined> =>
  new Set(
    seen
      .flatMap(({ told }) => told.flatMap(({ nowhere }) => nowhere))
      .map((by) => by.split(' ')[0]),
  )

test.each<PlaceName>(['general', 'after-dark-thread'])(
  'what is muted is shown nowhere in %s, and by no message from before',
  async (place) => {
    const running = await startToWalk()
    const { options, count, judge } = mutingIn(running.civitai)
    expect(count).toBeGreaterThan(MODELS / 10)
    const before = await walkIn(running, judge, place)
    const kinds = ['model', 'picture', 'article', 'suggestion']
    expect([...kindsIn(before)]).toEqual(expect.arrayContaining(kinds))
    const grace = running.discord.person('grace')
    for (const option of options) {
      messageOf(await grace.slash(`/settings mute ${option}`, { in: place }))
    }
    expect(forbiddenIn(await useAgain(running, judge, place))).toEqual([])
    const after = await walkIn(running, judge, place)
    const seen = after.seen.filter(({ what }) => !what.startsWith('typing /settings unmute'))
    expect(forbiddenIn({ ...after, seen })).toEqual([])
  },
  240_000,
)

test.each<PlaceName>(['after-dark', 'after-dark-thread'])(
  'where a server wants PG everywhere, nothing else is shown in %s',
  async (place) => {
    const running = await startToWalk()
    const judge = createJudge(running.civitai)
    const before = await walkIn(running, judge, place)
    expect(levelsIn(before)).toEqual([1, 2, 4, 8, 16])
    const grace = running.discord.person('grace')
    messageOf(await grace.slash('/settings rating allow:PG everywhere', { in: place }))
    const after = await useAgain(running, judge, place)
    expect(forbiddenIn(after)).toEqual([])
    expect(matureIn(after).filter((leak) => !OF_A_RECIPE.test(leak))).toEqual([])
    expect(levelsIn(after)).toEqual([1])
  },
  240_000,
)
