import { expect, test } from 'vitest'
import { labelsOf, messageOf, sharedBy, textOf } from './reading.ts'
import { start } from './start.ts'

test('a slash command is answered by a list, with one request to Discord and one to Civitai', async () => {
  const { discord, civitai } = await start()
  discord.requests.clear()
  const answer = await discord.person('ada').slash('/top period:Month')

  const message = messageOf(answer)
  expect(answer).toMatchObject({ private: false, deferred: false, requests: 1 })
  expect(message.embeds[0]?.author?.name).toBe('Most downloaded of all time, updated this month')
  expect(message.embeds).toHaveLength(5)
  for (const { thumbnail } of message.embeds) expect(thumbnail?.url).toContain('/width=320')
  expect(labelsOf(message)).toEqual(['◀️', '▶️', 'Civitai', '🗑️'])
  expect(discord.requests).toHaveLength(1)
  expect(civitai.requests.all.map(({ path }) => path)).toEqual(['/models'])
})

test('every option narrows the question', async () => {
  const { discord, civitai } = await start()
  const answer = await discord
    .person('ada')
    .slash('/top sort:Most Liked period:AllTime type:LORA base:sdxl 1.0 tag:  ANIME private:True')

  expect(answer.private).toBe(true)
  expect(messageOf(answer).embeds[0]?.author?.name).toBe('ANIME — most liked · LORA · SDXL 1.0')
  expect(civitai.requests.all.at(-1)?.query).toMatchObject({
    sort: 'Most Liked',
    period: 'AllTime',
    types: 'LORA',
    baseModels: 'SDXL 1.0',
    tag: 'anime',
  })
})

test('bases and tags are suggested while they are typed', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const bases = await ada.type('/top base:sdxl')
  expect(bases[0]?.name).toMatch(/^SDXL/)
  const slips = await ada.type('/top base:ilustrious')
  expect(slips.map(({ value }) => value)).toContain('Illustrious')
  const tags = await ada.type('/top tag:ani')
  expect(tags.map(({ value }) => value)).toContain('anime')
  expect(await ada.type('/top tag:')).not.toEqual([])
})

test('a press turns the page for who asked', async () => {
  const { discord, civitai } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top period:AllTime'))
  civitai.requests.clear()

  const turned = await ada.press(first, '▶️')
  expect(turned).toMatchObject({ updated: true, requests: 1 })
  const second = messageOf(turned)
  expect(second.id).toBe(first.id)
  expect(textOf(second)).toContain('6–10 of')
  expect(civitai.requests.count).toBe(0)

  const back = messageOf(await ada.press(second, '◀️'))
  expect(back.embeds).toEqual(first.embeds)
})

test('anyone else who presses gets a copy of their own', async () => {
  const { discord } = await start()
  const first = messageOf(await discord.person('ada').slash('/top period:AllTime'))
  const answer = await discord.person(7).press(first, '▶️')

  expect(answer).toMatchObject({ private: true, updated: false })
  expect(textOf(messageOf(answer))).toContain('6–10 of')
  expect(labelsOf(messageOf(answer))).toEqual(['◀️', '▶️', 'Civitai', 'Show to all'])
  expect(discord.message(first.id)).toEqual(first)

  const own = await discord.person(7).press(messageOf(answer), '▶️')
  expect(own).toMatchObject({ private: true, updated: true })
})

test('what was private is shown to all by a press', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const hidden = messageOf(await ada.slash('/top private:True'))
  const shown = await sharedBy(await ada.press(hidden, 'Show to all'))

  expect(shown.onlyFor).toBeUndefined()
  expect(shown.embeds).toEqual(hidden.embeds)
  expect(labelsOf(shown)).toContain('🗑️')
  await ada.press(shown, '🗑️')
  expect(discord.message(shown.id)).toBeUndefined()
  // Only once: the private answer stays, and its buttons are on the other one.
  expect(discord.message(hidden.id)).toMatchObject({ embeds: hidden.embeds, components: [] })
})

test('who asked and who moderates can delete an answer, and nobody else', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top'))
  const refused = await discord.person(7).press(first, '🗑️')
  expect(messageOf(refused).content).toContain('Only the person who asked')
  expect(refused.private).toBe(true)
  expect(discord.message(first.id)).toBeDefined()

  await ada.press(first, '🗑️')
  expect(discord.message(first.id)).toBeUndefined()
  const second = messageOf(await ada.slash('/top'))
  await discord.person('grace').press(second, '🗑️')
  expect(discord.message(second.id)).toBeUndefined()
})
