import { action, type Reply } from '../../src/command.ts'
import { required } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import { serverOf } from './digest-of.ts'
import { settings } from './options.ts'
import { planOf } from './plan.ts'
import { previewOf } from './preview.ts'

const { channel, ...others } = settings

/** `/digest create`: checks everything on the spot, and shows what the digest would say now. */
export const create = action({
  options: { channel: required(channel), ...others },
  state: {},
  private: true,
  async run(call, services) {
    const server = serverOf(call)
    const { digests, words } = services
    const plan = await planOf(call, undefined, services)
    const made = await digests.create(server, call.guildLocale ?? call.locale, plan)
    if (made === undefined) throw new Problem(() => words.tooManyDigests(digests.most))
    // It is made, whether or not it can be shown at this moment.
    const shown = await previewOf(made, services).catch((error: unknown): Reply => {
      if (!(error instanceof Problem)) throw error
      return { content: error.say(words) }
    })
    return withFirstLine(shown, words.digestMade(made.nextAt))
  },
})
