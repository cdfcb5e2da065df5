import { baseNamed } from '../../src/civitai/base-named.ts'
import type { ModelSort, ModelType, Period } from '../../src/civitai/model.ts'
import { near } from '../../src/civitai/near.ts'
import { tagNamed, userNamed } from '../../src/civitai/screen/pasted.ts'
import type { Services, Suggestion } from '../../src/command.ts'
import { choice, text } from '../../src/option.ts'
import { type Pick, Problem } from '../../src/problem.ts'
import { inert } from '../../src/render/text.ts'
import type { Wording } from '../../src/words/words.ts'

/** The options that several commands share. Their letters stand in buttons: never change one. */

/** What a list can be ranked by: Civitai's own ways, and ours. */
export type ListSort = ModelSort | 'Trending'

const SORTS: Readonly<Record<ListSort, string>> = {
  Trending: 't',
  'Most Downloaded': 'd',
  'Highest Rated': 'r',
  'Most Liked': 'l',
  'Most Discussed': 'c',
  'Most Collected': 's',
  'Most Images': 'i',
  Newest: 'n',
}

export const PERIODS: Readonly<Record<Period, string>> = {
  Day: 'd',
  Week: 'w',
  Month: 'm',
  Year: 'y',
  AllTime: 'a',
}

export const TYPES: Readonly<Record<ModelType, string>> = {
  Checkpoint: 'c',
  TextualInversion: 't',
  Hypernetwork: 'h',
  AestheticGradient: 'a',
  LORA: 'l',
  LoCon: 'o',
  DoRA: 'd',
  Controlnet: 'n',
  Upscaler: 'u',
  MotionModule: 'm',
  VAE: 'v',
  TextEncoder: 'e',
  UNet: 'U',
  CLIPVision: 'C',
  Poses: 'p',
  Wildcards: 'w',
  Workflows: 'W',
  ComfyWorkflows: 'f',
  Detection: 'D',
  VisionLanguage: 'V',
  CLIP: 'i',
  LLM: 'L',
  Other: 'x',
}

export const sort = choice({
  code: 's',
  description: (words) => words.sortOption,
  choices: SORTS,
  named: (words) => words.sortChoice,
})

const { Trending: _ours, ...civitais } = SORTS

/** Civitai's own ways to rank, where our snapshots know too little. */
export const civitaiSort = choice<ModelSort>({
  code: 's',
  description: (words) => words.civitaiSortOption,
  choices: civitais,
  named: (words) => words.sortChoice,
  default: 'Most Downloaded',
})

export const period = choice({
  code: 'p',
  description: (words) => words.periodOption,
  choices: PERIODS,
  named: (words) => words.periodChoice,
  default: 'Week',
})

export const type = choice({ code: 't', description: (words) => words.typeOption, choices: TYPES })

const BASE_LENGTH = 30
export const TAG_LENGTH = 50

export const base = text({
  code: 'b',
  description: (words) => words.baseOption,
  max: BASE_LENGTH,
  suggest: async (typed, _call, { civitai }) =>
    suggestions(near(typed, within(BASE_LENGTH, await civitai.baseModels()), CHOICES)),
})

export const tag = text({
  code: 'g',
  description: (words) => words.tagOption,
  max: TAG_LENGTH,
  meant: tagNamed,
  suggest: async (typed, _call, { civitai }) =>
    suggestions(within(TAG_LENGTH, await civitai.tags(typed)).slice(0, CHOICES)),
})

/** Addresses are longer than the names in them. */
export const PASTED_LENGTH = 200
/** Longer names can be asked for, but no button has room for them. */
export const CREATOR_LENGTH = 40

/** Somebody on Civitai, by a name or by what people paste. */
export const creatorNamed = (description: Wording) =>
  text({
    description,
    max: PASTED_LENGTH,
    meant: userNamed,
    suggest: async (typed, _call, { civitai }) =>
      typed.length > CREATOR_LENGTH
        ? []
        : suggestions((await civitai.creators(typed)).slice(0, CHOICES)),
  })

const CHOICES = 25
const NEAR = 3

/** Names short enough for their option and for a button. */
const within = (max: number, names: readonly string[]): readonly string[] =>
  names.filter(({ length }) => length <= max)

const suggestions = (names: readonly string[]): readonly Suggestion[] =>
  names.map((name) => ({ name, value: name }))

/** A custom_id of the same call with another value. */
type Again = (name: string) => string

const picks = (names: readonly string[], again: Again | undefined): readonly Pick[] =>
  again === undefined ? [] : names.map((name) => ({ label: name, customId: again(name) }))

/** The base model that a text means, as Civitai spells it. Throws a Problem with the nearest ones. */
export async function knownBase(
  typed: string | undefined,
  { civitai }: Services,
  again?: Again,
): Promise<string | undefined> {
  if (typed === undefined) return undefined
  const names = await civitai.baseModels()
  const named = baseNamed(typed, names, within(BASE_LENGTH, names))
  if ('meant' in named) return named.meant
  const shown = named.nearest.map((name) => inert(name, BASE_LENGTH))
  throw new Problem((words) => words.unknownBase(shown), picks(named.nearest, again))
}

/** A Problem that there is no such tag, with similar ones. */
export async function unknownTag(
  typed: string,
  { civitai }: Services,
  again?: Again,
): Promise<Problem> {
  const alike = await civitai.tags(typed.slice(0, Math.ceil(typed.length / 2)))
  const nearest = near(typed, within(TAG_LENGTH, alike), NEAR)
  const shown = nearest.map((name) => inert(name, TAG_LENGTH))
  return new Problem((words) => words.unknownTag(shown), picks(nearest, again))
}

/** Civitai has no list of all tags: a tag exists if a model has it. */
export async function checkTag(tag: string | undefined, services: Services): Promise<void> {
  if (tag === undefined) return
  const question = { sort: 'Most Downloaded', period: 'AllTime', tag, window: 1 } as const
  const known = await services.civitai.models(question)
  if (known === undefined) throw await unknownTag(tag, services)
}
