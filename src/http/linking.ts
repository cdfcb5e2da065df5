import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ended } from '../accounts/account.ts'
import type { Back, Linking, Visited } from '../accounts/linking.ts'
import type { WordsIn } from '../words/words.ts'
import { led, page, type Status } from './page.ts'
import { detectsLanguage, visitorLocale } from './visitor.ts'

interface LinkingOptions {
  readonly linking: Linking
  /** Whether the outside reaches it by https. */
  readonly isSecure: boolean
  readonly wordsIn: WordsIn
  /** Called with what nobody expected; the visitor sees a page that says no more than that. */
  readonly onBug: (error: unknown) => void
}

/** Below the address under which the outside reaches the bot; entered where the bot is registered. */
export const DISCORD_RETURNS_TO = '/link/from-discord'
export const CIVITAI_RETURNS_TO = '/link/from-civitai'

const COOKIE = 'link'
/** Seconds; a link ends after ten minutes. */
const COOKIE_FOR = 600

const STATUS: Readonly<Record<Ended, Status>> = {
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

/**
 * Only a visit takes a step: not what merely looks, such as a checker of links, nor a browser that
 * loads ahead of a visit and would use up what the visit needs (HTML Standard, "Sec-Purpose").
 */
const visitsAlone: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET') return c.body(null, 405, { allow: 'GET' })
  const purpose = c.req.header('sec-purpose') ?? c.req.header('purpose') ?? ''
  if (purpose.startsWith('prefetch')) return c.body(null, 503, { 'cache-control': 'no-store' })
  await next()
}

/** The way of a browser to a linked account. */
export function linkingRoutes(options: LinkingOptions): Hono<{ Bindings: HttpBindings }> {
  const { linking, isSecure, wordsIn, onBug } = options
  /**
   * Lax, as the visitor comes back by a link from another site. By its prefix no other host, such as a
   * sibling, can have set it (RFC 6265bis, "__Host-"). Of the whole host: the outside may reach all
   * this below a path that is not known here.
   */
  const cookie = {
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Lax',
    path: '/',
    ...(isSecure && { prefix: 'host' as const }),
  } as const
  const cookieOf = (c: Context): string | undefined => getCookie(c, COOKIE, cookie.prefix)

  async function told(c: Context, status: Status, how: Ended | 'broken'): Promise<Response> {
    const words = await wordsIn(visitorLocale(c))
    return page(c, status, words.language, words.linkPage(how))
  }

  async function answered(c: Context, visited: Visited): Promise<Response> {
    if (visited.kind === 'ended') {
      // What is gone tells nothing of the link that this browser may be on the way with.
      if (visited.how !== 'gone') deleteCookie(c, COOKIE, cookie)
      return told(c, STATUS[visited.how], visited.how)
    }
    if (visited.cookie !== undefined) {
      setCookie(c, COOKIE, visited.cookie, { ...cookie, maxAge: COOKIE_FOR })
    }
    return led(c, visited.address)
  }

  return new Hono<{ Bindings: HttpBindings }>()
    .onError((error, c) => {
      onBug(error)
      return told(c, 500, 'broken')
    })
    .use('/link/*', detectsLanguage, visitsAlone)
    .get(DISCORD_RETURNS_TO, async (c) =>
      answered(c, await linking.fromDiscord(backOf(c), cookieOf(c))),
    )
    .get(CIVITAI_RETURNS_TO, async (c) =>
      answered(c, await linking.fromCivitai(backOf(c), cookieOf(c))),
    )
    .get('/link/:secret', async (c) => answered(c, await linking.open(c.req.param('secret'))))
}

const backOf = (c: Context): Back => ({
  code: c.req.query('code'),
  state: c.req.query('state'),
  error: c.req.query('error'),
})
