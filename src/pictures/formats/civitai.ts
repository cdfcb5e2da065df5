import type { WrittenDown } from '../../civitai/image.ts'
import { type Fields, isFields } from '../../civitai/rated/meta-fields.ts'
import { fieldsOf, itemsOf, jsonObject, own } from './json.ts'
import { airIn, versionBehind, versionOf } from './names.ts'
import type { Settings } from './settings-line.ts'
import { type RawResource, writtenDown } from './written.ts'

/** Entries of a list that are looked at. */
const MOST = 100

/** What Civitai's own generator, and its extension for A1111, write among A1111's settings. */
export const civitaiResources = (settings: Settings): readonly RawResource[] => [
  ...listed(listIn(settings.get('civitai resources'))),
  ...listed(itemsOf(fieldsOf(jsonObject(settings.get('civitai metadata') ?? '')).resources)),
  ...listed(listIn(settings.get('resources'))),
]

const listIn = (text = ''): readonly unknown[] =>
  text.startsWith('[') ? itemsOf(fieldsOf(jsonObject(`{"list":${text}}`)).list) : []

/** Entries by the id of a version, by an AIR, by a hash, or by a hash alone. */
const listed = (list: readonly unknown[]): readonly RawResource[] =>
  list.slice(0, MOST).flatMap((one): readonly RawResource[] => {
    if (typeof one === 'string') return [airIn(one) ?? { hash: one }]
    return isFields(one) ? [entryOf(one)] : []
  })

function entryOf(fields: Fields): RawResource {
  const air = typeof fields.air === 'string' ? airIn(fields.air) : undefined
  return {
    name: fields.modelName ?? fields.name,
    version: versionOf(fields.modelVersionId) ?? air?.version,
    hash: fields.hash,
    type: fields.type ?? air?.type,
    weight: fields.weight ?? fields.strength,
  }
}

/** Of older workflows: the kind of the versions in each list. */
const LISTS = [
  ['ckpt_airs', 'checkpoint'],
  ['lora_airs', 'lora'],
  ['embedding_airs', 'embedding'],
] as const

/** The versions that a workflow of Civitai lists in its `extra`. */
export const airsIn = (workflow: Fields): readonly RawResource[] => {
  const extra = fieldsOf(own(workflow, 'extra'))
  return [
    ...itemsOf(own(extra, 'airs'))
      .slice(0, MOST)
      .flatMap((air) => (typeof air === 'string' ? (airIn(air) ?? []) : [])),
    ...LISTS.flatMap(([list, type]) =>
      itemsOf(own(extra, list))
        .slice(0, MOST)
        .map((air) => ({ type, version: versionBehind(air) })),
    ),
  ]
}

/**
 * What Civitai's generator wrote beside a graph until 2025: its own settings, as a text of JSON. Its
 * size is often in the graph alone.
 */
export function readExtraMetadata(
  workflow: Fields,
  size: { readonly width?: unknown; readonly height?: unknown },
): WrittenDown | undefined {
  const given = own(workflow, 'extraMetadata')
  const meta = typeof given === 'string' ? jsonObject(given) : given
  if (!isFields(meta)) return undefined
  return writtenDown({
    prompt: meta.prompt,
    negativePrompt: meta.negativePrompt,
    seed: meta.seed,
    steps: meta.steps,
    sampler: meta.sampler,
    cfgScale: meta.cfgScale,
    clipSkip: meta.clipSkip,
    width: meta.width ?? size.width,
    height: meta.height ?? size.height,
    resources: [...listed(itemsOf(meta.resources)), ...airsIn(workflow)],
  })
}
