import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec'

/** What a source map tells of a file. */
export interface SourceMap {
  readonly sources: readonly string[]
  readonly mappings: string
}

/** A file as it is loaded; the map as JSON, absent where none of its lines is our own. */
interface Loaded {
  readonly code: string
  readonly map: string | undefined
}

/**
 * A file in ASCII, since V8 takes twice the memory for any other, and its source map without the lines
 * of libraries, since Node keeps all of it. In JavaScript an escape stands for its character but in
 * `String.raw`, where it is one for a regular expression.
 */
export function asLoaded(code: string, map: SourceMap | null): Loaded {
  const ascii = code.replace(NOT_ASCII, escaped)
  if (map === null || !map.sources.some(isOurs)) return { code: ascii, map: undefined }
  const lines = code.split('\n')
  const mappings = decode(map.mappings).map((segments, line) =>
    ownSegments(shifted(segments, lines[line] ?? ''), map.sources),
  )
  return { code: ascii, map: JSON.stringify(compact(map.sources, mappings)) }
}

const NOT_ASCII = /[^\0-\x7f]/g
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
/** An escape is so much longer than its character. */
const LONGER = 5

const isOurs = (source: string): boolean => !source.includes('node_modules/')

/** Segments where the characters before them are escaped. */
function shifted(segments: readonly SourceMapSegment[], line: string): readonly SourceMapSegment[] {
  const signs = [...line.matchAll(NOT_ASCII)].map(({ index }) => index)
  let passed = 0
  return segments.map(([column, ...rest]) => {
    while ((signs[passed] ?? Number.POSITIVE_INFINITY) < column) passed += 1
    return [column + LONGER * passed, ...rest] as SourceMapSegment
  })
}

/** Segments of our own; where one of a library follows, that there is none. */
function ownSegments(
  segments: readonly SourceMapSegment[],
  sources: readonly string[],
): SourceMapSegment[] {
  const own: SourceMapSegment[] = []
  for (const segment of segments) {
    const [column, source] = segment
    const isOwn = source !== undefined && isOurs(sources[source] ?? '')
    if (isOwn) own.push(segment)
    else if (own.at(-1)?.length !== 1) own.push([column])
  }
  return own
}

/** With those sources alone that a segment names; names are in the code. */
function compact(sources: readonly string[], lines: readonly SourceMapSegment[][]) {
  const own = new Map<string, number>()
  const numberOf = (source = ''): number => {
    const known = own.get(source) ?? own.size
    own.set(source, known)
    return known
  }
  const mappings = lines.map((segments) =>
    segments.map((segment): SourceMapSegment => {
      if (segment.length === 1) return segment
      const [column, source, line, at] = segment
      return [column, numberOf(sources[source]), line, at]
    }),
  )
  return { version: 3, sources: [...own.keys()], names: [], mappings: encode(mappings) }
}
