import { expect, test } from 'vitest'
import { createFairness } from '../../src/fairness.ts'
import { HOUR } from './digests.ts'
import { messageOf, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

/** A minute that does not pass by itself, however slow the machine is. */
function standingMinute() {
  let at = 0
  return {
    fairness: createFairness(() => at),
    pass: (ms: number) => {
      at += ms
    },
  }
}

test('a hundred questions of one person do not slow the next person’s', async () => {
  const { fairness, pass } = standingMinute()
  const { discord, civitai } = await start({ discord: { limits: false }, fairness })
  const ada = discord.person('ada')
  const ids = civitai.models.slice(0, 100).map(({ id }) => id)
  const ask = (id: number) => ada.slash(`/model query:#${id}`)
  const told: string[] = []
  for (const id of ids) {
    const answer = await ask(id)
    if (answer.message?.embeds.length === 0) told.push(toldOf(answer))
  }
  const tooMany = told.filter((sentence) => sentence.includes('a lot at once'))
  expect(tooMany.length).toBeGreaterThan(50)
  for (const sentence of tooMany) expect(sentence).toMatch(/<t:\d+:R>/)

  // What is remembered is free, also for who has asked too much.
  const asked = civitai.requests.count
  expect(textOf(messageOf(await ask(ids[0] ?? 0)))).not.toBe('')
  expect(civitai.requests.count).toBe(asked)
  const other = await discord.person('grace').slash('/top period:Year')
  expect(other.message?.embeds).toHaveLength(5)

  pass(60_000)
  const again = await ask(ids.at(-1) ?? 0)
  expect(again.message?.content ?? '').not.toContain('a lot at once')
})

test('who has asked too much is shown what is kept, with its age', async () => {
  const { discord, civitai, pass } = await start({
    discord: { limits: false },
    civitai: { size: 400 },
    fairness: standingMinute().fairness,
  })
  const ada = discord.person('ada')
  await ada.slash('/top period:Year')
  pass(2 * HOUR)
  for (const { id } of civitai.models.slice(0, 45)) await ada.slash(`/model query:#${id}`)
  const asked = civitai.requests.count
  const shown = messageOf(await ada.slash('/top period:Year'))
  expect(textOf(shown)).toMatch(/-# as of <t:\d+:R>: you asked for a lot at once/)
  expect(civitai.requests.count).toBe(asked)
})

test('typing falls back to what is remembered, without a word', async () => {
  const { fairness } = standingMinute()
  const { discord, civitai } = await start({ discord: { limits: false }, fairness })
  const ada = discord.person('ada')
  for (let nth = 0; nth < 100; nth++) await ada.type(`/model query:${nth.toString(36)}zq${nth}`)
  const asked = civitai.requests.count
  expect(asked).toBeLessThan(90)
  expect(await ada.type('/model query:a')).not.toEqual([])
  expect(await ada.type('/top base:flux')).not.toEqual([])
  expect(await ada.type('/top tag:zzyzx')).toEqual([])
  expect(await ada.type('/creator name:zzyzx')).toEqual([])
  expect(civitai.requests.count).toBe(asked)
})
