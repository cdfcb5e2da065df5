import { customId } from '../../src/button.ts'
import type { Call, Services } from '../../src/command.ts'
import type { Place } from '../../src/generation/generation.ts'
import type { Wished } from '../../src/generation/orders/quoting.ts'
import { Problem } from '../../src/problem.ts'
import { priceReply } from '../../src/render/generation.ts'
import type { Reply } from '../../src/reply.ts'
import { generationsOf } from './generations-of.ts'
import { CANCEL, SPEND } from './presses.ts'
import { shownWish } from './shown-wish.ts'

/** The price of a wish, with *Generate*. `isPrivate`: who asks alone is to see the pictures. */
export async function pricedReply(
  call: Call<unknown>,
  wished: Wished,
  isPrivate: boolean,
  services: Services,
): Promise<Reply> {
  const { civitai, words, mention, signal } = services
  if (![wished.prompt, wishedIn(wished.negative)].every(civitai.mayShow))
    throw new Problem((words) => words.otherPrompt)
  const place = placeOf(call, isPrivate)
  const quoted = await generationsOf(services).quote(call.userId, wished, place, signal)
  const { id, wish, price, affordable, capLeft } = quoted
  return priceReply(words, await shownWish(wish, services), {
    price,
    count: wish.count,
    affordable,
    capLeft,
    account: mention('account'),
    // For all it is a message of its own.
    generate: customId(SPEND, isPrivate ? 'turn' : 'show', { id }),
    cancel: customId(CANCEL, 'turn', { id }),
  })
}

/** A weight below zero, as generators read it: "(a red fox:-1.5)". */
const BELOW_ZERO = /:\s*-\s*\.?\d/u

/**
 * What a negative prompt wishes for. It names what is not wished for, and is judged like any text only
 * where it is shown; but weighed below zero, that becomes what is.
 */
const wishedIn = (negative = ''): string =>
  BELOW_ZERO.test(negative.normalize('NFKC')) ? negative : ''

const placeOf = (call: Call<unknown>, isPrivate: boolean): Place => ({
  channel: call.channelId,
  server: call.guildId,
  installed: call.installed === true,
  private: isPrivate,
  ceiling: call.ceiling,
  locale: call.guildLocale,
})
