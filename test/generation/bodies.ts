import { expect } from 'vitest'
import type { Wish } from '../../src/generation/wish.ts'
import { type PriceBody, priceBody } from '../../src/generation/workflow-body.ts'

/** What is asked for a wish that is within all bounds. */
export function bodyFor(wish: Wish): PriceBody {
  const body = priceBody(wish)
  return typeof body === 'string' ? expect.unreachable(body) : body
}
