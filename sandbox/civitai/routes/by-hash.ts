import { caching } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'
import { versionAnswer } from './version-answer.ts'

/**
 * GET /model-versions/by-hash/{hash}: the version a file belongs to, by a hash of any kind and in
 * any letters; of several the one that came out first. Neither rating nor anything else is looked
 * at, and the edge keeps every answer for an hour.
 */
export const byHash: Route = {
  path: /^\/model-versions\/by-hash\/([^/]+)$/,
  keys: [],
  answer({ at }, sources, [text = '']) {
    const holders = sources.shelf.holders(text.toUpperCase())
    const oldest = holders.find(({ entry }) => published(entry, at))
    return versionAnswer(oldest, sources, at, caching.hash)
  },
}
