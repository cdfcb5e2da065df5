import type { Resource } from '../image.ts'
import { type Fields, fieldOf, hashOf, isFields, known } from './meta-fields.ts'

const RESOURCES = 20

/** Lists of names that Civitai reads from a ComfyUI graph, and the type of each. */
const LISTS: Readonly<Record<string, string>> = {
  models: 'model',
  vaes: 'vae',
  upscalers: 'upscaler',
  controlNets: 'controlnet',
}

/**
 * What a picture was made with, each once: resources that the program names, that Civitai knows by
 * id, and that are named elsewhere. Without `model`, which is shown separately.
 */
export function resourcesOf(fields: Fields, model: string | undefined): readonly Resource[] {
  const { resources, civitaiResources, additionalResources } = fields
  const told = [resources, civitaiResources].flatMap(resourcesIn)
  const beside = [...resourcesIn(additionalResources), ...listed(fields), ...hashed(fields.hashes)]
  const all: Resource[] = told.slice(0, RESOURCES)
  const named = new Map(all.map(({ name }, at) => [keyOf(name), at]))
  for (const one of beside) {
    const key = keyOf(one.name)
    const at = key === '' ? undefined : named.get(key)
    if (at !== undefined) {
      // Its hash may only be told of elsewhere.
      all[at] = { ...one, ...all[at] }
    } else if (all.length < RESOURCES && (key === '' || key !== keyOf(model))) {
      named.set(key, all.push(one) - 1)
    }
  }
  return all
}

/** A name to compare by: a program may add a folder and a file extension. */
const keyOf = (name = ''): string =>
  name
    .toLowerCase()
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:safetensors|sft|gguf|ckpt|pth?|bin)$/, '')

const resourcesIn = (all: unknown): readonly Resource[] =>
  (Array.isArray(all) ? all : [])
    .filter(isFields)
    .map(resourceOf)
    .filter(({ name, version, hash }) => (name ?? version ?? hash) !== undefined)

function resourceOf(fields: Fields): Resource {
  const { modelVersionId: version } = fields
  return {
    ...known({
      name: fieldOf(fields.name) ?? modelOf(fields),
      type: fieldOf(fields.type),
      weight: fieldOf(fields.weight) ?? fieldOf(fields.strength),
      hash: hashOf(fields.hash),
    }),
    ...(typeof version === 'number' && Number.isSafeInteger(version) && version > 0 && { version }),
  }
}

/** "Lantern · v1": the version's name alone says nothing. */
function modelOf({ modelName, modelVersionName }: Fields): string | undefined {
  const [name, version] = [fieldOf(modelName), fieldOf(modelVersionName)]
  return name === undefined || version === undefined ? name : fieldOf(`${name} · ${version}`)
}

const listed = (fields: Fields): readonly Resource[] =>
  Object.entries(LISTS).flatMap(([list, type]) => {
    const names = fields[list]
    return (Array.isArray(names) ? names : []).flatMap((one: unknown) => {
      const name = fieldOf(one)
      return name === undefined ? [] : [{ name, type }]
    })
  })

/** `lora:NAME` and the like: some programs name a LoRA only beside its hash. */
const hashed = (hashes: unknown): readonly Resource[] =>
  Object.entries(isFields(hashes) ? hashes : {}).flatMap(([key, hash]) => {
    const [, type = '', named] = /^(lora|lyco|embed|hypernet):(.+)$/is.exec(key) ?? []
    const name = fieldOf(named)
    return name === undefined
      ? []
      : [{ name, type: type.toLowerCase(), ...known({ hash: hashOf(hash) }) }]
  })
