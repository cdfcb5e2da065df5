import type { OnEvent } from '../deliveries/event.ts'
import { type FilePosts, PostFault } from '../deliveries/posts.ts'
import type { SentLately } from '../deliveries/sent-lately.ts'
import type { StoredGeneration } from '../generation/generation.ts'
import type { GenerationStore } from '../generation/generation-store.ts'
import type { Generations } from '../generation/generations.ts'
import type { MadePictures } from '../generation/orders/pictures.ts'
import type { Generation } from '../generation/orders/told.ts'
import { PassingProblem, Problem } from '../problem.ts'
import type { Rating } from '../rating.ts'
import { withFirstLine } from '../render/reply.ts'
import type { Reply } from '../reply.ts'
import { BASE_LOCALE, type Words, type WordsIn } from '../words/words.ts'

/**
 * What a message says that shows pictures, in a place of that ceiling. The generation's id stands in
 * the name of a file or in a button: by that the message is found again.
 */
export type ShowPictures = (
  generation: Generation,
  pictures: MadePictures,
  words: Words,
  ceiling: Rating,
) => Reply | Promise<Reply>

/** What posting pictures needs. */
export interface Posting {
  readonly store: Pick<GenerationStore, 'posting' | 'postAgain' | 'leaveToWord' | 'delivered'>
  readonly generations: Pick<Generations, 'get' | 'pictures'>
  readonly posts: FilePosts
  readonly sentLately: SentLately
  readonly show: ShowPictures
  /** The words for a server's locale. */
  readonly wordsIn: WordsIn
  /** This process's name, new at every start. */
  readonly holder: string
  readonly now: () => number
  readonly onEvent: OnEvent
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Waits between tries; then it is left to the word. */
const WAITS = [5 * SECOND, 15 * SECOND, 45 * SECOND, 2 * MINUTE, 6 * MINUTE, 10 * MINUTE]
const FETCHED_WITHIN = 60 * SECOND
/** No request takes longer, so the outcome of a send is known before the claim runs out. */
const SENT_WITHIN = 45 * SECOND
/** What posts are in where a server's language is unknown. */

/**
 * Posts the pictures of a claimed generation where they were asked for, or finds that they are there,
 * or leaves them to the word. `until` is when the claim runs out. Cut short by `stopping`, it leaves
 * the claim to run out. Throws only what the store throws.
 */
export async function post(
  generation: StoredGeneration,
  until: number,
  posting: Posting,
  stopping: AbortSignal,
): Promise<void> {
  const { store, holder, now, onEvent } = posting
  const { id, postTries } = generation
  try {
    const outcome = await attempt(generation, until, posting, stopping)
    onEvent('info', `pictures ${outcome}`, {})
  } catch (error) {
    if (stopping.aborted) return
    const wait = isForGood(error) ? undefined : WAITS[postTries]
    if (wait === undefined) {
      onEvent('info', 'pictures left to a word', { error })
      await store.leaveToWord(id, holder, now())
    } else {
      onEvent('warn', 'pictures to be posted again', { error, wait })
      const atLeast = (error instanceof PostFault && error.retryAfter) || 0
      await store.postAgain(id, holder, now() + Math.max(wait, atLeast))
    }
  }
}

/** Whether it will not be otherwise later: the channel is shut, or Civitai shows nothing any more. */
const isForGood = (error: unknown): boolean =>
  error instanceof PostFault
    ? error.kind !== 'trouble'
    : error instanceof Problem && !(error instanceof PassingProblem)

async function attempt(
  { id, person, place, spentAt = 0, postingSince, postTries }: StoredGeneration,
  until: number,
  posting: Posting,
  stopping: AbortSignal,
): Promise<string> {
  const { store, generations, posts, sentLately, show, wordsIn, holder, now } = posting
  const { channel, server, locale = BASE_LOCALE } = place
  const leave = async (why: string): Promise<string> => {
    await store.leaveToWord(id, holder, now())
    return `left to a word: ${why}`
  }
  if (server === undefined) return leave('no server')

  // Whoever showed them last may have been killed before that was written down. What this process
  // sent, Discord itself knows for a while.
  if (!sentLately.has(id)) {
    const found = await posts.findFiles(channel, id, spentAt)
    if (found === 'unreadable' && postingSince !== undefined) return leave('perhaps posted')
    if (found !== 'unreadable' && found !== 'absent') {
      await store.delivered(person, id, now())
      return 'found in the channel'
    }
  }
  const ceiling = await posts.ceiling(channel, server)
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(FETCHED_WITHIN)])
  const pictures = await generations.pictures(person, id, ceiling, signal)
  if (pictures.later && postTries < WAITS.length)
    throw new PostFault('trouble', 'not all pictures are to be had')
  if (pictures.files.length === 0) return leave('none that fits')
  const generation = await generations.get(person, id)
  if (generation === undefined) return 'gone with their account'
  const words = await wordsIn(locale)
  const shown = await show(generation, pictures, words, ceiling)
  const reply = withFirstLine(shown, words.picturesFor(person))
  if (now() > until - SENT_WITHIN) throw new PostFault('trouble', 'no time left to send it')
  if (!(await store.posting(id, holder, now()))) return 'shown by somebody else'
  sentLately.add(id)
  await posts.send(channel, { reply, key: id, mentions: [], people: [person] })
  await store.delivered(person, id, now())
  return 'posted'
}
