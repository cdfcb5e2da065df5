import { caching, json } from '../http/answer.ts'
import type { Route } from './route.ts'

/** GET /enums: the five lists, which Cloudflare never caches. */
export const enums: Route = {
  path: /^\/enums$/,
  keys: [],
  answer: (_, { catalogue }) => json(200, catalogue.enums, caching.private),
}
