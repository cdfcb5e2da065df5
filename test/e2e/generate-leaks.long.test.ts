import { expect, test, vi } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { Level, PicturePlan } from '../../sandbox/civitai/orchestration/workflows/plan.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import { unlimited } from '../../src/fairness.ts'
import { en } from '../../src/words/en.ts'
import { link, startWithAccounts, type WithAccounts } from './accounts.ts'
import { mildIn } from './generating.ts'
import { messageOf, sentTo, sharedBy } from './reading.ts'
import type { Place } from './walk/mature-words.ts'

/** Four pictures each, handed out whatever their level is unless they are withheld. */
const BATCHES: readonly (readonly PicturePlan[])[] = [
  [{ level: 'pg' }, { level: 'pg13' }, { level: 'r' }, { level: 'x' }],
  [{ level: 'pg' }, { level: 'xxx' }, { level: 'na' }, { level: 'absent' }],
  [
    { level: 'pg' },
    { level: 'pg', blockedReason: 'ChildReference' },
    { level: 'pg', withheld: true },
    { level: 'r', withheld: true },
  ],
].map((batch) => batch.map((picture) => ({ withheld: false, ...picture }) as PicturePlan))

const ONLY_PG: readonly Place[] = [
  { in: 'general' },
  { in: 'general-thread' },
  { in: 'dm' },
  { in: 'group', installedBy: 'person' },
]
const EVERYTHING: readonly Place[] = [{ in: 'after-dark' }, { in: 'after-dark-thread' }]

const modelIn = ({ civitai }: WithAccounts): number => mildIn(civitai.models).id

/** The message that shows the pictures of a wish, once all that may be shown is. */
async function shownIn(running: WithAccounts, place: Place, prompt: string): Promise<Shown> {
  const { discord, pass, catchUp } = running
  const ada = discord.person('ada')
  const line = `/generate model: #${modelIn(running)} prompt: ${prompt} count: 4`
  const pressed = await ada.press(messageOf(await ada.slash(line, place)), en.generateButton)
  const { id } = await sharedBy(pressed)
  for (let left = 40; left > 0; left -= 2) {
    pass(2_000)
    await catchUp()
  }
  return vi.waitFor(
    () => {
      const message = discord.message(id)
      if (!message?.attachments.length) throw new Error('no picture is shown yet')
      return message
    },
    { timeout: 30_000 },
  )
}

/** Has every batch made there, and expects just those to be fetched and shown that are of these levels. */
async function expectOnly(running: WithAccounts, place: Place, levels: readonly Level[]) {
  const { orchestrator } = running
  for (const pictures of BATCHES) {
    const before = orchestrator.fetchedBlobs.length
    orchestrator.planNext({ pictures })
    const message = await shownIn(running, place, 'a red fox')
    const made = orchestrator.workflows().findLast(({ whatif }) => !whatif)?.pictures ?? []
    const mayBeShown = pictures.flatMap(({ level, withheld, blockedReason }, nth) =>
      withheld || blockedReason || !levels.includes(level as Level) ? [] : [made[nth]?.id],
    )
    expect(message.attachments).toHaveLength(mayBeShown.length)
    expect(new Set(orchestrator.fetchedBlobs.slice(before))).toEqual(new Set(mayBeShown))
  }
}

const begin = async (size = 400): Promise<WithAccounts> => {
  const running = await startWithAccounts({ fairness: unlimited, civitai: { size } })
  await link(running)
  return running
}

test.each(ONLY_PG)(
  'a picture above PG is neither fetched nor shown in $in',
  async (place) => {
    await expectOnly(await begin(), place, ['pg'])
  },
  120_000,
)

test.each(EVERYTHING)(
  'what is not rated, blocked or withheld is neither fetched nor shown in $in',
  async (place) => {
    await expectOnly(await begin(), place, ['pg', 'pg13', 'r', 'x', 'xxx'])
  },
  120_000,
)

test('where a server wants PG everywhere, only that is shown in after-dark', async () => {
  const running = await begin()
  const grace = running.discord.person('grace')
  await grace.slash('/settings rating allow: PG everywhere')
  await expectOnly(running, { in: 'after-dark' }, ['pg'])
}, 120_000)

/** What nobody is to make pictures with, or to read the name of, where only PG may be shown. */
const isHeldBack = ({ nsfw, minor, poi, name }: WithAccounts['civitai']['models'][number]) =>
  nsfw || minor || poi || matureText.test(name)

test('a model that is held back makes nothing, and is not named', async () => {
  // So many that some of them are flagged.
  const running = await begin(1_200)
  const { civitai, discord, orchestrator, logged } = running
  const ada = discord.person('ada')
  const able = civitai.models.filter(
    ({ type, modelVersions }) =>
      type === 'Checkpoint' && modelVersions.some(({ supportsGeneration }) => supportsGeneration),
  )
  const heldBack = able.filter(isHeldBack)
  expect(heldBack.length).toBeGreaterThan(3)
  expect(heldBack.some(({ minor, poi }) => minor || poi)).toBe(true)
  for (const { id, name, nsfw, minor, poi } of heldBack) {
    const told = JSON.stringify(await ada.slash(`/generate model: #${id} prompt: a red fox`))
    // What is flagged is mild itself, and may be seen where only PG may; but nothing is made with it.
    if (nsfw || matureText.test(name)) expect(told).not.toContain(name)
    else expect(minor || poi).toBe(true)
  }
  expect(orchestrator.workflows()).toEqual([])
  expect(logged()).not.toMatch(matureText)
}, 120_000)

test.each(ONLY_PG)(
  'a mature prompt is neither ordered, repeated nor logged in $in',
  async (place) => {
    const running = await startWithAccounts({ fairness: unlimited, civitai: { size: 400 } })
    const { discord, orchestrator, logged } = running
    await link(running)
    const ada = discord.person('ada')
    for (const text of ['hentai', '𝓱𝓮𝓷𝓽𝓪𝓲']) {
      const line = `/generate model: #${modelIn(running)} prompt: ${text}`
      messageOf(await ada.slash(line, place))
    }
    expect(orchestrator.workflows()).toEqual([])
    expect(sentTo(discord).normalize('NFKC')).not.toContain('hentai')
    expect(logged().normalize('NFKC')).not.toContain('hentai')
  },
  60_000,
)

test.each(ONLY_PG)(
  'what a picture shall not show is told nowhere in $in, when it is mature',
  async (place) => {
    const running = await startWithAccounts({ fairness: unlimited, civitai: { size: 400 } })
    const { discord, orchestrator, logged } = running
    await link(running)
    const ada = discord.person('ada')
    const shown = await shownIn(running, place, 'a fox negative: hentai')
    await ada.press(shown, en.recipeButton)
    await ada.press(shown, en.againButton)
    await ada.slash('/generations', place)
    expect(orchestrator.workflows().some(({ whatif }) => !whatif)).toBe(true)
    expect(sentTo(discord)).toContain('a fox')
    expect(sentTo(discord)).not.toContain('hentai')
    expect(logged()).not.toContain('hentai')
  },
  60_000,
)
