import type { Entry } from '../../src/civitai/model.ts'
import { Problem } from '../../src/problem.ts'
import { inert } from '../../src/render/text.ts'

/** Says that there is no such model, with those of near names a press away. */
export function nothingFound(near: readonly Entry[], open: (entry: Entry) => string): Problem {
  const picks = near.map((entry) => ({ label: entry.name, customId: open(entry) }))
  const names = near.map(({ name }) => inert(name, 60))
  return new Problem((words) => words.nothingFound(names), picks)
}
