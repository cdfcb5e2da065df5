import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyOf } from './body.ts'

interface HooksOptions {
  /** Told of a callback's secret, and yields whether there is such a one. */
  readonly onCalled: (secret: string) => Promise<boolean>
  readonly onBug: (error: unknown) => void
}

/** Below the address under which the outside reaches the bot: what Civitai calls when pictures are made. */
export const HOOKS = '/hooks'

/** What `secretFrom` makes. */
const SECRET = /^[\w-]{43}$/
/** Civitai sends some hundred bytes. Nothing of them is believed: what is called for is looked at anew. */
const BODY_MAX = 262_144

export const hookRoutes = ({ onCalled, onBug }: HooksOptions): Hono<{ Bindings: HttpBindings }> =>
  new Hono<{ Bindings: HttpBindings }>()
    .post(`${HOOKS}/:secret`, async (c) => {
      const secret = c.req.param('secret')
      if (!SECRET.test(secret)) return c.body(null, 404)
      const body = await bodyOf(c.env.incoming, BODY_MAX)
      if (body === undefined) return c.body(null, 413, { connection: 'close' })
      try {
        return c.body(null, (await onCalled(secret)) ? 204 : 404)
      } catch (error) {
        onBug(error)
        // It is sent again.
        return c.body(null, 503)
      }
    })
    .all(`${HOOKS}/:secret`, (c) => c.body(null, 405, { allow: 'POST' }))
