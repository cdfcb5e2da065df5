import { Problem } from '../problem.ts'
import type { Account, AccountStore, Tokens } from './account.ts'
import type { CivitaiSignIn, Granted } from './civitai-sign-in.ts'
import { SignInFault } from './fault.ts'
import type { Seal } from './seal.ts'
import { secretFrom } from './secrets.ts'
import { openTokens, sealTokens } from './stages.ts'

interface Options {
  readonly store: AccountStore
  readonly seal: Seal
  readonly civitai: Pick<CivitaiSignIn, 'refresh'>
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  readonly wait: (ms: number) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** Milliseconds. A token is good for as long as a request takes. */
const SPARE = 60_000
/** A process that was killed meanwhile holds nobody up for longer; longer than Civitai takes to answer. */
const CLAIMED_FOR = 30_000
const LOOKED_AFTER = 250
/** Where Civitai doesn't say how long: all of the bot's people share twenty requests a minute. */
const LIMITED_FOR = 60_000
/** Tries to store what Civitai gives out once. */
const TRIES = 5

/**
 * Access tokens that are good now. A refresh token is good once, and what comes for it is lost if it
 * is not kept: so one process alone asks for a person, and keeps it before anybody uses it.
 */
export function createFresh(
  options: Options,
): (person: string, signal: AbortSignal) => Promise<string> {
  const { store, seal, civitai, now, random, wait, onFault } = options
  const holder = secretFrom(random)
  /** Until when Civitai wants no more of them, from anybody. */
  let limitedUntil = 0

  async function kept(account: Account, { tokens }: Granted): Promise<string> {
    const sealed = sealTokens(seal, account.person, tokens)
    for (let left = TRIES; ; left--) {
      try {
        // Unlinked or linked anew meanwhile: these are of no use to anybody.
        if (await store.setTokens(account.person, account.tokens, sealed)) return tokens.access
        throw new Problem((words) => words.notLinked)
      } catch (error) {
        if (error instanceof Problem || left <= 1) throw error
        onFault(error)
        await wait(LOOKED_AFTER)
      }
    }
  }

  async function refreshed(account: Account, before: Tokens): Promise<string> {
    const { person, tokens } = account
    try {
      return await kept(account, await civitai.refresh(before.refresh))
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error
      if (error.trouble === 'refused') {
        await store.remove(person, tokens)
        throw new Problem((words) => words.linkEnded)
      }
      onFault(error)
      await store.release(person, holder)
      if (error.trouble !== 'limited') throw new Problem((words) => words.signInAway)
      limitedUntil = now() + (error.wait ?? LIMITED_FOR)
      throw limited(limitedUntil)
    }
  }

  return async (person, signal) => {
    for (;;) {
      signal.throwIfAborted()
      const account = await store.get(person)
      if (account === undefined) throw new Problem((words) => words.notLinked)
      const tokens = openTokens(seal, person, account.tokens)
      if (tokens === undefined) {
        // No key opens it any more, and nobody can read it.
        await store.remove(person, account.tokens)
        throw new Problem((words) => words.linkEnded)
      }
      if (tokens.until - SPARE > now()) return tokens.access
      if (limitedUntil > now()) throw limited(limitedUntil)
      const at = now()
      if (await store.claim(person, account.tokens, holder, at, at + CLAIMED_FOR)) {
        return refreshed(account, tokens)
      }
      await wait(LOOKED_AFTER)
    }
  }
}

const limited = (until: number): Problem => new Problem((words) => words.signInLimited(until))
