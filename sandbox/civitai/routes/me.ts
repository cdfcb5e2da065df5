import { caching, json } from '../http/answer.ts'
import type { Route } from './route.ts'

/**
 * GET /me: whom the access token of the request belongs to. Civitai looks at no right of the token
 * here (civitai/civitai), and tells of no Buzz.
 */
export const me: Route = {
  path: /^\/me$/,
  keys: [],
  signedIn: true,
  answer({ method, headers }, { whose }) {
    if (method !== 'GET') {
      const error = 'Method not allowed'
      return json(405, { error }, caching.private, { fault: `${method} is not allowed` })
    }
    const { authorization } = headers
    const [, token] = /^Bearer (\S+)$/.exec(String(authorization ?? '')) ?? []
    const owner = token === undefined ? undefined : whose(token)
    if (owner === undefined) {
      const fault = token === undefined ? { fault: 'no access token' } : {}
      return json(401, { error: 'Unauthorized' }, caching.private, fault)
    }
    const { id, username = null, scope, app, tier, status = 'active', email } = owner
    const isMember = tier !== undefined && tier !== 'free'
    return json(
      200,
      {
        id,
        username,
        ...(tier !== undefined && { tier }),
        status,
        isMember,
        // The kinds of Buzz that a membership comes with.
        subscriptions: isMember ? ['yellow'] : [],
        ...(email !== undefined && { email, emailVerified: true }),
        tokenScope: scope,
        buzzLimit: null,
        ...(app !== undefined && { subject: { type: 'oauth', id: app } }),
      },
      caching.private,
    )
  },
}
