import type { Maker, MakerEntry, MakersWanted } from '../../src/civitai/maker.ts'
import type { Model, ModelType, Version } from '../../src/civitai/model.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import type { Suggestion } from '../../src/command.ts'
import { BASE_MODELS, joining, kindOf } from '../../src/generation/base-models.ts'
import { isReleaseOf } from '../../src/generation/kinds.ts'
import { madeOnce } from '../../src/made-once.ts'
import { required, text } from '../../src/option.ts'

/** An address with its name and its version is longer than any name. */
const MAKER_LENGTH = 400
const LORA_LENGTH = 200
const CHOICES = 25

const MODELS: MakersWanted = { types: ['Checkpoint'], bases: BASE_MODELS }

/** The types of what joins a model, and how an AIR writes them. */
const LORAS: readonly (readonly [ModelType, string])[] = [
  ['LORA', 'lora'],
  ['LoCon', 'lycoris'],
  ['DoRA', 'dora'],
]
const LORA_TYPES = LORAS.map(([type]) => type)

/** What may join a model of that base; of any base where none is known. */
function lorasFor(baseModel: string | undefined): MakersWanted {
  const kind = baseModel === undefined ? undefined : kindOf(baseModel)
  if (baseModel === undefined || kind === undefined)
    return { types: LORA_TYPES, bases: BASE_MODELS }
  return {
    types: LORAS.filter(([, written]) => kind.loras.includes(written)).map(([type]) => type),
    bases: joining(baseModel),
  }
}

/** Whether a model is of a type that joins another one. */
export const isLora = ({ type }: Pick<Model, 'type'>): boolean =>
  LORA_TYPES.some((one) => one === type)

/** The versions of a model that Civitai makes pictures with and that we know how to ask for. */
export const makersIn = (versions: readonly Version[]): readonly Version[] =>
  versions.filter(({ id, canGenerate, baseModel }) => {
    const kind = baseModel === undefined ? undefined : kindOf(baseModel)
    return canGenerate && kind !== undefined && isReleaseOf(kind, id)
  })

/** A model to make pictures with: words, or whatever else names one. */
export const maker = required(
  text({
    description: (words) => words.makerOption,
    max: MAKER_LENGTH,
    suggest: async (typed, _call, { civitai }) =>
      suggestionsOf(await civitai.suggestMakers(typed, MODELS)),
  }),
)

/** What joins that model, likewise named. */
export const lora = text({
  description: (words) => words.loraOption,
  max: LORA_LENGTH,
  suggest: async (typed, { options }, { civitai }) => {
    const baseModel = await baseOf(String(options.model ?? ''), civitai)
    return suggestionsOf(await civitai.suggestMakers(typed, lorasFor(baseModel)))
  },
})

/** The base model of what is chosen so far; undefined where that is not clear. */
async function baseOf(named: string, civitai: Civitai): Promise<Maker['baseModel'] | undefined> {
  if (named === '' || named.length > MAKER_LENGTH) return undefined
  const found = await civitai.find(named)
  if (found.kind !== 'model') return undefined
  const makers = makersIn(found.model.versions)
  return (makers.find(({ id }) => id === found.version) ?? makers[0])?.baseModel
}

const suggestionsOf = (entries: readonly MakerEntry[]): readonly Suggestion[] =>
  entries.slice(0, CHOICES).map((entry) => suggestionOf(entry))

const suggestionOf = madeOnce(
  ({ id, name, type, baseModel, version }: MakerEntry): Suggestion => ({
    // The id goes along, so what is chosen is never searched for again.
    value: version === undefined ? `#${id}` : `@${version}`,
    name: [name, type, ...(baseModel === undefined ? [] : [baseModel])].join(' · '),
  }),
)
