import { action } from '../../src/command.ts'
import { editAgain } from './again.ts'
import { edited } from './edited.ts'
import { clear, digest, settings } from './options.ts'
import { letInBy } from './press.ts'

/** `/digest edit`: what is given is changed, what is cleared is taken away, the rest stays. */
export const edit = action({
  options: { digest, ...settings, clear },
  state: {},
  private: true,
  async run(call, services) {
    const { digest: id, ...edit } = call.options
    const options = { digest: id, letIn: letInBy(call, services.now()), edit }
    return edited({ ...call, options }, services, editAgain(options))
  },
})
