import { describe, expect, test } from 'vitest'
import { recordedCatalogue } from '../../sandbox/civitai/recorded/recorded-catalogue.ts'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { canPress, messageOf, sentTo } from './reading.ts'
import { type Running, start } from './start.ts'

const folder = process.env.CIVITAI_RECORDED

const QUESTIONS = ['Most Downloaded', 'Highest Rated', 'Most Liked', 'Most Discussed', 'Newest']
  .map((sort) => `/top period:AllTime sort:${sort}`)
  .concat(['/top period:Week', '/top period:AllTime type:LORA', '/top period:AllTime tag:style'])

/** Every page of every question; how many models were seen. */
async function walk({ discord }: Running, place: PlaceName): Promise<number> {
  const ada = discord.person('ada')
  const seen = new Set<string>()
  for (const question of QUESTIONS) {
    let message = messageOf(await ada.slash(question, { in: place }))
    for (;;) {
      for (const { url = '' } of message.embeds) seen.add(url)
      if (!canPress(message, '▶️')) break
      message = messageOf(await ada.press(message, '▶️'))
    }
  }
  return seen.size
}

/** The part of a picture's address that is its own. */
const uuidOf = (url: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(url)?.[0] ?? url

describe.skipIf(folder === undefined)('/top over the records of CIVITAI_RECORDED', () => {
  const recorded = () => start({ civitai: { catalogue: recordedCatalogue(folder ?? '') } })

  test('shows most of them where mature content is allowed', async () => {
    const running = await recorded()
    expect(await walk(running, 'after-dark')).toBeGreaterThan(60)
  })

  test('shows only what is PG where it is not', async () => {
    const running = await recorded()
    await walk(running, 'after-dark')
    running.discord.requests.clear()
    expect(await walk(running, 'general')).toBeGreaterThan(10)

    const sent = sentTo(running.discord)
    const { models } = running.civitai
    const pictures = models.flatMap(({ modelVersions }) => modelVersions.flatMap((v) => v.images))
    const mature = pictures.filter(({ nsfwLevel }) => nsfwLevel !== 1)
    expect(mature.length).toBeGreaterThan(40)
    expect(mature.filter(({ url }) => sent.includes(uuidOf(url)))).toEqual([])
    expect(pictures.some(({ url }) => sent.includes(uuidOf(url)))).toBe(true)
    const flagged = models.filter(({ nsfw }) => nsfw)
    expect(flagged.filter(({ id }) => sent.includes(`/models/${id}"`))).toEqual([])
    expect(sent).not.toContain('civitai.red')
  })
})
