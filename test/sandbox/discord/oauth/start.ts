import { onTestFinished } from 'vitest'
import {
  createDiscord,
  type DiscordOptions,
  manualClock,
} from '../../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../../sandbox/discord/state/world.ts'

export const REDIRECT = 'https://bot.example/discord'
const SECRET = 'a secret'

type Fields = Readonly<Record<string, string | undefined>>

const query = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  )

/** A stand-in with a clock of its own, and what an application and people do with it. */
export async function start(options: DiscordOptions = {}) {
  const clock = manualClock(Date.UTC(2027, 0, 6))
  const application = { redirectUris: [REDIRECT, `${REDIRECT}/other`] }
  const discord = await createDiscord({ clock, application, clientSecret: SECRET, ...options })
  onTestFinished(discord.close)

  /** The link of an application, with some of its fields changed or left out. */
  const link = (changed: Fields = {}) =>
    `${discord.url}/oauth2/authorize?${query({
      response_type: 'code',
      client_id: APPLICATION_ID,
      redirect_uri: REDIRECT,
      scope: 'identify',
      state: 'a state',
      ...changed,
    })}`
  const codeFor = async (who: 'ada' | 'grace' | number = 'ada', changed: Fields = {}) =>
    (await discord.visitor(who).allow(link(changed))).searchParams.get('code') ?? ''
  const post = async (path: string, fields: Fields, headers: Record<string, string> = {}) => {
    const response = await fetch(`${discord.url}/v10/oauth2/${path}`, {
      method: 'POST',
      headers,
      body: query(fields),
    })
    // The stand-in is under test: what is not there fails in the assertions.
    const body = (await response.json()) as Record<'access_token' | 'refresh_token', string>
    return { status: response.status, body }
  }
  const own = { client_id: APPLICATION_ID, client_secret: SECRET }
  /** What an application sends for a code, with some of it changed or left out. */
  const exchange = (code: string, changed: Fields = {}, headers?: Record<string, string>) =>
    post(
      'token',
      { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, ...own, ...changed },
      headers,
    )
  const refresh = (token: string) =>
    post('token', { grant_type: 'refresh_token', refresh_token: token, ...own })
  const revoke = (token: string | undefined, changed: Fields = {}) =>
    post('token/revoke', { token, ...own, ...changed })
  const me = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${discord.url}/v10/users/@me`, { headers })
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  return { discord, clock, link, codeFor, post, exchange, refresh, revoke, me }
}
