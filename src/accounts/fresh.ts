import { Problem } from '../problem.ts'
import type { Account, AccountStore, Tokens } from './account.ts'
import type { CivitaiSignIn, Granted } from './civitai-sign-in.ts'
import { SignInFault } from './fault.ts'
import { createForget } from './forget.ts'
import type { Seal } from './seal.ts'
import { secretFrom } from './secrets.ts'
import { openTokens, sealTokens } from './stages.ts'

interface Options {
  readonly store: AccountStore
  readonly seal: Seal
  readonly civitai: Pick<CivitaiSignIn, 'refresh' | 'revoke'>
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  readonly wait: (ms: number) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/**
 * A token of a person that is good now. `refused` is one that Civitai no longer takes, though its time
 * is not over: another one in its place. Throws a Problem where there is none to be had.
 */
export type Access = (person: string, signal: AbortSignal, refused?: string) => Promise<string>

/** Milliseconds. A token is good for as long as a request takes. */
const SPARE = 60_000
/** A process that was killed meanwhile holds nobody up for longer; longer than Civitai takes to answer. */
const CLAIMED_FOR = 30_000
const LOOKED_AFTER = 250
/** Where Civitai doesn't say how long: all of the bot's people share twenty requests a minute. */
const LIMITED_FOR = 60_000
/** Its window is a minute: whatever stands in an answer, nobody is kept waiting for much longer. */
const LIMITED_AT_MOST = 300_000
/** How long what Civitai gives out once is kept in hand while the database is away. */
const IN_HAND_FOR = 600_000
const TRIED_EVERY = 2_000
/** Longer than between two tries: by then, what another process has in hand is stored. */
const SETTLED_AFTER = 3_000

/** Milliseconds in which what was made anew for nothing is not made anew again. */
const ANEW_FOR = 5 * 60_000

/**
 * Access tokens that are good now. A refresh token is good once, and what comes for it is lost if it
 * is not kept: so one process alone asks for a person, and keeps it before anybody uses it.
 */
export function createFresh(options: Options): Access {
  const { store, seal, civitai, now, random, wait, onFault } = options
  const forget = createForget(options)
  /** Until when Civitai wants no more of them, from anybody. */
  let limitedUntil = 0
  /** When tokens that Civitai refused were made anew. All people share what Civitai allows of it. */
  const anewAt = new Map<string, number>()

  /** Throws a Problem where that was done lately, and was of no use. */
  function throwIfAnew(person: string): void {
    for (const [one, at] of anewAt) if (at + ANEW_FOR <= now()) anewAt.delete(one)
    if (anewAt.has(person)) throw new Problem((words) => words.linkRefused)
  }

  /** Stores tokens in place of those before; false where those are there no more. */
  async function stored({ person, tokens }: Account, sealed: string): Promise<boolean> {
    const until = now() + IN_HAND_FOR
    for (let pause = LOOKED_AFTER; ; pause = Math.min(2 * pause, TRIED_EVERY)) {
      try {
        return await store.setTokens(person, tokens, sealed)
      } catch (error) {
        if (pause === LOOKED_AFTER) onFault(error)
        if (now() >= until) throw error
        await wait(pause)
      }
    }
  }

  /** New tokens, once they are kept. Undefined where others are there: look again. */
  async function kept(account: Account, { tokens }: Granted): Promise<string | undefined> {
    const sealed = sealTokens(seal, account.person, tokens)
    if (await stored(account, sealed)) return tokens.access
    const there = await store.get(account.person)
    // Unlinked or linked anew, if not stored by a try whose answer was lost.
    if (there?.tokens !== sealed) await forget(tokens.refresh)
    return undefined
  }

  /** Civitai refuses the tokens: somebody took new ones for them, or the link has ended. */
  async function refused({ person, tokens }: Account): Promise<undefined> {
    // A process whose claim ran out, or whose clock is another, may be about to keep new ones.
    await wait(SETTLED_AFTER)
    const gone = await store.remove(person, tokens)
    if (gone !== undefined) throw new Problem((words) => words.linkEnded)
  }

  async function refreshed(account: Account, { refresh }: Tokens, holder: string) {
    let granted: Granted
    try {
      granted = await civitai.refresh(refresh)
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error
      if (error.trouble === 'refused') return refused(account)
      onFault(error)
      await store.release(account.person, holder)
      if (error.trouble !== 'limited') throw new Problem((words) => words.signInAway)
      limitedUntil = now() + Math.min(error.wait ?? LIMITED_FOR, LIMITED_AT_MOST)
      throw limited(limitedUntil)
    }
    return kept(account, granted)
  }

  return async (person, signal, refusedToken) => {
    for (;;) {
      signal.throwIfAborted()
      const account = await store.get(person)
      if (account === undefined) throw new Problem((words) => words.notLinked)
      const tokens = openTokens(seal, person, account.tokens)
      if (tokens === undefined) {
        // Another process may have a key that this one has not yet: they stay.
        onFault(new Error('no key of SECRET_KEY opens the tokens of an account'))
        throw new Problem((words) => words.linkUnread)
      }
      const isRefused = tokens.access === refusedToken
      if (!isRefused && tokens.until - SPARE > now()) return tokens.access
      if (isRefused) throwIfAnew(person)
      if (limitedUntil > now()) throw limited(limitedUntil)
      const [at, holder] = [now(), secretFrom(random)]
      if (await store.claim(person, account.tokens, holder, at, at + CLAIMED_FOR)) {
        const token = await refreshed(account, tokens, holder)
        if (isRefused) anewAt.set(person, now())
        if (token !== undefined) return token
      } else await wait(LOOKED_AFTER)
    }
  }
}

const limited = (until: number): Problem => new Problem((words) => words.signInLimited(until))
