import { expect, test } from 'vitest'
import type { Answer, Shown } from '../../sandbox/discord/index.ts'
import { labelsOf, messageOf, sentTo, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

const OUTAGE = 5 * 60_000

/** What was told, which may come behind "thinking…". */
const told = (answer: Answer): Shown => answer.followUps[0] ?? messageOf(answer)

test.each(['/model query:moonwood spire', '/top base:Pony', '/images creator:@NekoBaker'])(
  '%s that fails can be tried again, and its answer takes the place of the sentence',
  async (line) => {
    const { discord, civitai, pass } = await start()
    const ada = discord.person('ada')
    civitai.setMood('down')
    const failed = await ada.slash(line)
    expect(toldOf(failed)).toContain('isn’t answering')
    const still = messageOf(await ada.press(told(failed), 'Try again'))
    expect(still.id).toBe(told(failed).id)
    expect(still.content).toContain('isn’t answering')
    civitai.setMood('fine')
    pass(OUTAGE)
    const answer = messageOf(await ada.press(still, 'Try again'))
    expect(answer.id).toBe(told(failed).id)
    expect(textOf(answer)).not.toContain('isn’t answering')
    expect(labelsOf(answer)).toContain('Show to all')
  },
)

test.each([
  '/model query:https://civitai.com/models/5/hentai',
  '/images creator:https://civitai.com/user/ab?tag=hentai',
])('a button repeats nothing that may not stand in its place: %s', async (line) => {
  const { discord, civitai } = await start()
  const ada = discord.person('ada')
  civitai.setMood('down')
  expect(labelsOf(told(await ada.slash(line)))).toEqual([])
  expect(sentTo(discord)).not.toContain('hentai')
  expect(labelsOf(told(await ada.slash(line, { in: 'after-dark' })))).toEqual(['Try again'])
})
