import { expect, test } from 'vitest'
import { createCreatorNames } from '../../../src/civitai/catalogue/seen-creators.ts'
import { openStore } from '../../../src/store/open.ts'

test('names that were seen are known at once, however they are spelt, and after a restart', async () => {
  const store = await openStore('sqlite::memory:')
  const names = createCreatorNames(store.creators)
  names.see(['PixelBaker', 'inkBaker', 'pixelbaker', 'Neko'])
  expect(names.known('baker')).toEqual(['PixelBaker', 'inkBaker'])
  await names.save()
  const again = createCreatorNames(store.creators)
  expect(again.known('')).toEqual([])
  await again.load()
  expect(again.known('NEK')).toEqual(['Neko'])
  expect([...again.known('')].sort()).toEqual(['Neko', 'PixelBaker', 'inkBaker'])
  await store.close()
})

test('many are kept and read in pieces', async () => {
  const store = await openStore('sqlite::memory:')
  const names = createCreatorNames(store.creators)
  names.see(Array.from({ length: 2_500 }, (_, at) => `creator${at}`))
  await names.save()
  const again = createCreatorNames(store.creators)
  await again.load()
  expect(again.known('creator2499')).toEqual(['creator2499'])
  // No more than can be ranked in no time.
  expect(again.known('creator')).toHaveLength(500)
  await store.close()
})
