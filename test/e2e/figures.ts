import parsePrometheusTextFormat from 'parse-prometheus-text-format'

/** One sample. Those of a histogram are by themselves: `…_count`, `…_sum`, `…_bucket`. */
export interface Figure {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** The library mixes the samples of a histogram that has labels; by themselves it reads them well. */
const COMMENTS = /^# (?:HELP|TYPE) .*$/gm

/** What Prometheus would read in a scrape. */
export const figuresIn = (text: string): readonly Figure[] =>
  parsePrometheusTextFormat(text.replace(COMMENTS, '')).flatMap(({ name, metrics }) =>
    metrics.map(({ labels = {}, value }) => ({ name, labels, value: Number(value) })),
  )

/** The sum of the figures of a name that have these labels. */
export const sumOf = (
  figures: readonly Figure[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number =>
  figures
    .filter((figure) => figure.name === name)
    .filter((figure) => Object.entries(labels).every(([key, is]) => figure.labels[key] === is))
    .reduce((sum, { value }) => sum + value, 0)
