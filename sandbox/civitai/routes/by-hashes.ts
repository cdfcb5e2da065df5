import * as z from 'zod'
import { caching, json } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'
import { told } from './version-answer.ts'

const hashes = z
  .array(
    z
      .string()
      .refine((hash) => hash.length === 64, { message: 'Invalid hash' })
      .transform((hash) => hash.toUpperCase()),
  )
  .max(100, { message: 'Too many hashes' })

/**
 * POST /model-versions/by-hash: every version with a file of one of these SHA256 hashes. Unknown
 * hashes are left out. The order is undefined, so clients match the answers by the hashes in them.
 */
export const byHashes: Route = {
  path: /^\/model-versions\/by-hash$/,
  keys: [],
  verbs: ['POST'],
  answer({ body, at }, sources) {
    const parsed = hashes.safeParse(body)
    if (!parsed.success) {
      const error = `Request must include an array of SHA256 Hashes. ${parsed.error.message}`
      return json(400, { error }, caching.public, { fault: error })
    }
    const held = parsed.data
      .flatMap((hash) => sources.shelf.holders(hash, at, 'SHA256'))
      .filter(({ entry }) => published(entry, at))
    const bodies = [...new Set(held)].map((one) => told(one, sources, at))
    // Reversed, so that no client can rely on the order of the hashes it sent.
    return json(200, bodies.filter((one) => one !== undefined).reverse(), caching.public)
  },
}
