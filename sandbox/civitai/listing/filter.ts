import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { creatorOf } from '../catalogue/user.ts'
import type { WireModel } from '../catalogue/wire.ts'
import type { ModelsQuery } from './query.ts'

const day = 86_400_000

const periods = { Day: day, Week: 7 * day, Month: 30 * day, Year: 365 * day, AllTime: Infinity }

/** The bits of which a model needs one: PG unless mature models are asked for. */
const wantedLevels = (query: ModelsQuery): number => (query.nsfw === true ? 31 : 1)

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const commercialUses = ({ allowCommercialUse: use }: WireModel): readonly string[] =>
  typeof use === 'string' ? use.replaceAll(/[{}]/g, '').split(',') : use

const gated = ({ modelVersions }: WireModel, now: number): boolean =>
  modelVersions.some(
    ({ paidAccess }) =>
      paidAccess != null &&
      (paidAccess.permanent || paidAccess.endsAt === null || Date.parse(paidAccess.endsAt) > now),
  )

/** Whether a model may appear in any list. */
const listable = ({ model, newestAt }: Entry, query: ModelsQuery, now: number): boolean =>
  newestAt <= now &&
  !model.poi &&
  model.availability !== 'Private' &&
  model.availability !== 'Unsearchable' &&
  (model.mode !== 'Archived' || query.archived === true) &&
  (model.nsfwLevel & wantedLevels(query)) !== 0

type Tags = Pick<Catalogue, 'tags' | 'blockedTags'>

/** A test for one parameter of the query. */
type Test = (entry: Entry) => boolean

/** The filters that the text search itself applies: type and rating. */
export function searchable(query: ModelsQuery, now: number): Test {
  const { types } = query
  return (entry) =>
    listable(entry, query, now) && (types === undefined || types.includes(entry.model.type))
}

/** All filters. With `query`, Civitai applies them after the search results were cut to a page. */
export function matching(query: ModelsQuery, tags: Tags, now: number): Test {
  const tests: Test[] = [searchable(query, now)]
  const tag = query.tag ?? query.tagname
  if (tag !== undefined && tags.blockedTags.some((name) => same(name, tag))) return () => false
  // Civitai ignores a tag that no model has and lists everything.
  if (tag !== undefined && tags.tags.some(({ name }) => same(name, tag))) {
    tests.push(({ model }) => model.tags.some((name) => same(name, tag)))
  }

  const { ids, modelVersionIds, username, baseModels, checkpointType, fileFormats } = query
  // With `query`, Civitai replaces the given ids by those it found.
  if (ids && !query.query) tests.push(({ model }) => ids.includes(model.id))
  if (modelVersionIds) {
    tests.push(({ model }) => model.modelVersions.some(({ id }) => modelVersionIds.includes(id)))
  }
  if (username) tests.push((entry) => same(creatorOf(entry).username ?? '', username))
  if (baseModels) {
    tests.push(({ model }) =>
      model.modelVersions.some(({ baseModel }) => baseModels.includes(baseModel)),
    )
  }
  if (checkpointType) {
    const others = query.types === undefined
    tests.push((entry) =>
      entry.model.type === 'Checkpoint' ? entry.checkpointType === checkpointType : others,
    )
  }
  if (fileFormats) {
    const formats: readonly string[] = fileFormats
    tests.push(({ model }) =>
      model.modelVersions.some(({ files }) =>
        files.some(({ metadata }) => formats.includes(String(metadata.format))),
      ),
    )
  }
  const { allowCommercialUse: uses, availability } = query
  if (uses) tests.push(({ model }) => uses.some((use) => commercialUses(model).includes(use)))
  if (availability) tests.push(({ model }) => model.availability === availability)
  if (query.supportsGeneration) tests.push(({ model }) => model.supportsGeneration)
  if (query.fromPlatform) tests.push(({ trainedOnSite }) => trainedOnSite === true)
  if (query.earlyAccess) tests.push(({ model }) => gated(model, now))
  // `period` compares the date of the newest version. `periodMode=stats` switches it off.
  if (query.periodMode !== 'stats') {
    const since = now - periods[query.period]
    tests.push(({ newestAt }) => newestAt >= since)
  }
  return (entry) => tests.every((test) => test(entry))
}
