import { expect, onTestFinished } from 'vitest'
import { type CivitaiAuth, createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import type { Owner } from '../../sandbox/civitai/http/whose.ts'
import {
  createOrchestrator,
  type OrchestratorSettings,
  type OrchestratorStandIn,
} from '../../sandbox/civitai/orchestration/orchestrator.ts'
import { resourcesOf } from '../../sandbox/civitai/orchestration/resources.ts'
import type { Answer } from '../../sandbox/discord/person/answer.ts'
import { realClock } from '../../sandbox/discord/state/clock.ts'
import { en } from '../../src/words/en.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { messageOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** Of Civitai's people, by their ids. */
export const FOX = 900_001
export const HERON = 900_002

/** To see a vault and to change it. */
const RIGHTS_TO_VAULT = 8_388_608 + 16_777_216
/** A token with which a test itself asks Civitai, as that member. */
export const ownToken = (person: number): string => `own-${person}`
const OWN: ReadonlyMap<string, Owner> = new Map(
  [FOX, HERON].map((id) => [ownToken(id), { id, scope: RIGHTS_TO_VAULT, tier: 'gold' }]),
)

const CLIENT = 'curator-app'
const RIGHTS = 8_503_297

/** The bot as its owner entered it at Civitai. */
export const registeredAt = (origin: string) => ({
  id: CLIENT,
  name: 'Curator',
  secret: 'civitai-secret',
  redirectUris: [`${origin}/link/from-civitai`],
  allowedScopes: RIGHTS,
})

export interface WithAccounts extends Running {
  readonly auth: CivitaiAuth
  readonly orchestrator: OrchestratorStandIn
  readonly origin: string
}

interface Options extends Omit<Parameters<typeof start>[0] & object, 'discord'> {
  readonly orchestrator?: Partial<OrchestratorSettings>
}

/** The bot with all that accounts need, and Civitai's login host and its orchestrator beside it. */
export async function startWithAccounts({
  orchestrator: makes,
  ...options
}: Options = {}): Promise<WithAccounts> {
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
    apps: [registeredAt(origin)],
  })
  let resource: ReturnType<typeof resourcesOf> = () => undefined
  const orchestrator = await createOrchestrator({
    clock: realClock(() => clock()),
    whose: auth.whose,
    resource: (air) => resource(air),
    ...makes,
  })
  onTestFinished(async () => {
    await auth.close()
    await orchestrator.close()
    expect(auth.faults).toEqual([])
    expect(orchestrator.faults).toEqual([])
  })
  const running = await start({
    ...options,
    civitai: { whose: (token) => auth.whose(token) ?? OWN.get(token), ...options.civitai },
    discord: { application: { redirectUris: [`${origin}/link/from-discord`] } },
    env: {
      PUBLIC_PORT: '1',
      PUBLIC_URL: origin,
      DISCORD_CLIENT_SECRET: 'sandbox-secret',
      CIVITAI_CLIENT_ID: CLIENT,
      CIVITAI_CLIENT_SECRET: 'civitai-secret',
      CIVITAI_AUTH_URL: auth.url,
      CIVITAI_ORCHESTRATION_URL: orchestrator.url,
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...options.env,
    },
  })
  clock = running.now
  port = running.publicPort
  resource = resourcesOf(() => running.civitai.models)
  return { ...running, auth, orchestrator, origin }
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

/** Links somebody's account, as its owner does. */
export async function link(
  { discord, auth }: Pick<WithAccounts, 'discord' | 'auth'>,
  who: 'ada' | 'grace' = 'ada',
  person = FOX,
): Promise<void> {
  const asker = discord.person(who)
  const asked = await asker.slash('/account')
  const visit = browser()
  const back = await discord.visitor(who).allow(onward(await visit(addressIn(asked))))
  await visit(await auth.visitor(person).allow(onward(await visit(back))))
  const both = await asker.press(messageOf(asked), en.signedInButton)
  const linked = await asker.press(messageOf(both), en.confirmButton)
  expect(messageOf(linked).content).toBe(en.nowLinked)
}
