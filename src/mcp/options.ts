import { z } from 'zod'
import { baseNamed } from '../civitai/base-named.ts'
import { MODEL_SORTS, MODEL_TYPES, PERIODS } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import { Problem } from '../problem.ts'
import { plain } from './shapes.ts'

const TYPED = 500
const NAMED = 100
/** Civitai's ids are PostgreSQL integers, and it refuses larger ones. */
const MAX_ID = 2_147_483_647

export const id = z.int().positive().max(MAX_ID)

/** What somebody would type into `/model`. */
export const typed = z.string().trim().min(1).max(TYPED)
export const named = z.string().trim().min(1).max(NAMED)
export const period = z.enum(PERIODS)
export const sort = z.enum(MODEL_SORTS)
export const type = z.enum(MODEL_TYPES)
export const LAST_PAGE = 100
export const page = z.int().min(1).max(LAST_PAGE).default(1)

/** A base model as Civitai spells it. Throws a Problem with the nearest ones. */
export async function knownBase(
  asked: string | undefined,
  civitai: Pick<Civitai, 'baseModels'>,
): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const named = baseNamed(asked, await civitai.baseModels())
  if ('meant' in named) return named.meant
  throw new Problem((words) => words.unknownBase(named.nearest.map((name) => plain(name))))
}
