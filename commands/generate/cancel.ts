import { action } from '../../src/command.ts'
import { generationsOf } from './generations-of.ts'
import { goingReply } from './going.ts'
import { CANCEL } from './presses.ts'

/** Cancels a price, or what is being made. */
export const cancel = action({
  ...CANCEL,
  private: true,
  async run(call, services) {
    const { id } = call.options
    const left = await generationsOf(services).cancel(call.userId, id, services.signal)
    if (left === undefined) return { content: services.words.cancelledPrice }
    return goingReply(call, id, services)
  },
})
