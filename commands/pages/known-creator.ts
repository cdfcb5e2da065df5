import type { Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { CREATOR_LENGTH } from '../options/filters.ts'

/** The creator that is meant, as Civitai spells the name. */
export async function knownCreator(
  typed: string | undefined,
  { civitai }: Services,
): Promise<string | undefined> {
  if (typed === undefined) return undefined
  const known = await civitai.creator(typed)
  if (known === undefined) throw new Problem((words) => words.unknownCreator([]))
  if (known.name.length > CREATOR_LENGTH) throw new Problem((words) => words.creatorTooLong)
  return known.name
}
