import { customId, DELETE_ID } from '../../src/button.ts'
import type { Call, Services } from '../../src/command.ts'
import type { MadePictures } from '../../src/generation/orders/pictures.ts'
import type { Generation } from '../../src/generation/orders/told.ts'
import { PassingProblem, Problem } from '../../src/problem.ts'
import { button, sign } from '../../src/render/button.ts'
import {
  absentLines,
  barOf,
  filesOf,
  generationReply,
  type ShownWish,
} from '../../src/render/generation.ts'
import type { Reply } from '../../src/reply.ts'
import type { Words } from '../../src/words/words.ts'
import { generationsOf } from './generations-of.ts'
import { AGAIN, CANCEL, RECIPE, SHOW } from './presses.ts'
import { shownWish } from './shown-wish.ts'

type Who = Pick<Call<unknown>, 'userId' | 'private'>

/** A generation that is spent: how it goes on, and at its end the pictures that fit the place. */
export async function goingReply(call: Who, id: string, services: Services): Promise<Reply> {
  const generations = generationsOf(services)
  const generation = await generations.get(call.userId, id)
  if (generation === undefined) throw new Problem((words) => words.generationGone)
  if (generation.state === 'quoted') throw new PassingProblem((words) => words.generatorAway)
  const wish = await wishOf(call, generation, services)
  const { words } = services
  const { state, outcome } = generation
  if (state === 'ended' && outcome !== 'succeeded') {
    return overReply(call, generation, wish, NO_PICTURES, services)
  }
  return {
    ...stateReply(generation, wish, services),
    async *later(over) {
      for await (const next of generations.progressOf(call.userId, id, over)) {
        yield next.state === 'ended'
          ? await endedReply(call, next, wish, services, over)
          : stateReply(next, wish, services)
      }
      if (over.aborted || (await generations.get(call.userId, id)) !== undefined) return
      // Its account was unlinked meanwhile: nothing here knows how it ends, or could cancel it.
      yield generationReply(words, wish, [words.generationForgotten], [])
    },
  }
}

/** With its texts while they are here. Civitai is not asked for them: *Recipe* does that. */
async function wishOf(
  { userId }: Who,
  { id, recipe, deliveredAt }: Generation,
  services: Services,
): Promise<ShownWish> {
  if (deliveredAt !== undefined) return shownWish(recipe, services)
  const { signal } = services
  const whole = await generationsOf(services)
    .wishOf(userId, id, signal)
    .catch((error: unknown) => {
      if (error instanceof Problem) return recipe
      throw error
    })
  return shownWish(whole, services)
}

/** Milliseconds. Nobody reads of what comes after fifteen minutes while it is most likely done in one. */
const LONG = 5 * 60_000

function stateReply(generation: Generation, wish: ShownWish, { words, now }: Services): Reply {
  const { place, spentAt = now() } = generation
  const isLong = generation.state !== 'ended' && now() - spentAt > LONG
  const lines = [
    stateOf(words, generation),
    ...(isLong ? [words.takesLong(place.installed && !place.private)] : []),
  ]
  const cancel = button(words.cancelButton, customId(CANCEL, 'turn', { id: generation.id }))
  // While pictures are fetched, nothing is left to be cancelled.
  const buttons = generation.state === 'ended' ? [] : [cancel]
  return generationReply(words, wish, lines, buttons)
}

function stateOf(words: Words, { state, progress, queue }: Generation): string {
  if (state === 'spent') return words.handedOver
  if (state === 'ended') return words.fetchingPictures
  return progress === undefined || progress === 0
    ? words.waitsItsTurn(queue)
    : words.beingMade(barOf(progress), progress)
}

const NO_PICTURES: MadePictures = { files: [], heldBack: 0, missing: 0, later: false }

async function endedReply(
  call: Who,
  generation: Generation,
  wish: ShownWish,
  services: Services,
  signal: AbortSignal,
): Promise<Reply> {
  const { id, outcome } = generation
  const generations = generationsOf(services)
  if (outcome !== 'succeeded') return overReply(call, generation, wish, NO_PICTURES, services)
  const made = await generations
    .pictures(call.userId, id, await services.judgeAgain(), signal)
    .catch((error: unknown) => {
      if (!(error instanceof PassingProblem)) throw error
      const missing = generation.recipe?.count ?? 1
      return { ...NO_PICTURES, missing, later: true }
    })
  return overReply(call, generation, wish, made, services)
}

/** What came of a generation, with the pictures that may be shown here. */
function overReply(
  { userId, private: isPrivate }: Who,
  generation: Generation,
  wish: ShownWish,
  made: MadePictures,
  services: Services,
): Reply {
  const { words, mention } = services
  const { id, outcome = 'lost', reason, price, spent, refunded } = generation
  const { files, heldBack, missing, later } = made
  const isDone = outcome === 'succeeded'
  const isNothing = isDone && files.length === 0
  const lines = [
    ...(isDone
      ? []
      : [words.generationEnded(outcome, reason), words.whatCameBack(spent, refunded)]),
    ...absentLines(words, made),
    ...(missing > 0 && later ? [words.picturesLater(mention('generations'))] : []),
    ...(isNothing && heldBack + missing === 0 ? [words.generationEnded('failed', undefined)] : []),
    ...(isDone ? [words.madeFor(`<@${userId}>`, price - (refunded ?? 0))] : []),
  ]
  const isToCome = isNothing && later
  const reply = generationReply(words, wish, lines, [
    ...(isToCome ? [button(words.showPictures, customId(SHOW, 'turn', { id }))] : []),
    button(words.againButton, customId(AGAIN, 'open', { id })),
    ...(isDone ? [button(words.recipeButton, customId(RECIPE, 'open', { id }))] : []),
    ...(isPrivate ? [] : [sign('🗑️', DELETE_ID)]),
  ])
  return {
    ...reply,
    files: filesOf(files, words, wish),
    // What may still come is not given up.
    ...(!isToCome && {
      onShown: async () => {
        await generationsOf(services).delivered(userId, id)
      },
    }),
  }
}
