import { modelsPage, read, type WireModel } from '../wire/entry.ts'
import type { Endpoints } from './endpoints.ts'

interface ModelsAnswer {
  readonly items: readonly WireModel[]
  readonly more: boolean
}

/** Reads a page of models, and reports their creators. */
export function modelsReader({
  onOdd,
  onCreators,
}: Pick<Endpoints, 'onOdd' | 'onCreators'>): (answer: unknown) => ModelsAnswer {
  const page = modelsPage(onOdd)
  return (answer) => {
    const { items, more } = read(page, answer)
    onCreators?.(items.flatMap(({ creator }) => creator?.username || []))
    return { items, more }
  }
}
