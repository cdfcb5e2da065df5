import { expect, onTestFinished, test } from 'vitest'
import { createSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { messageOf } from './reading.ts'
import { start } from './start.ts'

const WITHIN = 15_000

test('what one process is told, every other obeys within fifteen seconds', async () => {
  const { discord, databasePath, now } = await start()
  const ada = discord.person('ada')
  const there = { in: 'after-dark' } as const
  const seen = async (): Promise<boolean> => {
    const { embeds } = messageOf(await ada.slash('/top sort:Most Liked period:AllTime', there))
    const further = messageOf(await ada.slash('/top sort:Newest period:AllTime', there))
    return JSON.stringify([embeds, further]).includes('civitai.red')
  }
  expect(await seen()).toBe(true)

  const store = await openStore(`sqlite:${databasePath}`)
  onTestFinished(() => store.close())
  const other = createSettings({ store, most: 'XXX', now, onUnread: () => {} })
  const { guild = '' } = discord.places.general
  await other.change(guild, (before) => ({ ...before, allow: 'PG everywhere' }))
  await expect.poll(seen, { timeout: WITHIN, interval: 500 }).toBe(false)
  await other.change(guild, (before) => ({ ...before, allow: 'As each channel allows' }))
  await expect.poll(seen, { timeout: WITHIN, interval: 500 }).toBe(true)
}, 60_000)
