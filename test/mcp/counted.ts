import type { CivitaiStandIn } from '../../sandbox/civitai/civitai.ts'
import { openStore } from '../../src/store/open.ts'

const DAY = 86_400_000

/** The bot's database after a day of counting all models, the later ones in the list gaining more. */
export async function counted(
  path: string,
  models: CivitaiStandIn['models'],
  now: number,
): Promise<void> {
  const store = await openStore(`sqlite:${path}`)
  const watched = models.filter(({ id }) => Number.isSafeInteger(id))
  await store.snapshots.see(
    watched.map(({ id, type, modelVersions, tags }) => ({
      id,
      type: String(type),
      bases: (modelVersions ?? []).map(({ baseModel }) => String(baseModel)),
      tags: (tags ?? []).map(String),
    })),
    now,
  )
  for (const [at, share] of [
    [now - DAY, 0],
    [now, 1],
  ] as const) {
    const { id } = await store.snapshots.begin(at)
    await store.snapshots.count(
      id,
      watched.map((model, nth) => ({
        id: model.id,
        downloads: 1_000 + share * (nth + 1) * 10,
        likes: 1,
      })),
    )
    await store.snapshots.finish(id, 0)
  }
  await store.close()
}
