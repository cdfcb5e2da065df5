import { onTestFinished } from 'vitest'
import {
  type AuthSettings,
  type CivitaiAuth,
  createCivitaiAuth,
} from '../../../../sandbox/civitai/auth/auth.ts'
import type { App } from '../../../../sandbox/civitai/auth/registered.ts'
import { challengeOf } from '../../../../sandbox/oauth/pkce.ts'

export const FOX = 900_001
export const HERON = 900_002
export const NAMELESS = 900_003

export const MINUTE = 60_000
/** What /generate needs. */
export const SCOPE = 114_689
export const VERIFIER = 'v'.repeat(43)
export const REDIRECT = 'https://bot.example/civitai'
export const SECRET = 'a secret'

export const APP: App = {
  id: 'app',
  name: 'Curator',
  description: 'Civitai in your server',
  secret: SECRET,
  redirectUris: [REDIRECT, 'http://127.0.0.1:8080/civitai'],
  allowedScopes: SCOPE,
}

export const BASIC = `Basic ${Buffer.from(`app:${SECRET}`).toString('base64')}`

type Fields = Readonly<Record<string, string | undefined>>

const query = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  )

/** A stand-in with a clock of its own, and what an application and people do with it. */
export async function start(settings: Partial<AuthSettings> = {}) {
  const clock = { now: Date.UTC(2027, 0, 6) }
  const auth: CivitaiAuth = await createCivitaiAuth({
    apps: [APP],
    limits: false,
    now: () => clock.now,
    ...settings,
  })
  onTestFinished(auth.close)
  const oauth = `${auth.url}/api/auth/oauth`

  /** The link of an application, with some of its fields changed or left out. */
  const link = (changed: Fields = {}) =>
    `${oauth}/authorize?${query({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: REDIRECT,
      scope: String(SCOPE),
      state: 'a state',
      code_challenge: challengeOf(VERIFIER),
      code_challenge_method: 'S256',
      ...changed,
    })}`
  const post = async (path: string, fields: Fields, headers: Record<string, string> = {}) => {
    const response = await fetch(`${oauth}/${path}`, {
      method: 'POST',
      headers,
      body: query(fields),
    })
    // The stand-in is under test: what is not there fails in the assertions.
    const body = (await response.json()) as Record<'access_token' | 'refresh_token', string>
    return { status: response.status, headers: response.headers, body }
  }
  const codeFor = async (person = FOX, changed: Fields = {}) =>
    (await auth.visitor(person).allow(link(changed))).searchParams.get('code') ?? ''
  /** What an application sends for a code, with some of it changed or left out. */
  const exchange = (code: string, changed: Fields = {}, headers?: Record<string, string>) =>
    post(
      'token',
      {
        grant_type: 'authorization_code',
        code,
        code_verifier: VERIFIER,
        client_id: 'app',
        client_secret: SECRET,
        redirect_uri: REDIRECT,
        ...changed,
      },
      headers,
    )
  const refresh = (token: string, changed: Fields = {}) =>
    post('token', {
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: 'app',
      client_secret: SECRET,
      ...changed,
    })
  const tokens = async (person = FOX) => (await exchange(await codeFor(person))).body
  const userinfo = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${oauth}/userinfo`, { headers })
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  return { auth, clock, oauth, link, post, codeFor, exchange, refresh, tokens, userinfo }
}
