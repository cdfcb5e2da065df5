import type { StoredGeneration } from '../generation/generation.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { withButtons } from './reply.ts'

type Ended = Pick<
  StoredGeneration,
  'id' | 'quotedAt' | 'spentAt' | 'outcome' | 'reason' | 'spent' | 'refunded'
>

/**
 * A word to their person of at most five generations that have ended: a line for each, and a button
 * for those with pictures. `showId` is the custom_id of that button.
 */
export function owedReply(
  ended: readonly Ended[],
  showId: (id: string) => string,
  words: Words,
): Reply {
  const isOne = ended.length === 1
  const lines = ended.map((one, at) =>
    isOne ? line(one, words) : words.numbered(at + 1, line(one, words)),
  )
  const buttons = ended.flatMap(({ id, outcome }, at) =>
    outcome === 'succeeded'
      ? [button(isOne ? words.showPictures : words.showPicturesNumber(at + 1), showId(id))]
      : [],
  )
  return withButtons({ private: true, content: lines.join('\n') }, buttons)
}

function line(
  { quotedAt, spentAt: at = quotedAt, outcome = 'lost', reason, spent, refunded }: Ended,
  words: Words,
): string {
  if (outcome === 'succeeded') return words.picturesReady(at)
  const told = [words.noPictures(at), words.generationEnded(outcome, reason)]
  return [...told, words.whatCameBack(spent, refunded)].join(' ')
}
