import { action } from '../../src/command.ts'
import { required } from '../../src/option.ts'
import { letInBy } from '../options/press.ts'
import { serverOf } from '../options/server.ts'
import { makeAgain } from './again.ts'
import { made } from './made.ts'
import { settings } from './options.ts'
import { planOf } from './plan.ts'

const { channel, ...others } = settings

/** `/digest create`: checks everything on the spot, and shows what the digest would say now. */
export const create = action({
  options: { channel: required(channel), ...others },
  state: {},
  private: true,
  async run(call, services) {
    serverOf(call)
    const letIn = letInBy(call, services.now())
    const plan = await planOf(call, undefined, services, (checked) => makeAgain(checked, letIn))
    return made(plan, letIn, call, services)
  },
})
