import type { SignInTrouble } from './fault.ts'

/** Somebody's Civitai account, linked with their Discord account. Moments are in milliseconds since 1970. */
export interface Account {
  /** The Discord user. */
  readonly person: string
  readonly civitai: CivitaiUser
  /** What it allows us: Civitai's bit set. */
  readonly scope: number
  /** Sealed. */
  readonly tokens: string
  readonly linkedAt: number
  /** The Buzz that its owner lets us spend a day. */
  readonly cap: number
}

export interface CivitaiUser {
  readonly id: number
  /** Absent for those who chose none yet. */
  readonly name?: string
}

/** What Civitai handed us for somebody. */
export interface Tokens {
  readonly access: string
  readonly refresh: string
  /** Until when `access` is good. */
  readonly until: number
}

/** A link that is under way. */
export interface Link {
  /** The digest of the secret in its address. */
  readonly id: string
  readonly person: string
  readonly until: number
  /** A `Stage`, sealed. */
  readonly stage: string
}

/** How far a link has come. Cookies and states are digests: nobody who reads them can go on with it. */
export type Stage =
  | { readonly at: 'made' }
  | { readonly at: 'discord'; readonly cookie: string; readonly state: string }
  | {
      readonly at: 'civitai'
      readonly cookie: string
      readonly state: string
      readonly verifier: string
    }
  | {
      readonly at: 'signed in'
      readonly civitai: CivitaiUser
      readonly scope: number
      readonly tokens: Tokens
    }

/**
 * How a visit ends. `signed in`: a press in Discord is all that is missing. `gone`: too late, or not
 * from this browser. `somebody else`: not the Discord user whom it was made for. `fewer rights`:
 * Civitai was told to allow less than it takes.
 */
export type Ended =
  | 'signed in'
  | 'gone'
  | 'denied'
  | 'somebody else'
  | 'fewer rights'
  | SignInTrouble

/** Accounts and links that are under way. Every change names what it changes, so that it is made once. */
export interface AccountStore {
  get(person: string): Promise<Account | undefined>
  /** False where there is none. */
  setCap(person: string, cap: number): Promise<boolean>
  /** Takes new tokens for those before; false where others are there already, or the account is gone. */
  setTokens(person: string, before: string, tokens: string): Promise<boolean>
  /**
   * Whether `holder` alone may ask for new tokens until then: nobody else may at the time, and the
   * tokens are still these.
   */
  claim(
    person: string,
    tokens: string,
    holder: string,
    now: number,
    until: number,
  ): Promise<boolean>
  release(person: string, holder: string): Promise<void>
  /**
   * With `tokens`, only while they are these. Yields what is gone; with it go all generations of that
   * person.
   */
  remove(person: string, tokens?: string): Promise<Account | undefined>

  /** In place of any other of that person. */
  begin(link: Link): Promise<void>
  link(id: string): Promise<Link | undefined>
  linkOf(person: string): Promise<Link | undefined>
  /** From one stage to the next; false where it has gone on since, or is gone. */
  advance(id: string, before: string, stage: string): Promise<boolean>
  /**
   * Makes an account of a link at this stage, in place of another one; its cap stays. Where that was
   * another Civitai account, its generations go.
   */
  complete(id: string, before: string, account: Account): Promise<boolean>
  drop(id: string): Promise<void>
  /** Forgets links that ended before then. */
  sweep(before: number): Promise<void>
}
