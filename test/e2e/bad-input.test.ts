import { expect, test } from 'vitest'
import { labelsOf, messageOf, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

test('an unknown base model is told with near ones, a press away', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const answer = await ada.slash('/top period:AllTime base:ilustrius')
  expect(toldOf(answer)).toMatch(/^Civitai has no base model of that name\. Did you mean .+\?$/)
  expect(labelsOf(messageOf(answer))[0]).toBe('Illustrious')

  const picked = await ada.press(messageOf(answer), 'Illustrious')
  expect(picked.private).toBe(true)
  expect(textOf(messageOf(picked))).toContain('Illustrious')
})

test('an unknown tag is told with near ones, not answered by everything', async () => {
  const { discord } = await start()
  const answer = await discord.person('ada').slash('/top period:AllTime tag:animee')
  expect(toldOf(answer)).toContain('No model has that tag. Did you mean')
  expect(labelsOf(messageOf(answer))).toContain('anime')
})

test('a tag made to act is told as unknown, and nothing of it acts', async () => {
  const { discord } = await start()
  const tags = ['😀'.repeat(25), '@everyone', '[x](evil.example)', '\u202egnat', '%00', "';--"]
  for (const tag of tags) {
    const answer = await discord.person('ada').slash(`/top tag:${tag}`)
    expect(toldOf(answer), tag).toContain('No model has that tag')
  }
})

test('a tag of a hundred emoji is told to be too long', async () => {
  const { discord } = await start()
  const line = `/top tag:${'😀'.repeat(100)}`
  const answer = await discord.person('ada').slash(line, { unchecked: true })
  expect(toldOf(answer)).toBe('That is too long. Use at most 50 characters.')
})

test('a value that is no choice is told what there is', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const answer = await ada.slash('/top period:Decade', { unchecked: true })
  expect(toldOf(answer)).toContain('Day, Week, Month, Year, or AllTime')
})

test('a custom_id from nowhere is told as a button of an older version', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const message = messageOf(await ada.slash('/top'))
  const ids = ['nothing', 'tz', 'tt', 'tt1z', '🤖', `tt1100${'b'.repeat(80)}`, 'x'.repeat(100)]
  for (const id of ids) {
    const answer = await ada.press(message, id, { unchecked: true })
    expect(toldOf(answer), id).toContain('older version')
    expect(discord.message(message.id), id).toEqual(message)
  }
})

test('a page that is gone is told, and the message stays as it was', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const message = messageOf(await ada.slash('/top'))
  const answer = await ada.press(message, 'tt1k00', { unchecked: true })
  expect(toldOf(answer)).toContain('That page is gone')
  expect(discord.message(message.id)).toEqual(message)
})

test('a list with nothing in it says what would find more', async () => {
  const { discord } = await start()
  const answer = await discord.person('ada').slash('/top period:Day type:AestheticGradient')
  expect(toldOf(answer)).toContain('No model fits')
})
