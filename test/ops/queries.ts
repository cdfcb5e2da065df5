import { parser } from '@prometheus-io/lezer-promql'

/** What a query asks of one metric. */
interface Selected {
  readonly metric: string
  /** The labels it is selected by, with what they are compared to. */
  readonly matched: readonly (readonly [label: string, value: string])[]
}

export interface Query {
  readonly isValid: boolean
  readonly selected: readonly Selected[]
  /** The labels that sums are grouped by. */
  readonly grouped: readonly string[]
}

/** Reads a query as Prometheus does, with Grafana's interval as some interval. */
export function queryOf(text: string): Query {
  const query = text.replaceAll('$__rate_interval', '5m')
  const selected: { metric: string; matched: [string, string][] }[] = []
  const grouped: string[] = []
  let isValid = true
  let isGrouping = false
  parser.parse(query).iterate({
    enter({ type, from, to }) {
      const said = query.slice(from, to)
      if (type.isError) isValid = false
      if (type.name === 'VectorSelector') selected.push({ metric: '', matched: [] })
      if (type.name === 'GroupingLabels') isGrouping = true
      const last = selected.at(-1)
      if (type.name === 'Identifier' && last !== undefined) last.metric = said
      if (type.name === 'LabelName' && isGrouping) grouped.push(said)
      else if (type.name === 'LabelName') last?.matched.push([said, ''])
      const match = last?.matched.at(-1)
      if (type.name === 'StringLiteral' && match !== undefined) match[1] = said.slice(1, -1)
    },
    leave({ type }) {
      if (type.name === 'GroupingLabels') isGrouping = false
    },
  })
  return { isValid, selected, grouped }
}
