import { action, onward, type Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { digestOf } from './digest-of.ts'
import { presses } from './list.ts'
import { clear, digest, settings } from './options.ts'
import { planOf } from './plan.ts'

type Given = Values<typeof settings> & Values<{ clear: typeof clear }>

/** `/digest edit`: what is given is changed, what is cleared is taken away, the rest stays. */
export const edit = action({
  options: { digest, ...settings, clear },
  state: {},
  private: true,
  async run(call, services) {
    const { digest: id, clear: cleared, ...given } = call.options
    checkGiven({ ...given, clear: cleared })
    for (;;) {
      const before = await digestOf(call, id, services)
      const kept = cleared === undefined ? before : { ...before, [cleared]: undefined }
      const plan = await planOf({ ...call, options: given }, kept, services)
      // Unless somebody else has changed it meanwhile: then this is for what it is by now.
      const changed = await services.digests.change(before, plan)
      if (changed !== undefined) return onward(presses.list, { digest: id })
    }
  },
})

function checkGiven({ clear: cleared, ...given }: Given): void {
  const values = Object.values(given).filter((value) => value !== undefined)
  if (values.length === 0 && cleared === undefined)
    throw new Problem((words) => words.nothingToChange)
  if (cleared !== undefined && given[cleared] !== undefined) {
    throw new Problem((words) => words.setAndCleared(cleared))
  }
}
