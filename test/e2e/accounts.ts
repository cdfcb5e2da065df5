import { expect, onTestFinished } from 'vitest'
import { type CivitaiAuth, createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import type { Answer } from '../../sandbox/discord/person/answer.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { type Running, start } from './start.ts'

/** Of Civitai's people, by their ids. */
export const FOX = 900_001
export const HERON = 900_002

const CLIENT = 'curator-app'
const RIGHTS = 8_503_297

export interface WithAccounts extends Running {
  readonly auth: CivitaiAuth
  readonly origin: string
}

/** The bot with all that accounts need, and Civitai's login host beside it. */
export async function startWithAccounts(
  options: Omit<Parameters<typeof start>[0] & object, 'discord'> = {},
): Promise<WithAccounts> {
  let port: () => number | undefined = () => undefined
  const bot = {
    host: '127.0.0.1',
    get port() {
      return port() ?? 0
    },
  }
  const origin = `http://127.0.0.1:${(await tcpProxy(bot)).port}`
  let clock = Date.now
  const auth = await createCivitaiAuth({
    now: () => clock(),
    apps: [
      {
        id: CLIENT,
        name: 'Curator',
        secret: 'civitai-secret',
        redirectUris: [`${origin}/link/from-civitai`],
        allowedScopes: RIGHTS,
      },
    ],
  })
  onTestFinished(async () => {
    await auth.close()
    expect(auth.faults).toEqual([])
  })
  const running = await start({
    ...options,
    discord: { application: { redirectUris: [`${origin}/link/from-discord`] } },
    env: {
      PUBLIC_PORT: '1',
      PUBLIC_URL: origin,
      DISCORD_CLIENT_SECRET: 'sandbox-secret',
      CIVITAI_CLIENT_ID: CLIENT,
      CIVITAI_CLIENT_SECRET: 'civitai-secret',
      CIVITAI_AUTH_URL: auth.url,
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...options.env,
    },
  })
  clock = running.now
  port = running.publicPort
  return { ...running, auth, origin }
}

/** A page of the bot's own, or where it leads. */
export interface Seen {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
}

/** A browser of somebody's, as far as the bot's own site sees it: it keeps cookies. */
export function browser(): (address: string | URL) => Promise<Seen> {
  let cookie: string | undefined
  return async (address) => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { ...(cookie !== undefined && { cookie }) },
    })
    const [set] = answer.headers.getSetCookie()
    const [pair = ''] = set?.split(';') ?? []
    if (set !== undefined) cookie = pair.endsWith('=') ? undefined : pair
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? undefined,
    }
  }
}

/** The address that a reply's button leads to. */
export function addressIn({ message }: Answer): string {
  const [, address] = /"url":"(http[^"]+)"/.exec(JSON.stringify(message?.components)) ?? []
  if (address === undefined) throw new Error('no button leads anywhere')
  return address
}

/** Goes where a page led. */
export function onward({ location }: Seen): string {
  if (location === undefined) throw new Error('the page led nowhere')
  return location
}
