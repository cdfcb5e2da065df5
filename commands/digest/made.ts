import type { Call, Services } from '../../src/command.ts'
import type { Plan } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { serverOf } from './digest-of.ts'
import { previewOf } from './preview.ts'

/** Makes a digest, and shows what it would say now. */
export async function made(plan: Plan, call: Call<unknown>, services: Services): Promise<Reply> {
  const { digests, words, soon } = services
  const one = await digests.create(serverOf(call), call.guildLocale ?? call.locale, plan)
  if (one === undefined) throw new Problem(() => words.tooManyDigests(digests.most))
  // It is made, whether or not it can be shown at this moment.
  const shown = await soon(previewOf(one, [], services)).catch((error: unknown): Reply => {
    if (!(error instanceof Problem)) throw error
    return { content: words.noPreview(error.say(words)) }
  })
  const isShown = shown?.embeds !== undefined
  const line = `${words.digestMade(one.nextAt)}${isShown ? ` ${words.previewBelow}` : ''}`
  return withFirstLine(shown ?? { content: words.previewLate }, line)
}
