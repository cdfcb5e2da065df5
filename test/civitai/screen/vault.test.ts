import { describe, expect, test } from 'vitest'
import { CivitaiFault, TokenRefused } from '../../../src/civitai/asking/fault.ts'
import { creatorMark, tagMark } from '../../../src/civitai/marks.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import type { Access } from '../../../src/civitai/screen/vault.ts'
import { type Muted, NOTHING_MUTED, type Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { toldBy } from '../../support/problem.ts'
import { type Json, matureModel, wireModel, wirePage, wirePicture } from '../../support/wire.ts'
import { wireKept, wireRoom, wireVault } from '../../support/wire-vault.ts'

const versions = (id: number, level: number): Json => ({
  modelVersions: [{ id, name: 'v1', trainedWords: [], images: [wirePicture(level)] }],
})
const MODELS = [
  wireModel(1, versions(10, 1)),
  matureModel(2, versions(20, 16)),
  wireModel(3, { ...versions(30, 1), creator: { username: 'Loud' } }),
  wireModel(4, { ...versions(40, 1), tags: ['anime'] }),
  wireModel(5, { ...versions(50, 1), minor: true }),
]

/** Somebody who keeps these, at a Civitai that has those models. */
const keeping = (...items: readonly unknown[]): Bench =>
  benchOf(({ path }) => {
    if (path === '/vault/get') return wireRoom()
    return path === '/vault/all' ? wireVault(items) : wirePage(MODELS)
  })

const owner: Access = async () => 'token'
const vaultAt = (
  { catalogue, now }: Bench,
  ceiling: Rating = 'PG',
  muted: Muted = NOTHING_MUTED,
  access: Access | undefined = owner,
) =>
  screened(catalogue, {
    ceiling,
    muted,
    asker,
    ranking: noTrends,
    now,
    onLate: () => {},
    access,
  }).vault(1)

const shownOf = async (...asked: Parameters<typeof vaultAt>) => {
  const vault = await vaultAt(...asked)
  return [vault?.kept.map(({ version }) => version), vault?.hidden]
}

describe('what somebody keeps is shown where its model may be', () => {
  const all = [10, 20, 30, 40, 50].map((id) => wireKept(id))

  test('whatever the place is', async () => {
    expect(await shownOf(keeping(...all), 'PG')).toEqual([[10, 30, 40, 50], 1])
    expect(await shownOf(keeping(...all), 'XXX')).toEqual([[10, 20, 30, 40], 1])
  })

  test('and says where its page is', async () => {
    const vault = await vaultAt(keeping(...all), 'XXX')
    expect(vault?.kept.map(({ mature }) => mature)).toEqual([false, true, false, false])
  })

  test('and nowhere if Civitai has no such model, or another one for it', async () => {
    const gone = [wireKept(990), wireKept(10, { modelId: 3 }), wireKept(10)]
    expect(await shownOf(keeping(...gone), 'XXX')).toEqual([[10], 2])
  })

  test('if its own words may be shown there as well', async () => {
    const named = [wireKept(10, { modelName: 'Hentai ink' }), wireKept(30)]
    expect(await shownOf(keeping(...named), 'PG')).toEqual([[30], 1])
    expect(await shownOf(keeping(...named), 'XXX')).toEqual([[10, 30], 0])
  })

  test('unless the server has muted its creator or a tag, of the model or the vault', async () => {
    const muted = new Set([creatorMark('loud'), tagMark('Anime')])
    const told = [
      ...all,
      wireKept(10, { category: 'ANIME' }),
      wireKept(10, { creatorName: 'LOUD' }),
    ]
    expect(await shownOf(keeping(...told), 'XXX', muted)).toEqual([[10, 20], 5])
  })

  test('by one question for a page, which holds nobody’s token', async () => {
    const bench = keeping(...all)
    await vaultAt(bench)
    expect(bench.asked.map(({ path }) => path)).toEqual(['/vault/get', '/vault/all', '/models'])
    expect(bench.asked[2]?.query.modelVersionIds).toBe('10,20,30,40,50')
    // Models are remembered, what is kept is not.
    await vaultAt(bench)
    expect(bench.asked.map(({ path }) => path).slice(3)).toEqual(['/vault/get', '/vault/all'])
  })
})

describe('a token that Civitai refuses', () => {
  /** A Civitai that refuses so many questions. */
  const refusing = (times: number): Bench => {
    const bench = keeping(wireKept(10))
    const answer = bench.answer
    let left = times
    bench.answer = (question) => {
      if (question.path.startsWith('/vault') && left-- > 0) throw new TokenRefused()
      return answer(question)
    }
    return bench
  }

  test('is exchanged once', async () => {
    const asked: unknown[] = []
    const access: Access = async (refused) => `token ${asked.push(refused)}`
    expect(await shownOf(refusing(1), 'PG', NOTHING_MUTED, access)).toEqual([[10], 0])
    expect(asked).toEqual([undefined, 'token 1'])
  })

  test('and whose successor is refused is told', async () => {
    const told = await toldBy(vaultAt(refusing(2)))
    expect(told.says).toBe(en.linkRefused)
  })

  test('and anything else that goes wrong is told as ever', async () => {
    const bench = keeping()
    bench.answer = () => {
      throw new CivitaiFault('away', 'Civitai answered 500')
    }
    expect((await toldBy(vaultAt(bench))).says).toContain('Civitai isn’t answering')
  })
})

test('who is no member has none', async () => {
  expect(await vaultAt(benchOf(() => ({ vault: null })))).toBeUndefined()
})
