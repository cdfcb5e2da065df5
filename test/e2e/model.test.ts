import { describe, expect, test } from 'vitest'
import { shownOn } from '../support/reply.ts'
import { idOf, labelsOf, menuOf, messageOf, sentTo, sharedBy, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** A mild, healthy model of the built-in catalogue, with a few versions. */
function mild({ civitai }: Running) {
  const found = civitai.models.find(
    (model) =>
      !model.nsfw &&
      (model.nsfwLevel & ~3) === 0 &&
      model.modelVersions.length > 2 &&
      !model.minor &&
      !model.poi &&
      model.mode === undefined,
  )
  if (found === undefined) throw new Error('the catalogue has no such model')
  return found
}

/** One that is mature, of the well-known ones. */
function mature({ civitai }: Running) {
  const found = civitai.models.find(
    ({ nsfw, minor, poi, modelVersions }) =>
      nsfw && !minor && !poi && modelVersions.some(({ images }) => images.length > 0),
  )
  if (found === undefined) throw new Error('the catalogue has no such model')
  return found
}

describe('/model', () => {
  test('shows a card for an id, with one request to each side', async () => {
    const running = await start()
    const { discord, civitai } = running
    const model = mild(running)
    discord.requests.clear()
    const answer = await discord.person('ada').slash(`/model query:${model.id}`)
    const [version] = model.modelVersions
    const message = messageOf(answer)
    expect(shownOn(message)).toBe(`${model.id}@${version?.id}`)
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['More', 'Download', '🗑️']))
    expect(discord.requests).toHaveLength(1)
    expect(civitai.requests.all.map(({ path }) => path)).toEqual([`/models/${model.id}`])
  })

  test('is found by its name out of the suggestions, which cost no second search', async () => {
    const running = await start()
    const { discord, civitai } = running
    const ada = discord.person('ada')
    const model = mild(running)
    const [first] = await ada.type(`/model query:${model.name.slice(0, 12)}`)
    civitai.requests.clear()
    const message = messageOf(await ada.slash(`/model query:${first?.value}`))
    expect(shownOn(message)).toContain(String(first?.value).slice(1))
    expect(civitai.requests.count).toBe(1)
  })

  test('suggests the versions of the model that is chosen', async () => {
    const running = await start()
    const { discord } = running
    const ada = discord.person('ada')
    const model = mild(running)
    const all = model.modelVersions.map(({ id }) => `@${id}`)
    const typed = `/model query:#${model.id} version:`
    // What comes too late for one keystroke is there for the next.
    await expect
      .poll(async () => (await ada.type(typed, { focused: 'version' })).map(({ value }) => value))
      .toEqual(all)
    const last = all.at(-1)
    const chosen = await ada.slash(`/model query:#${model.id} version:${last}`)
    expect(shownOn(messageOf(chosen))).toBe(`${model.id}${last}`)
    const none = await ada.slash(`/model query:#${model.id} version:@1`)
    expect(toldOf(none)).toContain('no such version')
  })

  test('another version is chosen from the menu, after a restart as well', async () => {
    const running = await start()
    const { discord } = running
    const ada = discord.person('ada')
    const model = mild(running)
    const message = messageOf(await ada.slash(`/model query:${model.id}`))
    const menu = menuOf(message)
    await running.restart()
    const value = menu.options.at(-1)?.value ?? ''
    const answer = await ada.choose(message, menu.custom_id, [value])
    expect(answer.updated).toBe(true)
    expect(shownOn(messageOf(answer))).toBe(`${model.id}@${model.modelVersions.at(-1)?.id}`)
    const copy = await discord.person(7).choose(message, menu.custom_id, [value])
    expect(copy).toMatchObject({ private: true, updated: false })
  })

  test('opens privately what leads elsewhere, and shows it to all by a press', async () => {
    const running = await start()
    const { discord } = running
    const list = messageOf(await discord.person('ada').slash('/top period:AllTime'))
    const menu = menuOf(list)
    const grace = discord.person('grace')
    const opened = await grace.choose(list, menu.custom_id, [menu.options[2]?.value ?? ''])
    expect(opened).toMatchObject({ private: true, updated: false })
    const shown = await sharedBy(await grace.press(messageOf(opened), 'Show to all'))
    expect(shown.onlyFor).toBeUndefined()
    expect(shown.embeds).toEqual(messageOf(opened).embeds)

    const more = await grace.press(shown, 'More')
    expect(more.private).toBe(true)
    const ids = messageOf(await grace.press(messageOf(more), 'Copy'))
    expect(ids.content).toMatch(/```\nurn:air:\w+:\w+:civitai:\d+@\d+\n```/)
  })

  test('that is held back is told privately, with nothing of it', async () => {
    const running = await start()
    const { discord } = running
    const model = mature(running)
    const ada = discord.person('ada')
    for (const query of [`${model.id}`, `https://civitai.red/models/${model.id}`, `#${model.id}`]) {
      discord.requests.clear()
      const answer = await ada.slash(`/model query:${query}`)
      expect(toldOf(answer)).toContain('age-restricted channel')
      expect(sentTo(discord)).not.toContain(model.name)
      expect(sentTo(discord)).not.toContain('civitai.red')
    }
    const there = await ada.slash(`/model query:${model.id}`, { in: 'after-dark' })
    expect(messageOf(there).embeds[0]?.url).toContain(`https://civitai.red/models/${model.id}`)

    discord.change('after-dark', { nsfw: false })
    const pressed = await ada.press(messageOf(there), 'More')
    expect(toldOf(pressed)).toContain('age-restricted channel')
  })

  test.each([
    ['#2000000000', 'has no such model'],
    ['https://civitai.com/images/1', 'shows me no such image'],
    ['https://civitai.com/articles/1', 'shows me no such article'],
    ['https://civitai.com/collections/1', 'shows me no such collection'],
    ['https://civitai.com/bounties/1', 'I can show nothing of that'],
    ['zzzzqqqq xxxx', 'has no such model'],
    ['hentai', 'age-restricted channel'],
  ])('%s is told in a sentence', async (query, told) => {
    const { discord } = await start()
    expect(toldOf(await discord.person('ada').slash(`/model query:${query}`))).toContain(told)
  })

  test('of a slip of the finger is told with near names, a press away', async () => {
    const running = await start()
    const { discord } = running
    const ada = discord.person('ada')
    const [popular] = await ada.type('/model query:')
    const name = popular?.name.split(' · ')[0] ?? ''
    const slip = `${name.slice(0, 3)}${name.slice(4)}q`
    const answer = await ada.slash(`/model query:${slip}`)
    const message = messageOf(answer)
    const reached =
      message.embeds.length > 0
        ? message
        : messageOf(await ada.press(message, idOf(message, labelsOf(message)[0] ?? '')))
    expect(textOf(reached).length).toBeGreaterThan(10)
  })
})

describe('while somebody types', () => {
  test('twenty keystrokes over one name cost Civitai at most four requests', async () => {
    const running = await start()
    const { discord, civitai } = running
    const name = running.civitai.models
      .map((model) => model.name)
      .find((one) => /^[\w ]{20,}/.test(one))
    const ada = discord.person('ada')
    for (let length = 1; length <= 20; length++) {
      await ada.type(`/model query:${(name ?? '').slice(0, length)}`)
    }
    expect(civitai.requests.count).toBeGreaterThan(0)
    expect(civitai.requests.count).toBeLessThanOrEqual(4)
  })

  test('no mature name is suggested where it may not be shown', async () => {
    const running = await start()
    const { discord } = running
    const model = mature(running)
    const ada = discord.person('ada')
    const word = model.name.split(' ')[0] ?? ''
    const there = () => ada.type(`/model query:${word}`, { in: 'after-dark' })
    await expect
      .poll(async () => (await there()).map(({ value }) => value))
      .toContain(`#${model.id}`)
    for (const typed of [word, `${model.id}`, `civitai.red/models/${model.id}`]) {
      const here = await ada.type(`/model query:${typed}`)
      expect(here.map(({ value }) => value)).not.toContain(`#${model.id}`)
    }
  })
})
