import type { Model } from '../../src/civitai/model.ts'
import type { Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'

/** The model of an id; a Problem when it is gone by now. */
export async function knownModel(id: number, { civitai }: Services): Promise<Model> {
  const model = await civitai.model(id)
  if (model === undefined) throw new Problem((words) => words.modelGone)
  return model
}
