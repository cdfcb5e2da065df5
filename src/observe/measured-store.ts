import type { Store } from '../store/store.ts'

/** Does a piece of work and measures it under a name. */
type Measure = <T>(operation: string, work: () => Promise<T>) => Promise<T>

type Part = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>

/** The same store, each operation of which is measured by its name in the code (`digests.create`). */
export function measuredStore(store: Store, measure: Measure): Store {
  const parts = Object.entries(store).map(([name, part]: [string, unknown]) => [
    name,
    typeof part === 'function'
      ? (...given: unknown[]) => measure(name, () => part(...given))
      : measuredPart(name, part as Part, measure),
  ])
  // It has the same parts and methods.
  return Object.fromEntries(parts) as Store
}

const measuredPart = (name: string, part: Part, measure: Measure): Part =>
  Object.fromEntries(
    Object.entries(part).map(([method, work]) => [
      method,
      (...given: never[]) => measure(`${name}.${method}`, () => work(...given)),
    ]),
  )
