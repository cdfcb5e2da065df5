import { action } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { knownBase } from '../options/filters.ts'
import { canPublish, checkChannel, checkMention } from '../options/posting.ts'
import { letInBy } from '../options/press.ts'
import { serverOf } from '../options/server.ts'
import { listedBelow } from './list.ts'
import { made } from './made.ts'
import { decisions } from './options.ts'
import { subjectOf } from './subject.ts'

/** `/follow add`: checks everything on the spot. */
export const add = action({
  options: decisions,
  state: {},
  private: true,
  async run(call, services) {
    serverOf(call)
    const { channel, mention, publish = false, type, ...given } = call.options
    checkChannel(channel)
    if (mention !== undefined) checkMention(mention, channel, call.guildId)
    if (publish && !canPublish(channel)) throw new Problem((words) => words.cannotPublish)
    const base = await knownBase(given.base, services)
    const subject = await subjectOf(given, services)
    const { id, name: channelName } = channel
    const plan = { channel: id, channelName, subject, type, base, mention: mention?.id, publish }
    const { follow, line } = await made(plan, call, services)
    const shown = { follow: follow.id, letIn: letInBy(call, services.now()) }
    return listedBelow(line, shown, call, services)
  },
})
