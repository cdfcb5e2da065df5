import { customId } from '../../src/button.ts'
import type { Call, Services } from '../../src/command.ts'
import type { Place } from '../../src/generation/generation.ts'
import type { Wished } from '../../src/generation/orders/quoting.ts'
import { priceReply } from '../../src/render/generation.ts'
import type { Reply } from '../../src/reply.ts'
import { generationsOf } from './generations-of.ts'
import { CANCEL, SPEND } from './presses.ts'
import { shownWish } from './shown-wish.ts'
import { mustFit } from './suiting.ts'

/** The price of a wish, with *Generate*. `isPrivate`: who asks alone is to see the pictures. */
export async function pricedReply(
  call: Call<unknown>,
  wished: Wished,
  isPrivate: boolean,
  services: Services,
): Promise<Reply> {
  const { words, mention, signal } = services
  mustFit(wished, services)
  services.charge()
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

const placeOf = (call: Call<unknown>, isPrivate: boolean): Place => ({
  channel: call.channelId,
  server: call.guildId,
  installed: call.installed === true,
  private: isPrivate,
  ceiling: call.ceiling,
  locale: call.guildLocale,
})
