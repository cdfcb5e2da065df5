import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exif } from '../../sandbox/picture-file/exif.ts'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { webp } from '../../sandbox/picture-file/webp.ts'
import type { Resource, WrittenDown } from '../../src/civitai/image.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { writtenIn } from './reading.ts'

const screen = createWordScreen()
const FOLDER = new URL('texts/', import.meta.url)

/** What a person reads from a text. */
interface Expected {
  /** Where the text stands: a field of EXIF, the keyword of a chunk, or a chunk for each key. */
  readonly place: string
  readonly newlines?: 'CRLF'
  readonly prompt?: string
  readonly negativePrompt?: string
  /** Whether the prompt is one that is held back where only PG is shown. */
  readonly mature?: boolean
  readonly settings: Readonly<Record<string, string>>
  readonly resources: readonly Resource[]
}

describe('what a person reads from a text', () => {
  const names = readdirSync(FOLDER).flatMap(
    (file) => /^(.*)\.expected\.json$/.exec(file)?.[1] ?? [],
  )

  test.for(names)('%s', async (name) => {
    const expected = expectedOf(name)
    const { place, newlines, prompt, negativePrompt, settings, resources } = expected
    const text = textOf(name)
    const file = pictureWith(place, newlines === 'CRLF' ? text.replaceAll('\n', '\r\n') : text)
    expect(told(await writtenIn(file)) ?? NOTHING).toEqual({
      ...(prompt !== undefined && { prompt }),
      ...(negativePrompt !== undefined && { negativePrompt }),
      settings,
      resources: resources.map(comparable).toSorted(byText),
    })
    expect(screen.isMature(prompt ?? '')).toBe(expected.mature ?? false)
  })
})

const NOTHING = { settings: {}, resources: [] }

const expectedOf = (name: string): Expected =>
  // The files are this test's own.
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8')) as Expected

/** Without the line end that editors put at the end of a file, and those of Windows. */
function textOf(name: string): string {
  const file = readdirSync(FOLDER).find((one) => one === `${name}.txt` || one === `${name}.json`)
  if (file === undefined) throw new Error(`${name} has no text`)
  return readFileSync(new URL(file, FOLDER), 'utf8').replaceAll('\r\n', '\n').replace(/\n$/, '')
}

function pictureWith(place: string, text: string): Buffer {
  if (place === 'UserComment') return jpeg({ exif: { userComment: text } })
  if (place === 'eXIf') {
    return png({ after: [{ type: 'eXIf', data: exif({ userComment: text }) }] })
  }
  if (place === 'Model') {
    return webp({ exif: { model: `prompt:${text}`, make: 'workflow:{"nodes":[]}' } })
  }
  const chunks = place === 'chunks' ? Object.entries(textsIn(text)) : [[place, text] as const]
  return png({
    before: chunks.map(([keyword, value]) =>
      textChunk(keyword, value, /[^\0-\xff]/.test(value) ? 'iTXt' : 'tEXt'),
    ),
  })
}

function textsIn(json: string): Record<string, string> {
  const chunks: unknown = JSON.parse(json)
  return Object.fromEntries(
    Object.entries(chunks ?? {}).map(([keyword, value]: [string, unknown]) => [
      keyword,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}

/** What was read, in the form of what is expected; how exactly a number is written does not count. */
function told(written: WrittenDown | undefined): unknown {
  if (written === undefined) return undefined
  const { prompt, negativePrompt, resources, model, wholePrompt, ...settings } = written
  const isNamed = model === undefined || resources.some(({ name }) => name === model)
  const all = isNamed ? resources : [...resources, { type: 'checkpoint', name: model }]
  return {
    ...(prompt !== undefined && { prompt: wholePrompt }),
    ...(negativePrompt !== undefined && { negativePrompt }),
    settings: Object.fromEntries(Object.entries(settings).map(([key, text]) => [key, plain(text)])),
    resources: all.map(comparable).toSorted(byText),
  }
}

const comparable = ({ weight, ...rest }: Resource): Resource => ({
  ...rest,
  ...(weight !== undefined && { weight: plain(weight) }),
})

/** "7" of "7.0"; a seed can be too large for a number. */
const plain = (text: string): string => (/^-?\d*\.\d+$/.test(text) ? String(Number(text)) : text)

const byText = (a: Resource, b: Resource): number =>
  JSON.stringify(Object.entries(a).toSorted()) < JSON.stringify(Object.entries(b).toSorted())
    ? -1
    : 1
