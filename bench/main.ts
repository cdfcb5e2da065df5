import process from 'node:process'
import { addedTime } from './added-time.ts'
import { autocomplete } from './autocomplete.ts'
import { distinct } from './distinct.ts'
import type { Figure } from './figure.ts'
import { follows } from './follows.ts'
import { hostileCard } from './hostile-card.ts'
import { memory } from './memory.ts'
import { muted } from './muted.ts'
import { planning } from './planning.ts'
import { requests } from './requests.ts'
import { settingsMemory } from './settings-memory.ts'
import { sharedCache } from './shared-cache.ts'
import { sharedDigests } from './shared-digests.ts'
import { start } from './start.ts'
import { table } from './table.ts'
import { warmRates } from './warm-rate.ts'

const FIGURES: readonly Figure[] = [
  start,
  addedTime,
  ...warmRates,
  sharedCache,
  requests,
  memory,
  distinct,
  autocomplete,
  hostileCard,
  planning,
  muted,
  settingsMemory,
  follows,
  sharedDigests,
]

const wanted = process.argv.slice(2)
const figures = FIGURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (figures.length === 0) {
  process.stderr.write(`There are only: ${FIGURES.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}

const rows = []
for (const { name, measure } of figures) {
  process.stderr.write(`measuring ${name} …\n`)
  rows.push(...(await measure()))
}
process.stdout.write(`${table(rows)}\n`)
if (rows.some(({ met }) => met === false)) process.exitCode = 1
