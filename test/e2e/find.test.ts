import { describe, expect, test } from 'vitest'
import type { WireModel } from '../../sandbox/civitai/catalogue/wire.ts'
import { sharedHashes } from '../../sandbox/civitai/generated/rare-files.ts'
import { recordedCatalogue } from '../../sandbox/civitai/recorded/recorded-catalogue.ts'
import { unlimited } from '../../src/fairness.ts'
import { shownOn } from '../support/reply.ts'
import { labelsOf, menuOf, messageOf, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** The card an answer shows, by its ids; for a menu those it offers. */
async function shownBy({ discord }: Running, query: string): Promise<string> {
  const ada = discord.person('ada')
  const message = messageOf(await ada.slash(`/model query:${query}`, { in: 'after-dark' }))
  return shownOn(message) ?? `menu of ${menuOf(message).options.length}`
}

const odd = (running: Running, name: keyof Running['civitai']['odd'], nth = 0): WireModel => {
  const id = running.civitai.odd[name][nth]
  const model = running.civitai.models.find((one) => one.id === id)
  if (model === undefined) throw new Error(`there is no ${name}`)
  return model
}

const slug = 'as-long-as-the-names-that-people-give-their-models-become-'.repeat(3)

const newest = ({ id, modelVersions }: Pick<WireModel, 'id' | 'modelVersions'>): string =>
  modelVersions[0] === undefined ? `${id}` : `${id}@${modelVersions[0].id}`

/** Every form in which a model and its last version can be named. */
const formsOf = ({ id, modelVersions }: WireModel) => {
  const version = modelVersions.at(-1)
  const at = `${id}@${version?.id}`
  const [primary] = version?.files.filter((file) => file.primary) ?? []
  const { AutoV2, SHA256 } = (primary?.hashes ?? {}) as Record<string, string | undefined>
  return [
    [`#${id}`, undefined],
    [`${id}`, undefined],
    [`https://civitai.com/models/${id}/`, undefined],
    [`look: https://civitai.red/models/${id}/x?modelVersionId=${version?.id}&utm_source=y !`, at],
    [`https://civitai.com/api/download/models/${version?.id}`, at],
    [`urn:air:sdxl:lora:civitai:${id}@${version?.id}`, at],
    [`civitai:${id}@${version?.id}`, at],
    [at, at],
    [`@${version?.id}`, at],
    [`https://civitai.com/models/${id}/${slug}?modelVersionId=${version?.id}`, at],
    [`https://civitai.com/models/${id}/${slug}?modelVersionId=1`, newest({ id, modelVersions })],
    [`${id}@99999999999`, newest({ id, modelVersions })],
    ...(AutoV2 === undefined
      ? []
      : ([
          [AutoV2.toLowerCase(), at],
          [`Model hash: ${AutoV2.toLowerCase()}`, at],
          [`lamp_v2.safetensors [${AutoV2.toLowerCase()}]`, at],
          [`0x${AutoV2},`, at],
        ] as const)),
    ...(SHA256 === undefined
      ? []
      : ([
          [SHA256, at],
          [`sha256:${SHA256.toLowerCase()}`, at],
        ] as const)),
  ] as const
}

const plain = ({ nsfwLevel, minor, poi, mode, modelVersions }: WireModel): boolean =>
  nsfwLevel > 0 && !minor && !poi && mode === undefined && modelVersions.length > 1

describe('a model of the built-in catalogue is found', () => {
  test('by every form that names it', async () => {
    const running = await start({ fairness: unlimited })
    for (const model of running.civitai.models.filter(plain).slice(20, 23)) {
      for (const [query, at] of formsOf(model)) {
        expect(await shownBy(running, query), query).toBe(at ?? newest(model))
      }
    }
  })

  test('by a version that is too fresh to be found by its id', async () => {
    const running = await start()
    const model = odd(running, 'freshVersion')
    expect(await shownBy(running, `@${model.modelVersions[0]?.id}`)).toBe(newest(model))
  })

  test('by its name, be that digits, hex, or full-width', async () => {
    const running = await start()
    const named = [odd(running, 'numericName', 1), odd(running, 'hexName')]
    for (const model of [...named, odd(running, 'fullWidthName', 1)]) {
      expect(await shownBy(running, model.name), model.name).toBe(newest(model))
    }
  })

  test('as one of several that share a file, by any of its hashes that tells', async () => {
    const running = await start()
    expect(await shownBy(running, sharedHashes.SHA256)).toMatch(/^menu of 2$/)
    expect(await shownBy(running, sharedHashes.AutoV2)).toMatch(/^\d+@\d+$/)
  })

  test('as one of several that fit about as well', async () => {
    const running = await start()
    expect(await shownBy(running, 'lighthouse')).toMatch(/^menu of \d+$/)
  })
})

describe('a card tells', () => {
  const card = async (running: Running, name: keyof Running['civitai']['odd'], nth = 0) =>
    messageOf(
      await running.discord
        .person('ada')
        .slash(`/model query:#${odd(running, name, nth).id}`, { in: 'after-dark' }),
    )

  test('what is archived, taken down, early, and dangerous', async () => {
    const running = await start()
    const archived = await card(running, 'archived')
    expect(textOf(archived)).toContain('Archived by its creator')
    expect(labelsOf(archived)).not.toContain('Download')
    expect(textOf(await card(running, 'takenDown'))).toContain('Taken down')
    expect(textOf(await card(running, 'earlyAccess'))).toMatch(/early\saccess until <t:\d+:D>/)
    expect(textOf(await card(running, 'earlyAccessEndless'))).toMatch(/early\saccess/)
    const dangerous = await card(running, 'dangerousFile')
    expect(textOf(dangerous)).toContain('something dangerous')
    expect(labelsOf(dangerous)).not.toContain('Download')
    const pending = textOf(await card(running, 'pendingFile'))
    expect(pending).toContain('A pickle can run code')
    expect(pending).not.toContain('not scanned this file yet')
  })

  test('early access that a word alone tells', async () => {
    const running = await start()
    expect(textOf(await card(running, 'earlyAccessByWord'))).toMatch(/🔒\searly\saccess/u)
  })

  test('the model before what only goes with it, and what else there is', async () => {
    const running = await start()
    const more = async (name: Parameters<typeof card>[1]) =>
      textOf(
        messageOf(await running.discord.person('ada').press(await card(running, name), 'More')),
      )
    expect(textOf(await card(running, 'extrasFirst'))).toMatch(/💾 [^\n]*\+2\u00a0files/)
    const [first = '', ...others] = (await more('extrasFirst'))
      .split('\n')
      .filter((line) => /\s(?:kB|MB|GB)\b/.test(line))
    expect(first).not.toMatch(/VAE|Config/)
    expect(others.join()).toMatch(/VAE.*Config/)
    const precise = await more('manyPrecisions')
    for (const one of ['nvfp4', 'fp32', 'nf4']) expect(precise).toContain(` · ${one}\n`)
    const quantised = await more('quantisedFiles')
    expect(quantised).toMatch(/ · GGUF · Q4\\_K\\_M\n/)
    expect(quantised).toContain(String.raw`\*\*Q2\*\* \@everyone`)
  })

  test('some of many trigger words, and the others by a press', async () => {
    const running = await start()
    const message = await card(running, 'manyTriggers')
    expect(textOf(message)).toMatch(/\n-# and 37 more\n/)
    const opened = await running.discord.person('ada').press(message, 'Trigger words')
    expect(opened.private).toBe(true)
    expect(textOf(messageOf(opened))).toContain('outfit 5')
  })

  test('the newest of many versions in its menu, and any of them by its id', async () => {
    const running = await start()
    const model = odd(running, 'manyVersions', 1)
    const menu = menuOf(await card(running, 'manyVersions', 1))
    expect(menu.options).toHaveLength(25)
    const oldest = model.modelVersions.at(-1)
    expect(await shownBy(running, `${model.id}@${oldest?.id}`)).toBe(`${model.id}@${oldest?.id}`)
  })

  test('stills of videos, with links to them', async () => {
    const running = await start()
    const message = await card(running, 'onlyVideos')
    expect(message.embeds[0]?.image?.url).toContain('anim=false,transcode=true')
    expect(textOf(message)).toContain('[▶\u00a0Video\u00a01](https://image.civitai.com/')
  })
})

test('a model that comes out is found once the edge has forgotten that it was not there', async () => {
  const running = await start({ civitai: { edge: true } })
  const ada = running.discord.person('ada')
  expect(toldOf(await ada.slash('/model query:#2000000000'))).toContain('no such model')
  expect(running.civitai.requests.all.map(({ path }) => path)).toEqual([
    '/models/2000000000',
    '/models',
  ])
  await ada.slash('/model query:#2000000000')
  expect(running.civitai.requests.count).toBe(2)
  running.pass(61_000)
  await ada.slash('/model query:#2000000000')
  expect(running.civitai.requests.count).toBe(4)
})

const folder = process.env.CIVITAI_RECORDED

describe.skipIf(folder === undefined)('a model of CIVITAI_RECORDED is found', () => {
  test('by every form that names it', async () => {
    const civitai = { catalogue: recordedCatalogue(folder ?? '') }
    const running = await start({ civitai, fairness: unlimited })
    const models = running.civitai.models.filter(
      ({ nsfwLevel, minor, poi }) => nsfwLevel > 0 && !minor && !poi,
    )
    expect(models.length).toBeGreaterThan(50)
    for (const model of models.filter((_, at) => at % 6 === 0)) {
      for (const [query, at] of formsOf(model)) {
        const shown = await shownBy(running, query)
        if (shown.startsWith('menu')) continue
        expect(shown, query).toBe(at ?? newest(model))
      }
    }
  })
})
