import { caching } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'
import { versionAnswer } from './version-answer.ts'

/**
 * GET /model-versions/by-hash/{hash}: the version of a file, by any kind of hash in upper or lower
 * case. Of several versions it gives the oldest. Ratings are ignored, and Cloudflare caches every
 * answer for an hour.
 */
export const byHash: Route = {
  path: /^\/model-versions\/by-hash\/([^/]+)$/,
  keys: [],
  answer({ at }, sources, [text = '']) {
    const holders = sources.shelf.holders(text.toUpperCase(), at)
    const oldest = holders.find(({ entry }) => published(entry, at))
    return versionAnswer(oldest, sources, at, caching.hash)
  },
}
