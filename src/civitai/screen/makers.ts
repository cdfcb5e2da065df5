import type { Maker, MakerEntry, MakersWanted } from '../maker.ts'
import type { Entry, Model, Version } from '../model.ts'
import { nameKey } from '../names.ts'
import type { Sources } from './find.ts'
import { nothingOfAProblem, type Opening } from './opening.ts'
import { suggested } from './suggested.ts'
import { SHORTEST, type TypedAhead } from './type-ahead.ts'

/** What pictures can be made with, as one place may see it. */
export interface ScreenedMakers {
  /**
   * A version to make pictures with, by its id; undefined where Civitai makes none with it for
   * everybody, where its model may not be shown here, or where that is flagged as minor or as a real
   * person. Throws a Problem when Civitai is away.
   */
  maker(version: number): Promise<Maker | undefined>
  /** Models to make pictures with for a half-typed name, the likeliest first. */
  suggestMakers(typed: string, wanted: MakersWanted): Promise<readonly MakerEntry[]>
}

export function screenedMakers(
  { catalogue, ceiling, asker, arrived, shown, open }: Opening,
  sources: Sources,
  now: () => number,
): ScreenedMakers {
  const mature = ceiling !== 'PG'

  const aheadOf = (typed: string, wanted: MakersWanted): TypedAhead => ({
    async atHand(words) {
      const { window, coming } = await catalogue.makersAtHand(words, wanted, mature)
      return { window: shown(window), coming }
    },
    async popular() {
      if (nameKey(typed).length < SHORTEST) {
        // There is nothing else to suggest.
        const asked = open(catalogue.makers('', wanted, mature, asker)).catch(nothingOfAProblem)
        return (await asked)?.entries ?? []
      }
      // Loads them again when they are old; the cache reports errors.
      catalogue.makers('', wanted, mature, { lane: 'autocomplete' }).catch(() => {})
      return shown((await catalogue.makersAtHand('', wanted, mature)).window)?.entries ?? []
    },
    ask: (words) => open(catalogue.makers(words, wanted, mature, asker)).catch(nothingOfAProblem),
  })

  const isEarly = ({ earlyAccess }: Version): boolean =>
    earlyAccess !== undefined && (earlyAccess.until ?? Number.POSITIVE_INFINITY) > now()

  return {
    async maker(version) {
      const said = await open(catalogue.maker(version, asker))
      if (said === undefined || (said.earlyUntil ?? 0) > now()) return undefined
      const found = await arrived(catalogue.model(said.model, asker))
      // Flagged as minor or as a real person, of whom no pictures are made.
      if (found?.level === 'only PG') return undefined
      const model = shown(found)
      const one = model?.versions.find(({ id }) => id === version)
      if (model === undefined || one === undefined || model.mode === 'TakenDown') return undefined
      // Civitai says both of the same version; of two answers the stricter one counts.
      if (!one.canGenerate || isEarly(one) || one.baseModel !== said.baseModel) return undefined
      const { id, name, type, mature } = model
      return {
        model: id,
        version,
        name,
        ...(one.name !== undefined && { versionName: one.name }),
        type,
        mature,
        baseModel: said.baseModel,
        air: said.air,
      }
    },

    suggestMakers: (typed, wanted) =>
      suggested(typed, {
        sources,
        ahead: aheadOf(typed, wanted),
        entryOf: (model, version) => entryOf(model, version, wanted),
        suits: (entry) => suits(entry, wanted),
      }),
  }
}

const isOfType = ({ type }: { readonly type: string }, { types }: MakersWanted): boolean =>
  types.some((one) => one === type)

const suits = (entry: Entry, wanted: MakersWanted): boolean =>
  isOfType(entry, wanted) && entry.canGenerate && wanted.bases.includes(entry.baseModel ?? '')

function entryOf(
  model: Model,
  named: number | undefined,
  wanted: MakersWanted,
): MakerEntry | undefined {
  const one = model.versions.find(
    ({ id, canGenerate, baseModel = '' }) =>
      canGenerate && wanted.bases.includes(baseModel) && (named === undefined || id === named),
  )
  if (one?.baseModel === undefined || !isOfType(model, wanted)) return undefined
  const { id, name, type, mature } = model
  return {
    id,
    name,
    type,
    baseModel: one.baseModel,
    canGenerate: true,
    mature,
    pictures: [],
    ...(named !== undefined && { version: named }),
  }
}
