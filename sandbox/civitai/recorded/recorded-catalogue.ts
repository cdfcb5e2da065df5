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

// Just what tells a model of the current shape from another, and what answers rely on.
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
      // Not on the wire, so put in the order of what goes with them.
      collected: thumbsUpCount ?? 0,
      images: model.modelVersions.reduce((sum, { images }) => sum + images.length, 0),
    },
    checkpointType: 'Trained',
    asRecorded: true,
  }
}

/** Those of that shape by their ids; recorded twice, the later one tells more. */
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
 * Real answers in place of the built-in catalogue: the items of GET /models in a folder, and what
 * was answered about single models and versions, from May 2024 on. Records are months old and
 * `period` filters on the date of the newest version, so each is served as on the day it was
 * recorded: its dates are shifted by the time gone by since, and a week's window holds what it
 * held then. Otherwise they are served as they are. A model of which only the answer by its id
 * was recorded is listed as well, and pictures are those of GET /images alone. Throws an Error that names the file when one is missing or
 * unreadable.
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
    // Checked above as far as anything here relies on it.
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
      bodies: { models: bodies(models), versions: bodies(versions) },
    }
  }
}
