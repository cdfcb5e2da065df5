import { expect, test, vi } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PicturePlan } from '../../sandbox/civitai/orchestration/workflows/plan.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import { unlimited } from '../../src/fairness.ts'
import { en } from '../../src/words/en.ts'
import { link, startWithAccounts, type WithAccounts } from './accounts.ts'
import { messageOf, sentTo, sharedBy } from './reading.ts'
import type { Place } from './walk/mature-words.ts'

/** Four pictures each, handed out whatever their level is; only the first may be shown where only PG may. */
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

function modelIn({ civitai }: WithAccounts): number {
  const found = civitai.models.find(
    ({ type, nsfw, nsfwLevel, minor, poi, name, modelVersions: [version] }) =>
      type === 'Checkpoint' &&
      !nsfw &&
      nsfwLevel === 1 &&
      !minor &&
      !poi &&
      !matureText.test(name) &&
      version?.baseModel === 'SDXL 1.0' &&
      version.supportsGeneration &&
      version.paidAccess === null,
  )
  if (found === undefined) throw new Error('there is no such model')
  return found.id
}

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

test.each(ONLY_PG)(
  'a picture above PG is neither fetched nor shown in $in',
  async (place) => {
    const running = await startWithAccounts({ fairness: unlimited, civitai: { size: 400 } })
    const { orchestrator } = running
    await link(running)
    for (const pictures of BATCHES) {
      const before = orchestrator.fetchedBlobs.length
      orchestrator.planNext({ pictures })
      const message = await shownIn(running, place, 'a red fox')
      expect(message.attachments).toHaveLength(1)
      expect(new Set(orchestrator.fetchedBlobs.slice(before)).size).toBe(1)
    }
  },
  120_000,
)

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
