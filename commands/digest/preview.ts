import { action, type Call, type Services } from '../../src/command.ts'
import { contentOf, LOOKED_BACK, type Shown, shownBy } from '../../src/digest/content.ts'
import type { Digest } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { fits } from '../../src/rating.ts'
import { digestReply } from '../../src/render/digest.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { judged, letIn } from '../options/press.ts'
import { cardOf } from '../pages/presses.ts'
import { digestOf, idNamed } from './digest-of.ts'
import { digest, digestId } from './options.ts'

/**
 * What a digest would say now: nothing that its channel, or the place of the call, forbids.
 * `earlier` is what it showed before, the newest first.
 */
export async function previewOf(
  of: Digest,
  earlier: readonly Shown[],
  place: Pick<Call<unknown>, 'ceiling'>,
  services: Services,
): Promise<Reply> {
  const { digests, civitaiUnder, trends, words, now, soon } = services
  const ceiling = await soon(digests.ceiling(of))
  if (ceiling === undefined) throw new Problem(() => words.discordAway)
  const civitai = civitaiUnder(ceiling)
  const content = await contentOf(of, now(), earlier, { civitai, trends })
  const shown = digestReply(words, { ...content, timetable: of, mention: of.mention, open: cardOf })
  const isTamer = !of.publish && !fits(ceiling, place.ceiling)
  return isTamer ? withFirstLine(shown, words.previewTamer(of.channel)) : shown
}

async function preview(call: Call<unknown>, id: number, services: Services): Promise<Reply> {
  const one = await digestOf(call, id, services)
  const earlier = shownBy(await services.digests.last(one, LOOKED_BACK))
  return previewOf(one, earlier, call, services)
}

/** `/digest preview`. */
export const previewAction = action({
  options: { digest },
  state: {},
  private: true,
  run: async (call, services) =>
    preview(call, await idNamed(call.options.digest, call, services), services),
})

/** The button below a list. */
export const previewPress = action({
  code: 'v',
  options: {},
  state: { digest: digestId, letIn },
  private: true,
  run: judged('digest list')((call, services) => preview(call, call.options.digest, services)),
})
