import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ended } from '../accounts/account.ts'
import type { Back, Linking, Visited } from '../accounts/linking.ts'
import type { Words } from '../words/words.ts'
import { led, page } from './page.ts'

interface LinkingOptions {
  readonly linking: Linking
  /** Whether the outside reaches it by https. */
  readonly isSecure: boolean
  readonly words: Words
}

/** Below the address under which the outside reaches the bot; entered where the bot is registered. */
export const DISCORD_RETURNS_TO = '/link/from-discord'
export const CIVITAI_RETURNS_TO = '/link/from-civitai'

const COOKIE = 'link'
/** Seconds; a link ends after ten minutes. */
const COOKIE_FOR = 600

const STATUS: Readonly<Record<Ended, 200 | 400 | 403 | 404 | 502>> = {
  'signed in': 200,
  denied: 200,
  gone: 404,
  refused: 400,
  'somebody else': 403,
  'fewer rights': 403,
  limited: 502,
  away: 502,
  misconfigured: 502,
}

/** The way of a browser to a linked account. */
export function linkingRoutes(options: LinkingOptions): Hono<{ Bindings: HttpBindings }> {
  const { linking, isSecure, words } = options
  /** Lax, as the visitor comes back by a link from another site. */
  const cookie = { httpOnly: true, secure: isSecure, sameSite: 'Lax', path: '/link' } as const

  function answered(c: Context, visited: Visited): Response {
    if (visited.kind === 'ended') {
      deleteCookie(c, COOKIE, cookie)
      return page(c, STATUS[visited.how], words.linkPage(visited.how))
    }
    if (visited.cookie !== undefined) {
      setCookie(c, COOKIE, visited.cookie, { ...cookie, maxAge: COOKIE_FOR })
    }
    return led(c, visited.address)
  }

  return new Hono<{ Bindings: HttpBindings }>()
    .get(DISCORD_RETURNS_TO, async (c) =>
      answered(c, await linking.fromDiscord(backOf(c), getCookie(c, COOKIE))),
    )
    .get(CIVITAI_RETURNS_TO, async (c) =>
      answered(c, await linking.fromCivitai(backOf(c), getCookie(c, COOKIE))),
    )
    .get('/link/:secret', async (c) => answered(c, await linking.open(c.req.param('secret'))))
    .all('/link/*', (c) => c.body(null, 405, { allow: 'GET' }))
}

const backOf = (c: Context): Back => ({
  code: c.req.query('code'),
  state: c.req.query('state'),
  error: c.req.query('error'),
})
