/** Model files by what their names end in. */
const EXTENSION = /\.(?:safetensors|sft|gguf|ckpt|pth?|bin|onnx)$/i

/** What programs write where nothing is chosen. */
const NOTHING =
  /^(?:none|null|undefined|n\/a|automatic|baked[ -]vae|default(?: \(model\))?|use same vae.*|\(use same\))?$/i

/** Characters of a path that are looked at, from its end. */
const PATH_LENGTH = 1_000

/** The name of a file without its folders, which hold people's names, and without its extension. */
export function baseName(path: string): string | undefined {
  const name = path
    .slice(-PATH_LENGTH)
    .trim()
    .replace(/^.*[\\/]/s, '')
    .replace(EXTENSION, '')
    .trim()
  return NOTHING.test(name) ? undefined : name
}

interface Air {
  readonly version: number
  readonly type: string
}

/** Civitai's address of a version: `urn:air:sdxl:lora:civitai:1@2`. */
export function airIn(text: string): Air | undefined {
  const air = /^\s*(?:urn:)?air:[^:\s]*:([^:\s]*):civitai:\d+@(\d{1,15})(?!\d)/i.exec(text)
  const [, type = '', version = ''] = air ?? []
  return versionOf(version) === undefined ? undefined : { version: Number(version), type }
}

/** The id of a version, a number or its digits. */
export function versionOf(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined
}

/** `1@2`: a version as a model's id and its own. */
export const versionBehind = (value: unknown): number | undefined =>
  typeof value === 'string' ? versionOf(/^\d{1,15}@(\d{1,15})$/.exec(value.trim())?.[1]) : undefined

/** How Civitai, A1111 and others call the same kinds. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['model', 'checkpoint'],
  ['ckpt', 'checkpoint'],
  ['unet', 'checkpoint'],
  ['loras', 'lora'],
  ['lyco', 'lora'],
  ['locon', 'lora'],
  ['lycoris', 'lora'],
  ['embed', 'embedding'],
  ['embeds', 'embedding'],
  ['textualinversion', 'embedding'],
  ['ti', 'embedding'],
  ['hypernet', 'hypernetwork'],
  ['refiner', 'checkpoint'],
  ['refinermodel', 'checkpoint'],
])

/** A kind of resource in lower case and by one name. */
export function typeOf(value: unknown): string | undefined {
  const type = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return TYPES.get(type) ?? (/^[a-z][a-z\d _-]{0,29}$/.test(type) ? type : undefined)
}
