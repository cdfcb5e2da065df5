import * as z from 'zod'
import type { CatalogueAt, Entry } from '../catalogue/catalogue.ts'
import { tagsOf } from '../catalogue/catalogue.ts'
import { enums as builtIn } from '../catalogue/enums.ts'
import { emptyOdd } from '../catalogue/odd.ts'
import { creatorsOf } from '../catalogue/user.ts'
import type { WireModel } from '../catalogue/wire.ts'
import { isImageItem } from '../gallery/recorded-galleries.ts'
import { shifted } from './dates.ts'
import { listed } from './listed.ts'
import { recordedAuthors, recordedCreators } from './people.ts'
import type { Recorded } from './records.ts'
import { recordsIn } from './records.ts'

const withId = z.looseObject({ id: z.number() })

// Only what identifies a model in the current form, and what the stand-in relies on.
const item = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: z.string(),
  nsfwLevel: z.number(),
  allowCommercialUse: z.union([z.string(), z.array(z.string())]),
  stats: z.looseObject({}),
  tags: z.array(z.string()),
  modelVersions: z.array(
    z.looseObject({
      id: z.number(),
      trainedWords: z.array(z.string()),
      stats: z.looseObject({}),
      files: z.array(
        z.looseObject({
          metadata: z.looseObject({}),
          hashes: z.record(z.string(), z.string()),
        }),
      ),
      images: z.array(z.looseObject({ nsfwLevel: z.number() })),
    }),
  ),
})

const lists = z.object({
  ModelType: z.array(z.string()),
  ModelFileType: z.array(z.string()),
  ActiveBaseModel: z.array(z.string()),
  BaseModel: z.array(z.string()),
  BaseModelType: z.array(z.string()),
})

const entryOf = (model: WireModel): Entry => {
  const dates = model.modelVersions.map(({ publishedAt }) => Date.parse(publishedAt ?? ''))
  const { downloadCount, thumbsUpCount, commentCount } = model.stats
  return {
    model,
    newestAt: Math.max(0, ...dates.filter((date) => !Number.isNaN(date))),
    figures: {
      downloads: downloadCount ?? 0,
      gained: 0,
      countedAt: 0,
      thumbsUp: thumbsUpCount ?? 0,
      comments: commentCount ?? 0,
      // Collections are not recorded. Likes give a plausible order.
      collected: thumbsUpCount ?? 0,
      images: model.modelVersions.reduce((sum, { images }) => sum + images.length, 0),
    },
    checkpointType: 'Trained',
    asRecorded: true,
  }
}

/** The values of one shape by id. Of several records of one id, the newest is used. */
function byId(records: readonly Recorded[], shape: z.ZodType<{ id: number }>) {
  const found = new Map<number, Recorded>()
  for (const record of records) {
    const parsed = shape.safeParse(record.value)
    if (!parsed.success) continue
    const known = found.get(parsed.data.id)
    if (known === undefined || known.recordedAt < record.recordedAt) {
      found.set(parsed.data.id, record)
    }
  }
  return found
}

/**
 * A catalogue of recorded answers instead of the built-in one, from a folder of records of May 2024
 * and later: items of GET /models and GET /images, and answers about single models and versions. A
 * model recorded only by its id is listed as well.
 * All dates are shifted by the time since the recording, so that `period` finds the same models as
 * on that day. Everything else is served as recorded.
 * Throws an Error that names the file if one is missing or unreadable.
 */
export function recordedCatalogue(folder: string): CatalogueAt {
  const records = recordsIn(folder)
  const models = byId(records.models, withId)
  const versions = byId(records.versions, withId)
  const unlisted = [...models.values()].map(({ value, recordedAt }) => ({
    value: listed(value),
    recordedAt,
  }))
  const items = new Map([...byId(unlisted, item), ...byId(records.items, item)])
  const pictures = records.images.filter(({ value }) => isImageItem(value))
  const enums = lists.optional().parse(records.enums) ?? builtIn
  return (now) => {
    const today = ({ value, recordedAt }: Recorded) => shifted(value, now - recordedAt)
    const bodies = (found: ReadonlyMap<number, Recorded>) =>
      new Map([...found].map(([id, record]) => [id, today(record)]))
    // Parsed above as far as the stand-in relies on it.
    const entries = [...items.values()].map((record) => entryOf(today(record) as WireModel))
    const mild = new Set(
      entries.flatMap(({ model }) => ((model.nsfwLevel & ~3) === 0 ? model.tags : [])),
    )
    const images = pictures.map(today)
    return {
      entries,
      enums,
      tags: tagsOf(entries, (name) => mild.has(name)),
      blockedTags: [],
      creators: creatorsOf(entries, recordedCreators(records.creators)),
      fans: recordedAuthors(images),
      images,
      odd: emptyOdd(),
      articles: [],
      collections: [],
      bodies: { models: bodies(models), versions: bodies(versions) },
    }
  }
}
