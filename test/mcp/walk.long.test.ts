import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CivitaiStandIn } from '../../sandbox/civitai/civitai.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { RATINGS, type Rating } from '../../src/rating.ts'
import { createJudge } from '../e2e/walk/known.ts'
import { agent } from './agent.ts'

/** Civitai's level of each rating. */
const LEVEL: Readonly<Record<Rating, number>> = { PG: 1, 'PG-13': 2, R: 4, X: 8, XXX: 16 }
const SORTS = ['Most Downloaded', 'Highest Rated', 'Newest', 'Most Images']
const LETTERS = ['', ...'abcdefghijklmnopqrstuvwxyz']
const AT_ONCE = 20

/** A prompt of a mild picture may name a LoRA's file, in mild words, whatever model that is of. */
const withoutFileNames = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body).replaceAll(/<lora:[^>]*>/g, ''))

/** For each model a picture that was made with it, and one that has its trigger words. */
async function writePictures(folder: string, { models }: CivitaiStandIn) {
  const texts = models.flatMap(({ name, modelVersions }) => {
    const [newest] = modelVersions ?? []
    const hash = newest?.files?.[0]?.hashes?.AutoV2
    return [
      // A name alone is the picture's own text, in mild words.
      ...(hash ? [`a lake\nSteps: 20, Seed: 7, Model hash: ${hash}, Model: ${name}`] : []),
      `a lake, ${newest?.trainedWords?.join(', ')}\nSteps: 20, Seed: 7`,
    ]
  })
  const names = texts.map((_, nth) => `${nth}.png`)
  for (const [nth, text] of texts.entries()) {
    const file = png({ before: [textChunk('parameters', text)] })
    await writeFile(join(folder, names[nth] ?? ''), file)
  }
  return names
}

test.each(RATINGS)(
  'no tool tells more than %s',
  async (ceiling) => {
    const folder = await mkdtemp(join(tmpdir(), 'curator-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { civitai, call } = await agent({
      args: ['--ceiling', ceiling, '--pictures', folder],
      isCounted: true,
    })
    const files = await writePictures(folder, civitai)
    const judge = createJudge(civitai)
    const { models, people } = civitai
    const asked: readonly (readonly [tool: string, asked: Record<string, unknown>])[] = [
      ...models.flatMap(({ id, name, modelVersions }) => [
        ...(Number.isSafeInteger(id)
          ? ([
              ['get_model', { id }],
              ['images', { model: id }],
            ] as const)
          : []),
        ['find_model', { query: String(name).slice(0, 300).trim() || 'x' }] as const,
        ...(modelVersions ?? [])
          .slice(0, 1)
          .flatMap(({ files }) => files?.[0]?.hashes?.SHA256 ?? [])
          .map((hash) => ['identify_hash', { hash }] as const),
      ]),
      ...SORTS.flatMap((sort) =>
        [1, 2, 3, 10].map((page) => ['top_models', { sort, period: 'AllTime', page }] as const),
      ),
      ...['Day', 'Week'].flatMap((period) =>
        [1, 2, 3, 10].map((page) => ['top_models', { sort: 'Trending', period, page }] as const),
      ),
      ...files.map((file) => ['read_picture', { file }] as const),
      ...people
        .flatMap(({ username }) => username ?? [])
        .filter((name) => name.trim() !== '')
        .map((name) => ['find_creator', { name: name.slice(0, 100) }] as const),
      ...LETTERS.map((beginning) => ['tags', { beginning }] as const),
      ...['Day', 'Month', 'AllTime'].map((period) => ['images', { period }] as const),
    ]
    const levels = new Set<number>()
    let found = 0
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      await Promise.all(
        asked.slice(at, at + AT_ONCE).map(async ([tool, one]) => {
          const { body, said } = await call(tool, one)
          if (said === undefined) found += 1
          const { mature, nowhere, flagged, levels: here } = judge(withoutFileNames(body))
          const what = `${tool} ${JSON.stringify(one)}`
          expect(nowhere, what).toEqual([])
          if (ceiling === 'PG') expect([...mature], what).toEqual([])
          else expect(flagged, what).toEqual([])
          for (const level of here) levels.add(level)
        }),
      )
    }
    expect(Math.max(...levels)).toBe(LEVEL[ceiling])
    expect(found).toBeGreaterThan(asked.length / 3)
  },
  240_000,
)

test('the operator’s ceiling holds, whatever an agent asks for', async () => {
  const { civitai, call } = await agent({
    args: ['--ceiling', 'XXX'],
    env: { MATURE_CONTENT: 'off' },
  })
  const judge = createJudge(civitai)
  for (const { id } of civitai.models.filter((one) => Number.isSafeInteger(one.id))) {
    const { mature } = judge((await call('get_model', { id })).body)
    expect([...mature]).toEqual([])
  }
}, 120_000)
