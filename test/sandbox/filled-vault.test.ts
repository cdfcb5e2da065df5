import { expect, onTestFinished, test } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { fillVault } from '../../sandbox/filled-vault.ts'

const FOX = 900_001

test('a member keeps two pages, and some of it is not for every place', async () => {
  const civitai = await createCivitai()
  onTestFinished(() => civitai.close())
  fillVault(civitai, FOX, Date.now())
  const kept = civitai.vaults.of(FOX).map(({ held }) => held.entry.model)
  expect(kept).toHaveLength(12)
  expect(kept.filter(({ nsfw }) => nsfw)).toHaveLength(2)
  expect(new Set(kept.map(({ id }) => id)).size).toBe(12)
})

test('a version that is not there is not kept', async () => {
  const civitai = await createCivitai()
  onTestFinished(() => civitai.close())
  expect(civitai.keep(FOX, 1, Date.now())).toBe(false)
  expect(civitai.vaults.of(FOX)).toEqual([])
})
