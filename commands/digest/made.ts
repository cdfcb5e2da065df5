import type { Call, Services } from '../../src/command.ts'
import type { Plan } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { serverOf } from '../options/server.ts'
import { listedBelow } from './list.ts'
import { previewOf } from './preview.ts'
import { similarLines } from './similar.ts'

/**
 * Makes a digest, and shows what it would say now. If the server has one that does exactly the
 * same, it shows that one instead.
 */
export async function made(
  plan: Plan,
  letIn: number,
  call: Call<unknown>,
  services: Services,
): Promise<Reply> {
  const { digests, words, mention, soon } = services
  const created = await digests.create(serverOf(call), call.guildLocale ?? call.locale, plan)
  if (created === undefined) throw new Problem(() => words.tooManyDigests(digests.most))
  const { digest, isNew } = created
  if (!isNew) return listedBelow(words.digestThere, { digest: digest.id, letIn }, call, services)
  // It is made, whether or not it can be shown at this moment.
  const shown = await soon(previewOf(digest, [], call, services)).catch((error: unknown): Reply => {
    if (!(error instanceof Problem)) throw error
    return { content: words.noPreview(error.say(words)) }
  })
  const isShown = shown?.embeds !== undefined
  const reply = shown ?? { content: words.previewLate(mention('digest preview')) }
  const lines = [
    words.digestMade(digest.channel, digest.nextAt),
    ...(await similarLines(digest, call, services)),
    ...(isShown ? [words.previewBelow] : []),
  ]
  return withFirstLine(reply, lines.join('\n'))
}
