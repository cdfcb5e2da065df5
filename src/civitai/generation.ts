import type { Generation, Resource } from './image.ts'
import { shorten } from './shorten.ts'

/** What is kept of each part; a field of a few words that holds a text is cut. */
const PROMPT_LENGTH = 2_000
const FIELD_LENGTH = 100
const RESOURCES = 20

/** How a picture was made, as texts out of whatever Civitai sent, nothing rated yet. */
export interface WrittenDown extends Omit<Generation, 'hasPrompt'> {
  /** The prompt before it is cut. */
  readonly wholePrompt: string
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the generation data of a picture. It is free-form: what makes pictures writes what it
 * likes, a number or a text, under names that differ, and a workflow of a megabyte beside it.
 * Nothing where there is nothing to show.
 */
export function generationOf(meta: unknown): WrittenDown | undefined {
  const fields = fieldsOf(meta)
  if (fields === undefined) return undefined
  const wholePrompt = textOf(fields.prompt) ?? ''
  const short = (...names: readonly string[]): string | undefined =>
    names.map((name) => fieldOf(fields[name])).find((text) => text !== undefined)
  const [width, height] = [fieldOf(fields.width), fieldOf(fields.height)]
  const parts = {
    prompt: wholePrompt === '' ? undefined : shorten(wholePrompt, PROMPT_LENGTH),
    negativePrompt: longOf(fields.negativePrompt),
    seed: short('seed'),
    steps: short('steps'),
    sampler: short('sampler'),
    cfgScale: short('cfgScale'),
    clipSkip: short('clipSkip', 'Clip skip'),
    size: short('Size') ?? (width && height && `${width}x${height}`),
    model: short('Model'),
  }
  const known = Object.entries(parts).filter(([, text]) => text !== undefined)
  const resources = resourcesOf(fields)
  if (known.length === 0 && resources.length === 0) return undefined
  return { ...Object.fromEntries(known), resources, wholePrompt }
}

/** The fields, which of a single picture can lie within others. */
function fieldsOf(meta: unknown): Fields | undefined {
  if (!isFields(meta)) return undefined
  const isWrapped = Object.keys(meta).every((key) => key === 'id' || key === 'meta')
  if (!isWrapped) return meta
  return isFields(meta.meta) ? meta.meta : undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What programs write where there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', 'undefined', 'null', 'none', 'nan'])

/** A text of a text or a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : numberOf(value)
  return NOTHING.has(text.toLowerCase()) ? undefined : text
}

/** A fraction as people write one; nothing of a number so large that JSON made another one of it. */
function numberOf(value: unknown): string {
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return ''
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
}

const longOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(text, PROMPT_LENGTH)
}

const fieldOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : shorten(text, FIELD_LENGTH)
}

/** What it was made with: what its author's program names, and what Civitai knows by id. */
function resourcesOf({ resources, civitaiResources }: Fields): readonly Resource[] {
  return [resources, civitaiResources]
    .flatMap((all): readonly unknown[] => (Array.isArray(all) ? all : []))
    .filter(isFields)
    .map(resourceOf)
    .filter(({ name, version }) => name !== undefined || version !== undefined)
    .slice(0, RESOURCES)
}

function resourceOf(fields: Fields): Resource {
  const { modelVersionId: version } = fields
  const texts = {
    name: fieldOf(fields.name),
    type: fieldOf(fields.type),
    weight: fieldOf(fields.weight),
  }
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(typeof version === 'number' && Number.isSafeInteger(version) && version > 0 && { version }),
  }
}
