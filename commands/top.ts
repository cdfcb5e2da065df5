import { customId } from '../src/button.ts'
import { action, type Single } from '../src/command.ts'
import type { Reply } from '../src/reply.ts'
import { type Again, rankedList } from './pages/list.ts'
import { LIST } from './pages/presses.ts'
import { sortOf } from './pages/trending.ts'

/** A ranked list of models; its buttons turn it, wherever it was asked for. */
export const list = action({
  ...LIST,
  private: false,
  run(call, services): Promise<Reply> {
    const sort = sortOf(call.options.sort, call.options.period, services)
    const options = { ...call.options, sort }
    const again: Again = (values) => customId(list, 'turn', { ...options, ...values })
    return rankedList({ ...call, options }, services, again)
  },
})

/** `/top`: what is on top of Civitai. */
export const top: Single = {
  name: 'top',
  description: (words) => words.topDescription,
  action: list,
}
