import { action } from '../../src/command.ts'
import { letInBy } from '../options/press.ts'
import { editAgain } from './again.ts'
import { idNamed } from './digest-of.ts'
import { edited } from './edited.ts'
import { clear, digest, settings } from './options.ts'

/** `/digest edit`: what is given is changed, what is cleared is taken away, the rest stays. */
export const edit = action({
  options: { digest, ...settings, clear },
  state: {},
  private: true,
  async run(call, services) {
    const { digest: named, ...edit } = call.options
    const id = await idNamed(named, call, services)
    const options = { digest: id, letIn: letInBy(call, services.now()), edit }
    return edited({ ...call, options }, services, editAgain(options))
  },
})
