import type { Seen, Walked } from './walk.ts'

/** A table of what was asked by where, each cell saying what was seen. */
export function tableOf(places: ReadonlyMap<string, Walked>): string {
  const rows = [
    ...new Set([...places.values()].flatMap(({ seen }) => seen.map(({ what }) => what))),
  ]
  const lines = [
    ['asked', ...places.keys()],
    ...rows
      .sort()
      .map((what) => [what, ...[...places.values()].map((walked) => cell(what, walked))]),
  ]
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  )
  const drawn = lines.map((line) =>
    line.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | '),
  )
  return ['shown / only told, or nothing / with something mature in it', ...drawn].join('\n')
}

function cell(what: string, { seen, absent }: Walked): string {
  if (absent.has(what.replace('typing ', ''))) return 'not offered'
  const here = seen.filter((one) => one.what === what)
  if (here.length === 0) return '–'
  const shown = here.filter(({ came }) => came === 'shown' || came === 'offered')
  return `${shown.length} / ${here.length - shown.length} / ${here.filter(isMature).length}`
}

const isMature = ({ told }: Seen): boolean => told.some(({ mature }) => mature.size > 0)
