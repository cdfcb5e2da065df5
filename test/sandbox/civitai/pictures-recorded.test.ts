import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { recordedCatalogue } from '../../../sandbox/civitai/recorded/recorded-catalogue.ts'
import { sized } from '../../../src/civitai/picture.ts'
import { now } from './ask.ts'
import { byId } from './detail.ts'
import { badgeOf, expectSound } from './drawing.ts'
import { everyLevel, images } from './pictures.ts'

const folder = process.env.CIVITAI_RECORDED

describe.skipIf(folder === undefined)('the pictures of CIVITAI_RECORDED', () => {
  let civitai: CivitaiStandIn
  beforeAll(async () => {
    const catalogue = recordedCatalogue(folder ?? '')
    civitai = await createCivitai({ now: () => now, catalogue })
  })
  afterAll(() => civitai.close())

  const drawnFor = (url: string, type: unknown) => {
    const found = civitai.pictures.at(sized({ url, video: type === 'video' }, 450))
    expectSound(found?.svg ?? '')
    return found
  }

  test('are drawn at their real addresses, by their levels', () => {
    const all = civitai.models.flatMap(({ modelVersions }) =>
      modelVersions.flatMap((version) => version.images),
    )
    expect(all.length).toBeGreaterThan(500)
    for (const { url, type, width, nsfwLevel } of all) {
      const found = drawnFor(url, type)
      expect(found?.width).toBe(Math.min(450, width))
      expect(badgeOf(found?.svg ?? '') === undefined).toBe(nsfwLevel === 1 || nsfwLevel === 2)
    }
  })

  test('so are those of galleries and of answers by an id', async () => {
    const { items } = await images(civitai, everyLevel)
    expect(items.length).toBeGreaterThan(0)
    for (const { url, type } of items) expect(drawnFor(url, type)).toBeDefined()
    const { modelVersions } = await byId(civitai, 2_833_924)
    const url = modelVersions[0]?.images?.[0]?.url ?? ''
    expect(badgeOf(drawnFor(String(url), 'image')?.svg ?? '')).toBe('R')
  })
})
