import type { APIEmbed } from 'discord-api-types/v10'
import type { Generation, Image, Resource } from '../civitai/image.ts'
import type { Entry } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { address, label } from './masked-link.ts'
import { modelUrl } from './model-url.ts'
import { block, inert } from './text.ts'

const PROMPT_LENGTH = 1_800
const NEGATIVE_LENGTH = 900
const VALUE_LENGTH = 60
/** Of what kind a resource is, and how much of it was taken. */
const FACT_LENGTH = 20
const RESOURCES = 10
const SETTINGS = ['steps', 'sampler', 'cfgScale', 'clipSkip', 'seed', 'size', 'model'] as const

/** The models of versions, those that are known and may be told of. */
export type Models = ReadonlyMap<number, Entry>

/** The versions that have no name yet, of as many resources as are shown. */
export const unnamedVersions = ({ generation }: Image): readonly number[] =>
  (generation?.resources ?? [])
    .slice(0, RESOURCES)
    .flatMap(({ name, version }) => (name === undefined && version !== undefined ? [version] : []))

/** How an image was made, as far as its author shared it and the place allows it. */
export function promptReply(words: Words, { generation }: Image, models: Models): Reply {
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.promptTitle,
    description: generation === undefined ? words.noPrompt : whatFits(words, generation, models),
  }
  return { embeds: [embed] }
}

/** All of it, with as many resources as there is room for. */
function whatFits(words: Words, generation: Generation, models: Models): string {
  const above = linesOf(words, generation)
  const resources = generation.resources
    .slice(0, RESOURCES)
    .flatMap((one) => resourceLine(words, one, models))
  for (let shown = resources.length; shown > 0; shown--) {
    const whole = [...above, words.madeWith, ...resources.slice(0, shown)].join('\n')
    if (whole.length <= LIMITS.embedDescription) return whole
  }
  return above.join('\n')
}

function linesOf(words: Words, generation: Generation): readonly string[] {
  const { prompt, negativePrompt, hasPrompt } = generation
  const settings = SETTINGS.flatMap((setting) => {
    const value = generation[setting]
    return value === undefined ? [] : [words.setting(setting, inert(value, VALUE_LENGTH))]
  })
  return [
    ...(prompt === undefined ? [hasPrompt ? words.promptHeldBack : words.noPrompt] : []),
    ...(prompt === undefined ? [] : [block(prompt, PROMPT_LENGTH)]),
    ...(negativePrompt === undefined
      ? []
      : [words.negativePrompt, block(negativePrompt, NEGATIVE_LENGTH)]),
    ...(settings.length === 0 ? [] : [settings.join(' · ')]),
  ]
}

function resourceLine(words: Words, resource: Resource, models: Models): readonly string[] {
  const { name, version, type, weight } = resource
  const what = name === undefined ? versionLink(words, version, models) : inert(name, VALUE_LENGTH)
  if (what === undefined) return []
  const facts = [type, weight].filter((fact) => fact !== undefined)
  return [`-# ${[what, ...facts.map((fact) => inert(fact, FACT_LENGTH))].join(' · ')}`]
}

/** The model that a version is of. An id alone tells nothing, and nobody knows where its page leads. */
function versionLink(
  words: Words,
  version: number | undefined,
  models: Models,
): string | undefined {
  const model = version === undefined ? undefined : models.get(version)
  if (model === undefined || version === undefined) return undefined
  const name = label(model.name, VALUE_LENGTH) || words.unnamed
  return `[${name}](${address(modelUrl(model, { id: version }))})`
}
