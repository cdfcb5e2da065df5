import type { Services } from '../../src/command.ts'
import type { Generations } from '../../src/generation/generations.ts'

/** What needs accounts is offered only where there are some. */
export function generationsOf({ generations }: Services): Generations {
  if (generations === undefined) throw new Error('nothing can be generated here')
  return generations
}
