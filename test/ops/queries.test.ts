import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { LANES } from '../../src/civitai/asking/lanes.ts'
import { createMetrics } from '../../src/observe/metrics.ts'
import type { Ending, InteractionKind } from '../../src/observe/note.ts'
import type { Tried } from '../../src/observe/sight.ts'
import type { DeliveryKind } from '../../src/store/store.ts'
import { queryOf } from './queries.ts'

const textOf = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string
      readonly expr: string
      readonly annotations: { readonly summary: string; readonly runbook: string }
    }[]
  }[]
}

interface Dashboard {
  readonly panels: readonly {
    readonly title: string
    readonly type: string
    readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>
    readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[]
  }[]
}

const rules = (parse(textOf('ops/prometheus/alerts.yml')) as Rules).groups.flatMap(
  (group) => group.rules,
)
const { panels } = JSON.parse(textOf('ops/grafana/dashboard.json')) as Dashboard
const QUERIES = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
]

/** Labels by the metrics that a scrape names, with those that Prometheus itself adds. */
async function labelsByName(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { registry, watch } = createMetrics(() => 0)
  watch(async () => [])
  const metrics = registry
    .getMetricsAsArray()
    .map((metric) => metric as unknown as { name: string; labelNames: readonly string[] })
  const scraped = await registry.getMetricsAsJSON()
  const typeOf = (name: string) => scraped.find((one) => one.name === name)?.type
  const added = ['job', 'instance']
  return new Map([
    ['up', added],
    ...metrics.flatMap(({ name, labelNames }): (readonly [string, readonly string[]])[] => {
      const labels = [...labelNames, ...added]
      return String(typeOf(name)) === 'histogram'
        ? [
            [`${name}_bucket`, [...labels, 'le']],
            [`${name}_sum`, labels],
            [`${name}_count`, labels],
          ]
        : [[name, labels]]
    }),
  ])
}

const namesOf = <Name extends string>(names: Readonly<Record<Name, true>>) => Object.keys(names)
/** Every value that a label can have, where the code names them all. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  outcome: namesOf<Ending>({
    answered: true,
    problem: true,
    passing: true,
    store: true,
    bug: true,
    outdated: true,
    stopping: true,
    refused: true,
    late: true,
    gone: true,
    lost: true,
  }),
  kind: namesOf<InteractionKind | DeliveryKind>({
    command: true,
    message: true,
    button: true,
    menu: true,
    form: true,
    typing: true,
    other: true,
    digest: true,
    follow: true,
  }),
  state: namesOf<Tried>({ posted: true, skipped: true, failed: true, retried: true }),
  verdict: ['hit', 'stale', 'miss'],
  lane: Object.keys(LANES),
  job: ['curator'],
}

test.each(QUERIES)('%s asks for what the code registers: %s', async (_, expr) => {
  const known = await labelsByName()
  const { isValid, selected, grouped } = queryOf(expr)
  expect(isValid).toBe(true)
  expect(selected).not.toEqual([])
  for (const { metric, matched } of selected) {
    const labels = known.get(metric)
    expect(labels, metric).toBeDefined()
    for (const label of [...grouped, ...matched.map(([name]) => name)]) {
      expect(labels, `${metric} by ${label}`).toContain(label)
    }
    for (const [label, value] of matched.filter(([, value]) => !value.startsWith('$'))) {
      for (const one of value.split('|')) expect(VALUES[label], label).toContain(one)
    }
  }
})

test('a query that names nothing known, or is none, would be found', async () => {
  const known = await labelsByName()
  expect(known.has('curator_interaction_seconds')).toBe(false)
  expect(known.get('curator_interaction_seconds_bucket')).toContain('le')
  expect(queryOf('sum(rate(curator_cache_total[5m])').isValid).toBe(false)
  expect(queryOf('sum by (lane) (x{a="b",c=~"d|e"})')).toEqual({
    isValid: true,
    selected: [
      {
        metric: 'x',
        matched: [
          ['a', 'b'],
          ['c', 'd|e'],
        ],
      },
    ],
    grouped: ['lane'],
  })
})

test('what matters has an alert, and each says in the documents what to do', () => {
  const names = rules.map(({ alert }) => alert)
  expect(names).toEqual(
    expect.arrayContaining([
      'CuratorDown',
      'CuratorNotReady',
      'CuratorErrors',
      'CuratorDigestsLate',
      'CuratorBreakerOpen',
    ]),
  )
  const headings = [...textOf('docs/operating.md').matchAll(/^#+ (\w+)$/gm)].map(
    ([, heading = '']) => `docs/operating.md#${heading.toLowerCase()}`,
  )
  for (const { annotations } of rules) expect(headings).toContain(annotations.runbook)
})

test('every metric is on the dashboard', async () => {
  const shown = panels
    .flatMap(({ targets = [] }) => targets)
    .flatMap(({ expr }) => queryOf(expr).selected.map(({ metric }) => metric))
  const isShown = (name: string) => shown.some((one) => one.startsWith(name))
  const own = [...(await labelsByName()).keys()]
    .filter((name) => /^curator_(?!nodejs|process)/.test(name))
    .map((name) => name.replace(/_(?:bucket|sum|count)$/, ''))
  expect(own.filter((name) => !isShown(name))).toEqual([])
})

test('its panels lie side by side in rows, none over another', () => {
  const boxes = panels.map(({ gridPos }) => gridPos)
  const cells = boxes.flatMap(({ x, y, w, h }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)} ${y + Math.floor(n / w)}`),
  )
  expect(new Set(cells).size).toBe(cells.length)
  expect(Math.max(...boxes.map(({ x, w }) => x + w))).toBe(24)
})
