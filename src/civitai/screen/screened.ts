import type { Remembered } from '../../cache.ts'
import { PassingProblem, Problem } from '../../problem.ts'
import { type Muted, opened, type Rated, type Rating } from '../../rating.ts'
import { CivitaiFault } from '../asking/fault.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { creatorMark, tagMark } from '../marks.ts'
import type { Entry, Model, ModelsQuestion, Window } from '../model.ts'
import { userNameOf } from '../names.ts'
import { type ScreenedArticles, screenedArticles } from './articles.ts'
import { type ScreenedCollections, screenedCollections } from './collections.ts'
import { type ScreenedCreators, screenedCreators } from './creators.ts'
import { type Found, find, matching, type Sources } from './find.ts'
import { type ScreenedImages, screenedImages } from './images.ts'
import { type ScreenedMakers, screenedMakers } from './makers.ts'
import { heldBack, type Named, nothingOfAProblem, type Opening, silenced } from './opening.ts'
import { type ScreenedResources, screenedResources } from './resources.ts'
import { suggested } from './suggested.ts'
import { type ScreenedTags, screenedTags } from './tags.ts'
import { type Ranking, type ScreenedTrending, screenedTrending } from './trending.ts'
import type { TypedAhead } from './type-ahead.ts'
import { type Access, type ScreenedVault, screenedVault } from './vault.ts'

/** Civitai as one place may see it: nothing above the place's ceiling. */
export interface Civitai
  extends ScreenedImages,
    ScreenedArticles,
    ScreenedCollections,
    ScreenedCreators,
    ScreenedResources,
    ScreenedMakers,
    ScreenedTrending,
    ScreenedTags,
    ScreenedVault {
  /** A window of a ranked list; undefined when Civitai has no such tag or creator. */
  models(question: ModelsQuestion): Promise<Window | undefined>
  baseModels(): Promise<readonly string[]>
  /** A model in full. Throws a Problem when it may not be shown here. */
  model(id: number): Promise<Model | undefined>
  /** The same for nobody in particular: undefined also where it may not be shown here. */
  modelIfShown(id: number): Promise<Model | undefined>
  /** Those of up to a hundred models that may be shown here. */
  entries(ids: readonly number[]): Promise<readonly Entry[]>
  /** What programs know a version by, where Civitai tells it now. */
  air(version: number): Promise<string | undefined>
  /** The model that a typed or pasted text means, or what else it is the address of. */
  find(typed: string): Promise<Found>
  /** All models that words fit, the likeliest first. */
  matching(words: string): Promise<readonly Entry[]>
  /** Whether a typed text may be repeated here. */
  mayShow(text: string): boolean
  /** Whether everything with a tag, or of a creator, is left out here. */
  mutes(named: Named): boolean
  /** Models for a half-typed name, the likeliest first. */
  suggest(typed: string): Promise<readonly Entry[]>
}

export interface Screening {
  readonly ceiling: Rating
  /** What is left out besides. */
  readonly muted: Muted
  readonly asker: Asker
  readonly ranking: Ranking
  /** Called with the age of an old answer that replaced one that did not come. */
  readonly onLate: (at: number) => void
  /** Absent where nobody has an account. */
  readonly access?: Access | undefined
  readonly now: () => number
}

/**
 * The screen. Everything a command gets from Civitai passes through here and is checked against the
 * ceiling of the place, and left out where it is muted there. It also asks for no more than may be
 * shown. Throws a Problem when Civitai is away or something named may not be shown here.
 */
export function screened(
  catalogue: Catalogue,
  { ceiling, muted, asker, ranking, onLate, access, now }: Screening,
): Civitai {
  async function arrived<T>(remembered: Promise<Remembered<T>>): Promise<T | undefined> {
    const { value, at, late } = await remembered.catch((error) => told(error, now()))
    if (late) onLate(at)
    return value
  }
  const shown = <T>(thing: Rated<T> | undefined): T | undefined =>
    thing && opened(thing, ceiling, muted)
  const open: Opening['open'] = async (remembered) => shown(await arrived(remembered))
  const openNamed: Opening['openNamed'] = async (remembered, isNothing = () => false) => {
    const thing = await arrived(remembered)
    if (thing === undefined) return undefined
    const fitting = opened(thing, ceiling)
    if (fitting === undefined || isNothing(fitting)) throw heldBack()
    const heard = shown(thing)
    if (heard === undefined || isNothing(heard)) throw silenced()
    return heard
  }

  const mature = ceiling !== 'PG'
  /** A typed text may be as mature as what it would find. */
  const fits = (typed: string): boolean => shown(catalogue.typed(typed)) !== undefined
  const mustFit: Opening['mustFit'] = (...typed) => {
    if (!typed.every((one = '') => fits(one))) throw heldBack()
  }
  const mutes: Opening['mutes'] = ({ tag, creator }) =>
    muted.size > 0 &&
    ((tag !== undefined && muted.has(tagMark(tag))) ||
      (creator !== undefined && muted.has(creatorMark(creator))))
  const mustBeHeard: Opening['mustBeHeard'] = (named) => {
    if (mutes(named)) throw silenced()
  }
  const checks = { mustFit, mutes, mustBeHeard }
  const answers = { arrived, shown, open, openNamed }
  const opening: Opening = { catalogue, ceiling, muted, asker, ...answers, ...checks }

  const model = (id: number): Promise<Model | undefined> => openNamed(catalogue.model(id, asker))

  const leftOut: Entry[] = []
  async function entries(asked: Promise<Remembered<Rated<Window>>>): Promise<readonly Entry[]> {
    const window = await arrived(asked)
    const heard = shown(window)?.entries ?? []
    if (window !== undefined && muted.size > 0) {
      const all = opened(window, ceiling)?.entries ?? []
      leftOut.push(...all.filter((entry) => !heard.includes(entry)))
    }
    return heard
  }

  const sources: Sources = {
    model,
    version: (id) => open(catalogue.version(id, asker)),
    hash: async (hash) => (await arrived(catalogue.file(hash, asker))) ?? [],
    entries: (ids) => entries(catalogue.entries(ids, mature, asker)),
    async search(words) {
      mustFit(words)
      return entries(catalogue.search(words, mature, asker))
    },
    popular: () => entries(catalogue.popular(mature, asker)),
    leftOut: () => leftOut,
  }

  const ahead: TypedAhead = {
    async atHand(words) {
      const { window, coming } = await catalogue.searchAtHand(words, mature)
      return { window: shown(window), coming }
    },
    async popular() {
      // Loads them again when they are old; the cache reports errors.
      catalogue.popular(mature, { lane: 'autocomplete' }).catch(() => {})
      return shown(await catalogue.popularAtHand(mature))?.entries ?? []
    },
    ask: (words) => open(catalogue.search(words, mature, asker)).catch(nothingOfAProblem),
  }

  async function models(question: ModelsQuestion): Promise<Window | undefined> {
    const { base, tag, creator = '' } = question
    mustFit(base, tag, creator, userNameOf(creator))
    mustBeHeard(question)
    return open(catalogue.models({ ...question, mature }, asker))
  }

  return {
    model,
    modelIfShown: (id) => open(catalogue.model(id, asker)),
    entries: sources.entries,
    air: (version) => open(catalogue.air(version, asker)).catch(nothingOfAProblem),
    mayShow: fits,
    mutes,
    async find(typed) {
      const found = await find(typed, sources)
      // Beside a hash or in an address there can be words that nobody searched for.
      return found.kind === 'several' && fits(typed) ? { ...found, asked: typed } : found
    },

    matching: (words) => matching(words, sources),

    suggest: (typed) => suggested(typed, { sources, ahead, entryOf, suits: () => true }),

    models,
    ...screenedImages(opening),
    ...screenedArticles(opening),
    ...screenedCollections(opening),
    ...screenedResources(opening, sources),
    ...screenedMakers(opening, sources, now),
    ...screenedCreators(opening, models),
    ...screenedTags(opening),
    ...screenedVault(opening, access),
    ...screenedTrending(opening, ranking, sources.entries, models),

    baseModels: async () => (await open(catalogue.baseModels(asker))) ?? [],
  }
}

const entryOf = ({ id, name, type, mature, versions }: Model): Entry => ({
  id,
  name,
  type,
  mature,
  pictures: [],
  canGenerate: versions.some((one) => one.canGenerate),
  ...(versions[0]?.baseModel !== undefined && { baseModel: versions[0].baseModel }),
})

/** Milliseconds; Civitai is unlikely to recover sooner. */
export const TRY_AGAIN_AFTER = 60_000

/** A fault as a Problem that says when to try again. */
function told(error: unknown, now: number): never {
  if (!(error instanceof CivitaiFault)) throw error
  const again = now + Math.max(error.retryAfter ?? 0, TRY_AGAIN_AFTER)
  switch (error.kind) {
    case 'region':
      throw new Problem((words) => words.regionBlocked)
    case 'away':
      throw new PassingProblem((words) => words.civitaiAway(again))
    // The reason only helps whoever runs the bot.
    case 'missing':
    case 'refused':
    case 'odd':
      throw new Problem((words) => words.civitaiUnhelpful)
  }
}
