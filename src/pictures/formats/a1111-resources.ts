import { civitaiResources } from './civitai.ts'
import { fieldsOf, jsonObject } from './json.ts'
import { typeOf } from './names.ts'
import type { Settings } from './settings-line.ts'
import type { RawResource } from './written.ts'

/** Names with a hash each that are looked at. */
const PAIRS = 100
/** Characters of such a one. */
const PAIR = 300
/** Extensions of A1111 name at most so many. */
const ADDITIONAL = 5
const NUMBERED = 10

/**
 * What A1111 and its kin write of models: by their own settings first, then by those of extensions,
 * whose hashes are of more kinds.
 */
export const resourcesOf = (settings: Settings): readonly RawResource[] => [
  ...ofCivitai(settings),
  ...namedHashes(settings.get('lora hashes')).map((one) => ({ ...one, type: 'lora' })),
  ...namedWeights(settings.get('lora weights')),
  // These have twelve digits and are not AutoV3, but the beginning of SHA256.
  ...namedHashes(settings.get('ti hashes')).map(({ name, hash }) => ({
    type: 'embedding',
    name,
    hash: hash.slice(0, 10),
  })),
  ...refiner(settings.get('refiner')),
  { type: 'vae', name: settings.get('vae'), hash: settings.get('vae hash') },
  {
    type: 'hypernetwork',
    name: settings.get('hypernet'),
    hash: settings.get('hypernet hash'),
    weight: settings.get('hypernet strength'),
  },
  ...additional(settings),
  ...numbered(settings),
  ...hashed(settings),
]

/** A checkpoint that Civitai knows by id is the same as the one that A1111 knows by name. */
function ofCivitai(settings: Settings): readonly RawResource[] {
  const resources = civitaiResources(settings)
  const isKnown = resources.some(
    ({ type, version }) => typeOf(type) === 'checkpoint' && version !== undefined,
  )
  if (isKnown) return resources
  const checkpoint = {
    type: 'checkpoint',
    name: settings.get('model'),
    hash: settings.get('model hash'),
  }
  return [checkpoint, ...resources]
}

/** `foxy: 0a1b2c3d4e5f, b: …`. */
const namedHashes = (text = ''): readonly { readonly name: string; readonly hash: string }[] =>
  pairsIn(text).map(([name, hash]) => ({ name, hash }))

/** `foxy: 0.5`, as Fooocus adds to it. */
const namedWeights = (text = ''): readonly RawResource[] =>
  pairsIn(text).map(([name, weight]) => ({ type: 'lora', name, weight }))

const pairsIn = (text: string): readonly (readonly [string, string])[] =>
  text.split(',', PAIRS).flatMap((pair) => {
    const [, name = '', value = ''] = /^(.+):\s*([^:]+)$/s.exec(pair.slice(0, PAIR).trim()) ?? []
    return name === '' ? [] : [[name, value] as const]
  })

/** `foxmix [0a1b2c3d4e]`. */
function refiner(text = ''): readonly RawResource[] {
  const [, name, hash] = /^([^[\]]{1,200})(?:\[([\da-f]{1,64})\])?$/i.exec(text) ?? []
  return [{ type: 'checkpoint', name, hash }]
}

/** `AddNet Model 1: foxy(0a1b2c3d4e5f)`: LoRAs before A1111 had its own. */
function additional(settings: Settings): readonly RawResource[] {
  return Array.from({ length: ADDITIONAL }, (_, nth) => nth + 1).map((nth) => {
    const model = settings.get(`addnet model ${nth}`) ?? ''
    const [, name, hash] = /^([^()]{1,200})\(([\da-f]{1,64})\)$/i.exec(model) ?? []
    const weight = settings.get(`addnet weight a ${nth}`) ?? settings.get(`addnet weight ${nth}`)
    return { type: settings.get(`addnet module ${nth}`) ?? 'lora', name, hash, weight }
  })
}

/**
 * `Lora 1: foxy, Lora Hash 1: 0a1b2c3d4e, Lora Weight 1: 0.7`, as LiblibAI writes it, and nodes of
 * ComfyUI: `Lora_0 Model name: foxy.safetensors, Lora_0 Strength model: 0.7`.
 */
const numbered = (settings: Settings): readonly RawResource[] =>
  Array.from({ length: NUMBERED }, (_, nth) => nth).map((nth) => ({
    type: 'lora',
    name: settings.get(`lora ${nth}`) ?? settings.get(`lora_${nth} model name`),
    hash: settings.get(`lora hash ${nth}`) ?? settings.get(`lora_${nth} model hash`),
    weight: settings.get(`lora weight ${nth}`) ?? settings.get(`lora_${nth} strength model`),
  }))

/** Keys of what a picture has one of, named elsewhere. */
const ALONE = ['model', 'vae', 'refiner']

/** `{"model":"0a1b2c3d4e","lora:foxy":"aabbccdd00","embed:ez":"aabbccddee"}`. */
function hashed(settings: Settings): readonly RawResource[] {
  const hashes = Object.entries(fieldsOf(jsonObject(settings.get('hashes') ?? ''))).slice(0, PAIRS)
  return hashes.map(([key, hash]) => {
    const [, type, name] = /^(lora|lyco|locon|embed|hypernet|vae|model):(.+)$/is.exec(key) ?? []
    if (type !== undefined) return { type, name, hash }
    const kind = ALONE.find((one) => one === key.toLowerCase())
    return kind === undefined ? { name: key, hash } : { type: kind, name: settings.get(kind), hash }
  })
}
