import type { APIEmbed } from 'discord-api-types/v10'
import type { Generation, Image, Resource } from '../civitai/image.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { block, inert } from './text.ts'

const PROMPT_LENGTH = 1_800
const NEGATIVE_LENGTH = 900
const VALUE_LENGTH = 60
/** Of what kind a resource is, and how much of it was taken. */
const FACT_LENGTH = 20
const RESOURCES = 10
const SETTINGS = ['steps', 'sampler', 'cfgScale', 'clipSkip', 'seed', 'size', 'model'] as const

/** How a picture was made, as far as its author shared it and the place allows it. */
export function promptReply(words: Words, { generation }: Image): Reply {
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.promptTitle,
    description: generation === undefined ? words.noPrompt : whatFits(words, generation),
  }
  return { embeds: [embed] }
}

/** All of it, with as many resources as there is room for. */
function whatFits(words: Words, generation: Generation): string {
  const above = linesOf(words, generation)
  const resources = generation.resources.slice(0, RESOURCES).map(resourceLine)
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

function resourceLine({ name, version, type, weight }: Resource): string {
  const what = inert(name ?? `@${version}`, VALUE_LENGTH)
  const facts = [type, weight].filter((fact) => fact !== undefined)
  return `-# ${[what, ...facts.map((fact) => inert(fact, FACT_LENGTH))].join(' · ')}`
}
