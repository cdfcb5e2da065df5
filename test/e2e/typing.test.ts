import { describe, expect, test } from 'vitest'
import { start } from './start.ts'

describe('while Civitai takes three seconds', () => {
  test('something is offered for every prefix of a popular name', async () => {
    const { discord, civitai } = await start()
    const popular = await discord.person('ada').type('/model query:')
    expect(popular).toHaveLength(25)
    civitai.setMood('slow')
    civitai.delay = 3_000

    const names = popular.slice(0, 10).map(({ name }) => name.split(' · ')[0] ?? '')
    const prefixes = names.flatMap((name) =>
      Array.from({ length: Math.min(name.length, 20) }, (_, at) => name.slice(0, at + 1)),
    )
    const offered = await Promise.all(
      prefixes.map(async (typed, nth) => ({
        typed,
        found: await discord.person(nth).type(`/model query:${typed}`),
      })),
    )
    expect(offered.length).toBeGreaterThan(100)
    expect(offered.filter(({ found }) => found.length === 0).map(({ typed }) => typed)).toEqual([])
  })

  test('what arrives late is there at the next keystroke', async () => {
    const { discord, civitai } = await start()
    const ada = discord.person('ada')
    const known = new Set((await ada.type('/model query:')).map(({ value }) => value))
    const rare = civitai.models.find(
      ({ id, name, nsfw, nsfwLevel, stats }) =>
        !known.has(`#${id}`) &&
        !nsfw &&
        nsfwLevel === 1 &&
        (stats.downloadCount ?? 0) < 500 &&
        /^[A-Z][a-z]{5}/.test(name),
    )
    const typed = (rare?.name ?? '').slice(0, 9)
    civitai.setMood('slow')
    civitai.delay = 900
    await ada.type(`/model query:${typed}`)
    await expect
      .poll(async () => (await ada.type(`/model query:${typed}`)).map(({ value }) => value))
      .toContain(`#${rare?.id}`)
    expect(civitai.requests.count).toBe(1)
  })
})

test('accents, case and a slip of the finger are forgiven', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const [first] = await ada.type('/model query:')
  const name = first?.name.split(' · ')[0] ?? ''
  const word = name.split(' ')[0] ?? ''
  const accented = word.replace('a', 'à').replace('e', 'é').replace('o', 'ö')
  for (const typed of [word.toUpperCase(), accented, `${name.slice(0, 4)}x${name.slice(4)}`]) {
    const found = await ada.type(`/model query:${typed}`)
    expect(
      found.map(({ value }) => value),
      typed,
    ).toContain(first?.value)
  }
})
