import type { Entry, Later } from '../catalogue/catalogue.ts'
import type { NewsName } from '../catalogue/odd.ts'
import type { WireModel, WireVersion } from '../catalogue/wire.ts'
import { versions } from './change.ts'
import { generatedFiles } from './file.ts'
import type { Workshop } from './model.ts'
import { generatedModel } from './model.ts'
import { generatedPicture } from './picture.ts'

const hour = 3_600_000
const day = 24 * hour
const days = 14
const floodOf = 12

/** What happens to which models as the clock moves. */
export interface News {
  readonly entries: readonly Entry[]
  readonly ids: Readonly<Record<NewsName, readonly number[]>>
}

/** The same model at a moment, with a change. */
const becomes = (entry: Entry, later: Later): Entry => ({ ...entry, later: [later] })

/** A new version, made like the newest one. */
function nextVersion(
  { modelVersions, type }: WireModel,
  at: number,
  { ids, random }: Workshop,
): WireVersion | undefined {
  const [newest] = modelVersions
  if (newest === undefined) return undefined
  const id = ids.version()
  const publishedAt = new Date(at).toISOString()
  const stem = newest.files[0]?.name.replace(/\.\w+$/, '') ?? 'model'
  return {
    ...newest,
    id,
    name: newest.name.replace(/v(\d+)/, (_, number) => `v${Number(number) + 1}`),
    publishedAt,
    stats: { downloadCount: 0, thumbsUpCount: 0, thumbsDownCount: 0 },
    files: generatedFiles(
      { modelType: type, versionId: id, stem: `${stem}_next`, scannedAt: publishedAt },
      ids,
      random,
    ),
    images: newest.images.map(({ nsfwLevel, type: kind }) =>
      generatedPicture(nsfwLevel, ids, random, kind === 'video' ? 'video' : 'image'),
    ),
    downloadUrl: `https://civitai.com/api/download/models/${id}`,
  }
}

/** It gets a new version at a moment. */
function updated(entry: Entry, at: number, workshop: Workshop): Entry {
  const { model } = entry
  const version = nextVersion(model, at, workshop)
  if (version === undefined) return entry
  const modelVersions = [version, ...model.modelVersions].map((one, index) => ({ ...one, index }))
  return becomes(entry, { at, newestAt: at, model: { modelVersions } })
}

/** Its early access ends, by which Civitai dates the version anew. */
function opened(entry: Entry): Entry {
  const { model } = entry
  const endsAt = model.modelVersions[0]?.paidAccess?.endsAt
  if (typeof endsAt !== 'string') return entry
  const changed = versions(model, ({ index, publishedAt, availability, paidAccess }) =>
    index > 0
      ? { publishedAt, availability, paidAccess }
      : { publishedAt: endsAt, availability: 'Public', paidAccess: null },
  )
  const modelVersions = changed.modelVersions.map(({ earlyAccessDeadline: _, ...rest }) => rest)
  const at = Date.parse(endsAt)
  return becomes(entry, { at, newestAt: at, model: { modelVersions } })
}

/** Its creator mends the texts of an old version, which moves nothing. */
const edited = (entry: Entry, at: number): Entry => {
  const changed = versions(entry.model, ({ index, name, trainedWords }) =>
    index === 0 ? { name, trainedWords } : { name: `${name} fixed`, trainedWords: ['mended'] },
  )
  return becomes(entry, { at, model: changed })
}

/** Published at `newestAt` without a rating, which it gets eight hours later. */
function ratedLate(entry: Entry): Entry {
  const { model } = entry
  const unrated = versions(model, ({ images }) => ({
    nsfwLevel: 0,
    images: images.map((picture) => ({ ...picture, nsfwLevel: 0 })),
  }))
  const before = { ...entry, model: { ...model, ...unrated, nsfwLevel: 0 } }
  const { modelVersions, nsfwLevel } = model
  return becomes(before, { at: entry.newestAt + 8 * hour, model: { modelVersions, nsfwLevel } })
}

/**
 * What happens in the first 14 days: a few new versions a day, early access that ends, a creator who
 * publishes twelve models at once, an old version that is edited, a model that moderators bump,
 * models rated hours late, and new versions of models flagged as minor.
 */
export function generatedNews(
  entries: readonly Entry[],
  odd: Readonly<Record<'earlyAccess' | 'minor', readonly number[]>>,
  plain: readonly Entry[],
  workshop: Workshop,
): News {
  const { now, random } = workshop
  const changed = new Map<number, Entry>()
  const ids: Record<NewsName, number[]> = {
    newVersion: [],
    earlyAccessEnds: [],
    flood: [],
    editedVersion: [],
    bumped: [],
    ratedLate: [],
    minorNews: [],
  }
  const make = (name: NewsName, entry: Entry): void => {
    changed.set(entry.model.id, entry)
    ids[name].push(entry.model.id)
  }
  for (const entry of entries) {
    if (odd.earlyAccess.includes(entry.model.id)) make('earlyAccessEnds', opened(entry))
    if (odd.minor.includes(entry.model.id)) {
      make('minorNews', updated(entry, now + 12 * hour, workshop))
    }
  }

  const listed = plain.filter(({ newestAt }) => newestAt <= now)
  const left = random.some(listed, listed.length)
  const old = left.findIndex(({ model }) => model.modelVersions.length > 1)
  const [toEdit] = old < 0 ? [] : left.splice(old, 1)
  if (toEdit !== undefined) make('editedVersion', edited(toEdit, now + day))
  const toBump = left.pop()
  if (toBump !== undefined) {
    const at = now + 1.5 * day
    make('bumped', becomes(toBump, { at, newestAt: at }))
  }
  const aDay = Math.min(4, Math.floor(left.length / (4 * days)))
  for (let n = 0; n < aDay * days; n++) {
    const entry = left.pop()
    const at = Math.round(now + (n + 0.2 + 0.6 * random.next()) * (day / aDay))
    if (entry !== undefined) make('newVersion', updated(entry, at, workshop))
  }

  const modelAt = (at: number): Entry =>
    generatedModel({ id: workshop.ids.model(), newestAt: at, kind: 'mild', versions: 1 }, workshop)
  for (const n of [0, 1]) make('ratedLate', ratedLate(modelAt(now + day + (6 + n) * hour)))
  const first = modelAt(now + 2 * day)
  for (let n = 0; n < floodOf; n++) {
    const entry = n === 0 ? first : modelAt(now + 2 * day + n * 120_000)
    const { userId, creator } = first.model
    const model = { ...entry.model, userId, ...(creator && { creator }) }
    make('flood', { ...entry, model })
  }
  const known = new Set(entries.map(({ model }) => model.id))
  return {
    entries: [
      ...entries.map((entry) => changed.get(entry.model.id) ?? entry),
      ...[...changed.values()].filter(({ model }) => !known.has(model.id)),
    ],
    ids,
  }
}
