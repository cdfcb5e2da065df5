import { action } from '../../src/command.ts'
import { generationsOf } from './generations-of.ts'
import { goingReply } from './going.ts'
import { SHOW, SPEND } from './presses.ts'

/** Milliseconds. An order that Civitai has not taken by then is told of as being on its way. */
const TAKEN_WITHIN = 6_000

/** *Generate*: spends a price, once, and shows what is made of it. */
export const spend = action({
  ...SPEND,
  private: true,
  async run(call, services) {
    const { id } = call.options
    const spent = generationsOf(services).spend(call.userId, id, services.signal)
    await services.soon(spent, TAKEN_WITHIN)
    return goingReply(call, id, services)
  },
})

/** What is made, or was. */
export const show = action({
  ...SHOW,
  private: true,
  run: (call, services) => goingReply(call, call.options.id, services),
})
