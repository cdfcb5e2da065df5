import type { Call, Services, Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { Reply } from '../../src/reply.ts'
import { digestOf } from './digest-of.ts'
import type { Again } from './known-zone.ts'
import { listedBelow } from './list.ts'
import type { clear, settings } from './options.ts'
import { planOf } from './plan.ts'
import { checkSame, similarLines } from './similar.ts'

/** What an edit gives, and what it takes away. */
export type Edit = Values<typeof settings> & Values<{ clear: typeof clear }>

/** Nobody edits a digest that often at the same moment. */
const TRIES = 10

/** Changes one digest, and shows the list of all. */
export async function edited(
  call: Call<{ readonly digest: number; readonly letIn: number; readonly edit: Edit }>,
  services: Services,
  again: Again,
): Promise<Reply> {
  const { digest: id, letIn, edit } = call.options
  const { clear: cleared, ...given } = edit
  checkGiven(edit)
  for (let tried = 0; tried < TRIES; tried++) {
    const before = await digestOf(call, id, services)
    const kept = cleared === undefined ? before : { ...before, [cleared]: undefined }
    const plan = await planOf({ ...call, options: given }, kept, services, () => again)
    await checkSame(plan, before, call, services)
    // Unless somebody else has changed it meanwhile: then this is for what it is by now.
    const changed = await services.digests.change(before, plan)
    if (changed !== undefined) {
      const similar = await similarLines(changed, call, services)
      const line = [services.words.nowChanged, ...similar].join('\n')
      return listedBelow(line, { digest: id, letIn }, call, services)
    }
  }
  throw new Problem((words) => words.changedMeanwhile)
}

function checkGiven({ clear: cleared, ...given }: Edit): void {
  const values = Object.values(given).filter((value) => value !== undefined)
  if (values.length === 0 && cleared === undefined)
    throw new Problem((words) => words.nothingToChange)
  if (cleared !== undefined && given[cleared] !== undefined) {
    throw new Problem((words) => words.setAndCleared(words.optionNames[cleared]))
  }
}
