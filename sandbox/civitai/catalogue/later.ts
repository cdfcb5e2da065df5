import type { Entry } from './catalogue.ts'
import type { WireVersion } from './wire.ts'

/** A model as it is at a moment, after all that has become of it by then. */
export function entryAt(entry: Entry, now: number): Entry {
  const last = entry.later?.findLast(({ at }) => at <= now)
  if (last === undefined) return entry
  const { newestAt = entry.newestAt, model } = last
  return { ...entry, newestAt, model: { ...entry.model, ...model } }
}

/** A model with every version it will ever have, each as it first was. */
export function entryWithAll(entry: Entry): Entry {
  const { later = [] } = entry
  if (later.length === 0) return entry
  const first = new Map<number, WireVersion>()
  for (const { model } of [entry, ...later]) {
    for (const version of model?.modelVersions ?? []) {
      if (!first.has(version.id)) first.set(version.id, version)
    }
  }
  const { model } = entryAt(entry, Infinity)
  const modelVersions = model.modelVersions.map((version) => first.get(version.id) ?? version)
  return { ...entry, model: { ...model, modelVersions } }
}
