import type { WrittenDown } from '../../civitai/image.ts'
import { resourcesOf } from './a1111-resources.ts'
import { settingsIn } from './settings-line.ts'
import { writtenDown } from './written.ts'

/**
 * The text of A1111 and its kin: a prompt, a negative one, and a line of settings, each on lines of
 * its own or, from some programs, all on one line.
 */
export function readA1111(text: string): WrittenDown | undefined {
  const whole = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '')
    .replace(/^[\s\ufeff]*(?:Parameters\s*:\s*)?/i, '')
  const start = settingsStart(whole) ?? (NEGATIVE.test(whole) ? whole.length : undefined)
  if (start === undefined) return undefined
  const { prompt, negativePrompt } = promptsIn(whole.slice(0, start))
  const settings = settingsIn(whole.slice(start))
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => settings.get(name)).find((value) => value !== undefined && value !== '')
  return writtenDown({
    prompt,
    negativePrompt,
    seed: first('seed'),
    steps: first('steps'),
    sampler: first('sampler'),
    cfgScale: first('cfg scale', 'cfg', 'guidance scale', 'guidance'),
    clipSkip: first('clip skip'),
    size: first('size', 'resolution'),
    width: first('width'),
    height: first('height'),
    model: first('model'),
    resources: resourcesOf(settings),
  })
}

/** A line of settings that begins with them. */
const LINE = /^[ \t]*Steps:[ \t]*\d/gm
/** One that begins with another setting. */
const OTHER_LINE =
  /^[ \t]*(?:Size|Seed|Sampler|CFG scale|Model(?: hash)?|Version):[^\n]{0,2000}?,[ \t]*Steps:[ \t]*\d/gm
/** Settings behind a prompt on the same line. */
const INLINE = /(?<=[\s.,;:])Steps:[ \t]*\d/g
/** Settings of a model that has no steps, as Civitai's generator writes them. */
const CIVITAI_LINE = /^[ \t]*[A-Z][A-Za-z ]{1,20}: [^\n]{0,2000}?\bCivitai resources: \[/gm
/** What stands before "Steps" where it is another setting. */
const OTHER_STEPS = /\b(?:hires|refiner|inference|adetailer|upscale|pass)\s+$/i
const OTHER_LENGTH = 20

/** Where the settings begin: at the last place where they can, since prompts may quote such a text. */
const settingsStart = (text: string): number | undefined =>
  lastOf(LINE, text) ??
  lastOf(OTHER_LINE, text) ??
  lastOf(INLINE, text) ??
  lastOf(CIVITAI_LINE, text)

function lastOf(pattern: RegExp, text: string): number | undefined {
  let last: number | undefined
  for (const { index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - OTHER_LENGTH), index)
    if (!OTHER_STEPS.test(before)) last = index
  }
  return last
}

const NEGATIVE = /^[ \t]*Negative prompt:/im

/** What stands before the settings. */
function promptsIn(text: string): { readonly prompt: string; readonly negativePrompt: string } {
  const found = NEGATIVE.exec(text) ?? /\bNegative prompt:/i.exec(text)
  if (found === null) return { prompt: ended(text), negativePrompt: '' }
  const { index } = found
  return {
    prompt: ended(text.slice(0, index)),
    negativePrompt: ended(text.slice(index + found[0].length)),
  }
}

/** A part without what parts it from the next: a new line or, on one line, ". " or ", ". */
function ended(text: string): string {
  if (/\n[ \t]*$/.test(text.slice(-OTHER_LENGTH))) return text.trim()
  let end = text.length
  while (/[\s.,]/.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end).trim()
}
