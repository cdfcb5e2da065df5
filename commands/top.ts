import { customId } from '../src/button.ts'
import { action, type Command, type Reply } from '../src/command.ts'
import { en } from '../src/words/en.ts'
import { type Again, rankedList, state } from './list.ts'
import { base, period, sort, tag, type } from './options.ts'

const list = action({
  code: 't',
  options: { sort, period, type, base, tag },
  state,
  private: false,
  run(call, services): Promise<Reply> {
    const again: Again = (values) => customId(list, 'turn', { ...call.options, ...values })
    return rankedList(call, services, again)
  },
})

/** `/top`: what is on top of Civitai. */
export const top: Command = { name: 'top', description: en.topDescription, action: list }
