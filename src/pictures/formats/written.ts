import type { Resource, WrittenDown } from '../../civitai/image.ts'
import { hashOf, known, textOf } from '../../civitai/rated/meta-fields.ts'
import { shorten } from '../../civitai/rated/shorten.ts'
import { baseName, typeOf, versionOf } from './names.ts'

const PROMPT_LENGTH = 2_000
const FIELD_LENGTH = 100
const NAME_LENGTH = 100
/** As many as are told of a picture of a gallery. */
const RESOURCES = 20

/** A resource as a file tells of it, each field of any type. */
export interface RawResource {
  readonly name?: unknown
  readonly version?: unknown
  readonly hash?: unknown
  readonly type?: unknown
  readonly weight?: unknown
}

/** Generation data as a file tells it, each field of any type. */
export interface Raw {
  readonly prompt?: unknown
  readonly negativePrompt?: unknown
  readonly seed?: unknown
  readonly steps?: unknown
  readonly sampler?: unknown
  readonly cfgScale?: unknown
  readonly clipSkip?: unknown
  readonly width?: unknown
  readonly height?: unknown
  /** "832x1216", where width and height are not known. */
  readonly size?: unknown
  /** A checkpoint's name; by default that of the first one of the resources. */
  readonly model?: unknown
  readonly resources?: readonly RawResource[]
}

/** The same, cleaned and cut; undefined where nothing is left. */
export function writtenDown(raw: Raw): WrittenDown | undefined {
  const resources = resourcesIn([
    ...(raw.resources ?? []),
    ...namedIn(raw.prompt, raw.negativePrompt),
  ])
  const wholePrompt = (textOf(raw.prompt) ?? '').toWellFormed()
  const checkpoint = resources.find(({ type }) => type === 'checkpoint')
  const parts = known({
    prompt: longOf(raw.prompt),
    negativePrompt: longOf(raw.negativePrompt),
    seed: shortOf(raw.seed),
    steps: shortOf(raw.steps),
    sampler: shortOf(raw.sampler),
    cfgScale: shortOf(raw.cfgScale),
    clipSkip: shortOf(raw.clipSkip),
    size: sizeIn(raw),
    model: nameOf(raw.model) ?? checkpoint?.name,
  })
  if (Object.keys(parts).length === 0 && resources.length === 0) return undefined
  return { ...parts, resources, wholePrompt }
}

const longOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(text, PROMPT_LENGTH)
}

const shortOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(text, FIELD_LENGTH)
}

function nameOf(value: unknown): string | undefined {
  const text = textOf(value)
  const name = text === undefined ? undefined : baseName(text)
  return name === undefined ? undefined : shorten(name, NAME_LENGTH)
}

/** "832x1216". Some programs write "undefinedxundefined". */
function sizeIn({ width, height, size }: Raw): string | undefined {
  const both = `${textOf(width)}x${textOf(height)}`
  const [, wide, high] =
    SIZE.exec(both) ?? SIZE.exec(typeof size === 'string' ? size.slice(0, FIELD_LENGTH) : '') ?? []
  return wide === undefined ? undefined : `${wide}x${high}`
}

/** With a cross, a star, or as a pair: "832x1216", "832×1216", "(832, 1216)". */
const SIZE = /^\(?\s*([1-9]\d{0,5})(?:\.0+)?\s*[x×*,]\s*([1-9]\d{0,5})(?:\.0+)?\s*\)?$/i

/** Resources, each once: one that is told of in several places has what each of them tells. */
function resourcesIn(raw: readonly RawResource[]): readonly Resource[] {
  const kept: Resource[] = []
  const byKey = new Map<string, number>()
  for (const one of raw) {
    const resource = resourceOf(one)
    if (resource === undefined) continue
    const keys = keysOf(resource)
    const place = keys.map((key) => byKey.get(key)).find((found) => found !== undefined)
    if (place === undefined && kept.length === RESOURCES) continue
    const whole = place === undefined ? resource : { ...resource, ...kept[place] }
    kept[place ?? kept.length] = whole
    for (const key of [...keys, ...keysOf(whole)]) byKey.set(key, place ?? kept.length - 1)
  }
  return kept
}

/** By which one resource is known again. */
const keysOf = ({ version, hash, name, type = '' }: Resource): readonly string[] => [
  ...(version === undefined ? [] : [`@${version}`]),
  // The beginning of SHA256 is a hash of its own.
  ...(hash === undefined ? [] : [`#${hash.length === 64 ? hash.slice(0, 10) : hash}`]),
  ...(name === undefined ? [] : [`${type} ${name.toLowerCase()}`]),
]

function resourceOf({ name, version, hash, type, weight }: RawResource): Resource | undefined {
  const resource = known({
    name: nameOf(name),
    version: versionOf(version),
    hash: hashOf(hash),
    type: typeOf(type),
    weight: weightOf(weight),
  })
  const isOne =
    resource.name !== undefined || resource.version !== undefined || resource.hash !== undefined
  return isOne ? resource : undefined
}

function weightOf(value: unknown): string | undefined {
  const text = textOf(value) ?? ''
  return /^[+-]?(?:\d{1,4}(?:\.\d{0,17})?|\.\d{1,17})$/.test(text)
    ? textOf(Number(text))
    : undefined
}

const TAG =
  /<(lora|lyco|locon|hypernet):([^:<>\n]{1,200})(?::([^:<>\n]{0,30}))?(?::[^<>\n]{0,200})?>/gi
const EMBEDDING = /\bembedding:([^\s,:;()[\]<>{}|]{1,100})/gi
/** Tags looked at: as many as anybody writes. */
const TAGS = 100

/** What prompts name: `<lora:foxy:0.8>` as A1111 writes it, `embedding:ez` as ComfyUI does. */
function namedIn(...prompts: readonly unknown[]): readonly RawResource[] {
  return prompts
    .filter((prompt) => typeof prompt === 'string')
    .flatMap((prompt) => [
      ...prompt
        .matchAll(TAG)
        .take(TAGS)
        .map(([, type, name, weight]) => ({ type, name, weight })),
      ...prompt
        .matchAll(EMBEDDING)
        .take(TAGS)
        .map(([, name]) => ({ type: 'embedding', name })),
    ])
}
