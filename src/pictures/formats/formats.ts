import type { WrittenDown } from '../../civitai/image.ts'
import type { Fields } from '../../civitai/rated/meta-fields.ts'
import type { Place, Texts } from '../files/texts.ts'
import { readA1111 } from './a1111.ts'
import { readComfy } from './comfy/comfy.ts'
import { readFooocus, readRuinedFooocus } from './fooocus.ts'
import { readDream, readInvokeAI, readOldInvokeAI } from './invokeai.ts'
import { jsonReader, type ReadJson } from './json.ts'
import { readNovelAI } from './novelai.ts'
import { readSwarmUI } from './swarmui.ts'

/** Reads what a program writes; undefined for what another one wrote. */
type Read = (
  text: string,
  json: Fields | undefined,
  workflow: () => Fields | undefined,
) => WrittenDown | undefined

const ofText: Read = (text, json) => (json === undefined ? readA1111(text) : undefined)
const ofJson =
  (read: (json: Fields) => WrittenDown | undefined): Read =>
  (_, json) =>
    json === undefined ? undefined : read(json)
const graph: Read = (_, json, workflow) =>
  json === undefined ? undefined : readComfy(json, workflow)

/** What stands where, in the order in which Civitai looks for it, then for what it does not read. */
const GENERAL = [ofText, ofJson(readSwarmUI), ofJson(readRuinedFooocus), ofJson(readFooocus), graph]
const FORMATS: readonly (readonly [Place, readonly Read[]])[] = [
  ['parameters', GENERAL],
  ['UserComment', GENERAL],
  ['prompt', [graph]],
  ['Model', GENERAL],
  ['Make', GENERAL],
  ['ImageDescription', GENERAL],
  ['invokeai_metadata', [ofJson(readInvokeAI)]],
  ['sd-metadata', [ofJson(readOldInvokeAI)]],
  ['Dream', [readDream]],
  ['Comment', [ofJson(readNovelAI), ...GENERAL]],
  ['workflow', [graph]],
]

/** What the texts of a picture tell of how it was made; undefined where none of them does. */
export function generationIn(texts: Texts): WrittenDown | undefined {
  const readJson = jsonReader()
  const workflow = () => workflowIn(texts, readJson)
  for (const [place, reads] of FORMATS) {
    const text = textAt(texts, place)
    if (text === undefined) continue
    const json = readJson(text)
    for (const read of reads) {
      const written = read(text, json, workflow)
      if (written !== undefined) return written
    }
  }
  return undefined
}

/** ComfyUI names in fields of EXIF what it puts there: `prompt:{…}`. */
const NAMED = /^\s*(?:prompt|workflow|parameters)\s*:\s*(?=\{)/i

const textAt = (texts: Texts, place: Place): string | undefined =>
  texts.get(place)?.replaceAll('\0', '').replace(NAMED, '')

/** The workflow of a graph, for the versions that Civitai's nodes list in it. */
function workflowIn(texts: Texts, readJson: ReadJson): Fields | undefined {
  const text = textAt(texts, 'workflow') ?? textAt(texts, 'Make')
  return text === undefined ? undefined : readJson(text)
}
