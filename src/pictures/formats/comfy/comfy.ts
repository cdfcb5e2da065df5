import type { WrittenDown } from '../../../civitai/image.ts'
import type { Fields } from '../../../civitai/rated/meta-fields.ts'
import { airsIn, readExtraMetadata } from '../civitai.ts'
import { own } from '../json.ts'
import { writtenDown } from '../written.ts'
import { downstream, type Graph, graphOf, linked, type Node, settingOf, upstream } from './graph.ts'
import { loadedBy } from './loaders.ts'
import { promptOf, type Wanted } from './text.ts'

/**
 * A workflow of ComfyUI. There is no format: nodes of any kind are linked in any way. What the first
 * sampler works with is what the picture was made with.
 */
export function readComfy(
  json: Fields,
  workflowBeside: () => Fields | undefined,
): WrittenDown | undefined {
  const graph = graphOf(json)
  const sampler = firstSampler(graph)
  const extra = readExtraMetadata(json, sampler === undefined ? {} : sizeOf(graph, sampler.inputs))
  if (extra !== undefined) return extra
  const workflow = graph.size === 0 ? undefined : workflowBeside()
  const airs = [...airsIn(json), ...(workflow === undefined ? [] : airsIn(workflow))]
  const used = [...usedNodes(graph, sampler)]
  const resources = [...loadedBy(graph, used), ...airs]
  if (sampler === undefined) return writtenDown({ ...anyPrompt(graph, ''), resources })
  const { inputs } = sampler
  const at = (names: readonly string[], keys: readonly string[]): string | number | undefined => {
    for (const name of [...names, ...PIPES]) {
      const value = settingOf(graph, own(inputs, name), [...keys, ...PIPES])
      if (value !== undefined) return value
    }
    return undefined
  }
  const negativePrompt = promptAt(graph, inputs, 'negative')
  const prompt = promptAt(graph, inputs, 'positive')
  return writtenDown({
    ...(prompt === '' ? anyPrompt(graph, negativePrompt) : { prompt }),
    negativePrompt,
    seed: at(['seed', 'noise_seed', 'noise'], ['seed', 'noise_seed']),
    steps: at(['steps', 'sigmas'], ['steps', 'sigmas']),
    sampler: at(['sampler_name', 'sampler'], ['sampler_name', 'sampler', 'solver']),
    cfgScale: at(['cfg', 'guider', 'positive'], ['cfg', 'guidance', 'conditioning', 'positive']),
    clipSkip: clipSkipOf(used),
    ...sizeOf(graph, inputs),
    resources,
  })
}

/** "2" of -2, which is counted from the end; -1 skips nothing. */
function clipSkipOf(nodes: readonly Node[]): number | undefined {
  const last = nodes
    .map(({ inputs }) => own(inputs, 'stop_at_clip_layer') ?? own(inputs, 'clip_skip'))
    .find((layer) => typeof layer === 'number' && layer < -1)
  return typeof last === 'number' ? -last : undefined
}

/** Samplers that are looked at: as many as anybody uses. */
const SAMPLERS = 5

/** A sampler that begins with an empty picture, and not with what another one made. */
function firstSampler(graph: Graph): Node | undefined {
  const samplers = [...graph.values()].filter(isSampler).slice(0, SAMPLERS)
  const isFirst = (one: Node): boolean => {
    const before = upstream(graph, [one])
    return samplers.every((other) => other === one || !before.has(other))
  }
  return samplers.find(isFirst) ?? samplers[0]
}

const isSampler = ({ type, inputs }: Node): boolean => {
  const has = (...keys: readonly string[]): boolean =>
    keys.some((key) => Object.hasOwn(inputs, key))
  return /sampler/i.test(type)
    ? has('positive', 'guider', 'conditioning', 'latent_image', 'text_embeds', ...PIPES)
    : has('positive') && has('seed', 'noise_seed') && has('steps')
}

/** All that the picture comes from, beginning with the sampler; all nodes where there is none. */
const usedNodes = (graph: Graph, sampler: Node | undefined): Iterable<Node> =>
  sampler === undefined ? graph.values() : upstream(graph, downstream(graph, [sampler]))

/** Inputs through which nodes of some packs get all they need. */
const PIPES = ['pipe', 'basic_pipe', 'context']
/** Inputs through which a sampler gets its prompts. */
const PROMPTS = ['guider', 'conditioning', 'text_embeds', ...PIPES]

function promptAt(graph: Graph, inputs: Fields, wanted: Wanted): string {
  const through = wanted === 'negative' ? PROMPTS.filter((key) => key !== 'conditioning') : PROMPTS
  for (const key of [wanted, ...through]) {
    const text = promptOf(graph, own(inputs, key), wanted)
    if (text !== '') return text
  }
  return ''
}

/** What is encoded anywhere, where no way leads to it from a sampler. */
function anyPrompt(graph: Graph, negative: string): { readonly prompt?: string } {
  const found = [...graph]
    .filter(([, { type }]) => /TextEncode/i.test(type))
    .slice(0, SAMPLERS)
    .map(([id]) => promptOf(graph, [id, 0], 'positive'))
    .find((text) => text !== '' && text !== negative)
  return found === undefined ? {} : { prompt: found }
}

/** Inputs that lead from a sampler to the empty picture. */
const LATENTS = [
  'latent_image',
  'latent',
  'latents',
  'samples',
  'optional_latent',
  'image_embeds',
  ...PIPES,
]
const WIDTHS = ['width', 'empty_latent_width']
const HEIGHTS = ['height', 'empty_latent_height']
/** Nodes on that way. */
const WAY = 50

function sizeOf(graph: Graph, sampler: Fields) {
  let inputs = sampler
  for (let step = 0; step < WAY; step += 1) {
    const next = LATENTS.map((key) => linked(graph, own(inputs, key))).find(
      (node) => node !== undefined,
    )
    if (next === undefined) return {}
    inputs = next.inputs
    const [width, height] = [WIDTHS, HEIGHTS].map((keys) =>
      keys
        .map((key) => settingOf(graph, own(next.inputs, key), [key]))
        .find((one) => one !== undefined),
    )
    if (width !== undefined && height !== undefined) return { width, height }
  }
  return {}
}
