import type { AccountStore, Ended, Link, Stage } from './account.ts'
import { type CivitaiSignIn, type Granted, RIGHTS } from './civitai-sign-in.ts'
import type { DiscordSignIn } from './discord-sign-in.ts'
import { SignInFault } from './fault.ts'
import { createForget } from './forget.ts'
import { digestOf, secretFrom } from './secrets.ts'
import type { Stages } from './stages.ts'

/**
 * What a browser does on its way to a link: it proves to be the person whom the link was made for, by
 * signing in with Discord, and then signs in with Civitai. A cookie binds all of it to one browser, so
 * that nobody can lead somebody else into linking their account for him.
 */
export interface Linking {
  /** The address that a person was given was opened. */
  open(secret: string): Promise<Visited>
  /** Discord sent the visitor back. */
  fromDiscord(back: Back, cookie: string | undefined): Promise<Visited>
  /** Civitai sent the visitor back. */
  fromCivitai(back: Back, cookie: string | undefined): Promise<Visited>
}

/** What stands in the address that a visitor is sent back to. */
export interface Back {
  readonly code?: string | undefined
  readonly state?: string | undefined
  readonly error?: string | undefined
}

/** How a visit goes on: elsewhere, or with a page that says how it ended. */
export type Visited =
  | { readonly kind: 'go'; readonly address: string; readonly cookie?: string }
  | { readonly kind: 'ended'; readonly how: Ended }

interface Options {
  readonly store: AccountStore
  readonly stages: Stages
  readonly discord: DiscordSignIn
  readonly civitai: CivitaiSignIn
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  /** Called with a sign-in that failed for no fault of the visitor's. */
  readonly onFault: (error: SignInFault) => void
}

/** A stage at which a browser is elsewhere, to come back from there. */
type Away = Extract<Stage, { cookie: string }>

/** The id and a secret, in base64url; a browser sends what it likes, and no database takes all of that. */
const COOKIE = /^([\w-]{43})\.([\w-]{43})$/

const ended = (how: Ended): Visited => ({ kind: 'ended', how })
const GONE = ended('gone')

/** Why somebody comes back without a code (RFC 6749, section 4.1.2.1). Throws a `SignInFault`. */
function withoutCode({ error = 'access_denied' }: Back): Ended {
  if (error === 'access_denied') return 'denied'
  const isAway = error === 'server_error' || error === 'temporarily_unavailable'
  throw new SignInFault(isAway ? 'away' : 'misconfigured', 'a visitor is sent back without a code')
}

export function createLinking(options: Options): Linking {
  const { store, stages, discord, civitai, now, random, onFault } = options
  const forget = createForget(options)
  const secret = (): string => secretFrom(random)

  const current = (link: Link | undefined): Link | undefined =>
    link !== undefined && link.until > now() ? link : undefined

  /** Moves a link on; what it was at is over, whoever comes with it again. */
  async function moved(link: Link, to: Stage): Promise<Link | undefined> {
    const stage = stages.write(link.person, to)
    return (await store.advance(link.id, link.stage, stage)) ? { ...link, stage } : undefined
  }

  /** The link that a browser comes back to, if it left from there with this state. */
  async function leftFrom(
    at: Away['at'],
    { state = '' }: Back,
    cookie = '',
  ): Promise<{ readonly link: Link; readonly stage: Away } | undefined> {
    const [, id, proof = ''] = COOKIE.exec(cookie) ?? []
    if (id === undefined) return undefined
    const link = current(await store.link(id))
    const stage = link && stages.read(link)
    if (link === undefined || stage === undefined || !('cookie' in stage)) return undefined
    const isHere = stage.cookie === digestOf(proof) && stage.state === digestOf(state)
    if (stage.at !== at || !isHere) return undefined
    const used = await moved(link, { at: 'made' })
    return used && { link: used, stage }
  }

  /** Lets what Civitai granted wait for a press. */
  async function waiting(link: Link, { tokens, scope = RIGHTS }: Granted): Promise<Ended> {
    if ((scope & RIGHTS) !== RIGHTS) return 'fewer rights'
    const user = await civitai.userOf(tokens.access)
    const to = { at: 'signed in', civitai: user, scope, tokens } as const
    const isWaiting = current(link) !== undefined && (await moved(link, to)) !== undefined
    return isWaiting ? 'signed in' : 'gone'
  }

  /** What a visit comes to where signing in fails. */
  async function signingIn(visit: () => Promise<Visited>): Promise<Visited> {
    try {
      return await visit()
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error
      if (error.trouble !== 'refused') onFault(error)
      return ended(error.trouble)
    }
  }

  return {
    async open(opened) {
      const link = current(await store.link(digestOf(opened)))
      const stage = link && stages.read(link)
      if (link === undefined || stage === undefined) return GONE
      if (stage.at === 'signed in') return ended('signed in')
      const [proof, state] = [secret(), secret()]
      const to = { at: 'discord', cookie: digestOf(proof), state: digestOf(state) } as const
      if ((await moved(link, to)) === undefined) return GONE
      return { kind: 'go', address: discord.address(state), cookie: `${link.id}.${proof}` }
    },

    fromDiscord: (back, cookie) =>
      signingIn(async () => {
        const found = await leftFrom('discord', back, cookie)
        if (found === undefined) return GONE
        if (!back.code) return ended(withoutCode(back))
        const { link, stage } = found
        if ((await discord.personOf(back.code)) !== link.person) return ended('somebody else')
        const [state, verifier] = [secret(), secret()]
        const to = {
          at: 'civitai',
          cookie: stage.cookie,
          state: digestOf(state),
          verifier,
        } as const
        if ((await moved(link, to)) === undefined) return GONE
        return { kind: 'go', address: civitai.address(state, verifier) }
      }),

    fromCivitai: (back, cookie) =>
      signingIn(async () => {
        const found = await leftFrom('civitai', back, cookie)
        if (found?.stage.at !== 'civitai') return GONE
        if (!back.code) return ended(withoutCode(back))
        const { link, stage } = found
        const granted = await civitai.tokensFor(back.code, stage.verifier)
        const how = await waiting(link, granted).catch(async (error: unknown) => {
          if (error instanceof SignInFault) await forget(granted.tokens.refresh)
          throw error
        })
        if (how !== 'signed in') await forget(granted.tokens.refresh)
        return ended(how)
      }),
  }
}
