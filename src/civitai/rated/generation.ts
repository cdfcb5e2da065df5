import type { WrittenDown } from '../image.ts'
import { type Fields, fieldOf, isFields, known, textOf } from './meta-fields.ts'
import { resourcesOf } from './resources.ts'
import { shorten } from './shorten.ts'

const PROMPT_LENGTH = 2_000

/**
 * Reads the generation data of a picture; undefined where there is nothing to show. It is free-form:
 * programs use different names, numbers or texts, and may add a workflow of a megabyte.
 */
export function generationOf(meta: unknown): WrittenDown | undefined {
  const fields = fieldsOf(meta)
  if (fields === undefined) return undefined
  const wholePrompt = textOf(fields.prompt) ?? ''
  const short = (...names: readonly string[]): string | undefined =>
    names.map((name) => fieldOf(fields[name])).find((text) => text !== undefined)
  const model = short('Model')
  const parts = known({
    prompt: wholePrompt === '' ? undefined : shorten(wholePrompt, PROMPT_LENGTH),
    negativePrompt: longOf(fields.negativePrompt),
    seed: short('seed'),
    steps: short('steps'),
    sampler: short('sampler'),
    cfgScale: short('cfgScale'),
    clipSkip: short('clipSkip', 'Clip skip'),
    size: sizeIn(short('Size')) ?? sizeIn(`${short('width')}x${short('height')}`),
    model,
  })
  const resources = resourcesOf(fields, model)
  if (Object.keys(parts).length === 0 && resources.length === 0) return undefined
  return { ...parts, resources, wholePrompt }
}

/** The fields; of a single picture they can be nested one level deeper. */
function fieldsOf(meta: unknown): Fields | undefined {
  if (!isFields(meta)) return undefined
  const isWrapped = Object.keys(meta).every((key) => key === 'id' || key === 'meta')
  if (!isWrapped) return meta
  return isFields(meta.meta) ? meta.meta : undefined
}

const longOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(text, PROMPT_LENGTH)
}

/** "832x1216". Some programs write "undefinedxundefined". */
const sizeIn = (text = ''): string | undefined =>
  /^[1-9]\d*(?:\.\d+)?\s?[x×*]\s?[1-9]\d*(?:\.\d+)?$/i.test(text) ? text : undefined
