import { type Fields, isFields } from '../../../civitai/rated/meta-fields.ts'
import { fieldsOf, itemsOf, jsonObject, own } from '../json.ts'
import { airIn, versionBehind } from '../names.ts'
import type { RawResource } from '../written.ts'
import { type Graph, linked, type Node, settingOf, slotOf } from './graph.ts'

/** Inputs that name a file, and the kind of it; those of stacks are numbered. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:base_|refiner_)?ckpt_name(?:_?\d+)?$/, 'checkpoint'],
  [/^(?:unet|gguf|diffusion_model)_name$/, 'checkpoint'],
  [/^lora_name(?:_?\d+)?$/, 'lora'],
  [/^lora_\d+_name$/, 'lora'],
  [/^vae_name$/, 'vae'],
  [/^control_?net_name$/, 'controlnet'],
  [/^hypernetwork_name$/, 'hypernetwork'],
]
/** Nodes whose `model_name` is a model that draws, and those where it is one that enlarges. */
const DRAWS = /checkpoint|diffusion|nunchaku|^unet/i
const ENLARGES = /upscale/i
const OTHER = /control|clip|vae|adapter|detect|upscale/i

/** Where stacks and loaders have a LoRA's weight; N is its number. */
const SIMPLE = ['lora_wtN', 'lora_N_strength']
const ADVANCED = [
  'strength_model',
  'model_strength',
  'lora_model_strength',
  'model_weightN',
  'model_strN',
  'lora_N_model_strength',
]
const OTHERS = ['weightN', 'strengthN', 'lora_weight', 'strength', 'lora_strength']

/** Files that are looked at, of which fewer are told. */
const MOST_LOADED = 200
/** Inputs of a node; a stack of fifty has 150. */
const MOST_INPUTS = 500

/** What nodes load, checkpoints first. */
export function loadedBy(graph: Graph, nodes: Iterable<Node>): readonly RawResource[] {
  const all: RawResource[] = []
  for (const node of nodes) {
    if (all.length >= MOST_LOADED) break
    for (const key of Object.keys(node.inputs).slice(0, MOST_INPUTS)) {
      all.push(...loaded(graph, node, key, own(node.inputs, key)))
    }
  }
  const isCheckpoint = ({ type }: RawResource): boolean => type === 'checkpoint'
  return [...all.filter(isCheckpoint), ...all.filter((one) => !isCheckpoint(one))]
}

function loaded(graph: Graph, node: Node, key: string, value: unknown): readonly RawResource[] {
  const { inputs } = node
  const type = kindOf(node.type, key)
  if (type !== undefined) {
    const name = nameAt(graph, key, value)
    if (typeof name !== 'string' || isOff(inputs, key)) return []
    const weight = type === 'lora' ? weightOf(graph, inputs, key) : undefined
    return weight === 0 ? [] : [{ ...(airIn(name) ?? { name, type }), weight }]
  }
  if (isFields(value)) return [...switched(value), ...itemsOf(value.__value__).flatMap(switched)]
  if (typeof value === 'string') {
    const [, kind] = /^(ckpt|lora|embedding|vae)_air$/.exec(key) ?? []
    const version = kind === undefined ? undefined : versionBehind(value)
    const air = airIn(value) ?? (version === undefined ? undefined : { version, type: kind })
    return air === undefined ? [] : [{ ...air, weight: weightOf(graph, inputs, key) }]
  }
  // Most lists are links.
  return Array.isArray(value) && isFields(value[0]) ? value.slice(0, MOST).flatMap(switched) : []
}

/** Items of a list that are looked at. */
const MOST = 50

function kindOf(type: string, key: string): string | undefined {
  if (key === 'model' && /^WanVideoModelLoader$/.test(type)) return 'checkpoint'
  if (key === 'model_name') {
    if (ENLARGES.test(type)) return 'upscaler'
    return DRAWS.test(type) && !OTHER.test(type) ? 'checkpoint' : undefined
  }
  return key.includes('_name') ? NAMES.find(([pattern]) => pattern.test(key))?.[1] : undefined
}

/** Characters of what such a node lists; it is read for each link. */
const MOST_JSON = 20_000

/** A file's name, or the AIR that a node of Civitai hands over at this output. */
function nameAt(graph: Graph, key: string, value: unknown): string | number | undefined {
  const node = linked(graph, value)
  // Loaders with pictures in their menus keep a file so.
  if (isFields(value)) return nameAt(graph, key, value.content)
  if (node?.type !== 'CivitaiModelSelector') return settingOf(graph, value, [key])
  const { resources_json: given, air } = node.inputs
  const isJson = typeof given === 'string' && given.length <= MOST_JSON
  const bySlot = fieldsOf(fieldsOf(isJson ? jsonObject(given) : given).bySlot)
  return [own(bySlot, String(slotOf(value))), air].find((one) => typeof one === 'string')
}

/** Whether a stack does not use the one at this place. */
function isOff(inputs: Fields, key: string): boolean {
  const number = numberIn(key)
  if (number === '') return false
  const count = own(inputs, 'lora_count') ?? own(inputs, 'num_loras')
  if (typeof count === 'number' && Number(number) > count) return true
  const on = own(inputs, `switch_${number}`) ?? own(inputs, `enabled_${number}`)
  return on === false || on === 'Off'
}

/** `lora_name_2` and `lora_2_name` have one. */
const numberIn = (key: string): string => /\d+/.exec(key)?.[0] ?? ''

function weightOf(graph: Graph, inputs: Fields, key: string): string | number | undefined {
  const number = numberIn(key)
  const isSimple = own(inputs, 'input_mode') === 'simple' || own(inputs, 'mode') === 'simple'
  const names = isSimple ? [...SIMPLE, ...ADVANCED] : [...ADVANCED, ...SIMPLE]
  for (const name of [...names, ...OTHERS]) {
    const place = name.replace('_N', `_${number}`).replace('N', `_${number}`)
    const weight = settingOf(graph, own(inputs, place), [])
    if (weight !== undefined) return weight
  }
  return undefined
}

/** `{ "on": true, "lora": "foxy.safetensors", "strength": 0.8 }`, as some loaders list them. */
function switched(value: unknown): readonly RawResource[] {
  const { on, active, lora, name, strength } = fieldsOf(value)
  const file = lora ?? (active === undefined ? undefined : name)
  if (typeof file !== 'string' || on === false || active === false) return []
  return Number(strength) === 0
    ? []
    : [{ ...(airIn(file) ?? { name: file, type: 'lora' }), weight: strength }]
}
