import { clearlyMeant } from '../../src/civitai/near.ts'

/** Ids, ours and Civitai's, are 32-bit integers. */
export const MAX_ID = 2_147_483_647

/** What a server has of its own, under the name by which it is offered. */
interface Named {
  readonly id: number
  readonly name: string
}

/**
 * The id that was typed or chosen ("#12"); otherwise that of the one thing whose name is clearly
 * meant, if there is one. Names are asked for only then.
 */
export async function namedId(
  typed: string,
  all: () => Promise<readonly Named[]>,
): Promise<number | undefined> {
  const id = Number(/^#?(\d{1,10})$/.exec(typed)?.[1] ?? Number.NaN)
  if (id >= 1 && id <= MAX_ID) return id
  const named = await all()
  const meant = clearlyMeant(
    typed,
    named.map(({ name }) => name),
  )
  return named.find(({ name }) => name === meant)?.id
}
