import { Problem } from '../problem.ts'
import type { Account, AccountStore, CivitaiUser } from './account.ts'
import type { CivitaiSignIn } from './civitai-sign-in.ts'
import { createForget } from './forget.ts'
import { type Access, createFresh } from './fresh.ts'
import type { Seal } from './seal.ts'
import { digestOf, secretFrom } from './secrets.ts'
import { openTokens, type Stages, sealTokens } from './stages.ts'

/** Civitai accounts, each of one person on Discord. Every call names the person whose it is. */
export interface Accounts {
  of(person: string): Promise<Linked | undefined>
  /** A link that has come so far that a press completes it. */
  waiting(person: string): Promise<Waiting | undefined>
  /** The address at which a person signs in; those before lead nowhere. */
  begin(person: string): Promise<{ readonly address: string; readonly until: number }>
  /** Links what `waiting` told. Undefined where that is over. */
  complete(person: string, id: string): Promise<Linked | undefined>
  /** Forgets what waits, if it is this one. */
  cancel(person: string, id: string): Promise<void>
  /** Throws a Problem where nothing is linked. */
  setCap(person: string, cap: number): Promise<Linked>
  /** Forgets all of an account, at once. Undefined where nothing was linked. */
  unlink(person: string): Promise<Linked | undefined>
  readonly access: Access
  /** Forgets links that nobody completed. */
  sweep(): Promise<void>
}

/** What is told of an account to its owner. */
export type Linked = Pick<Account, 'civitai' | 'scope' | 'linkedAt' | 'cap'>

export interface Waiting {
  readonly id: string
  readonly civitai: CivitaiUser
  readonly until: number
}

interface Options {
  readonly store: AccountStore
  readonly seal: Seal
  readonly stages: Stages
  readonly civitai: CivitaiSignIn
  /** Base address of what is served to the outside. */
  readonly publicUrl: string
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  readonly wait: (ms: number) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** Milliseconds in which a link is made or forgotten. */
const LINK_FOR = 10 * 60_000
/** Buzz a day, until its owner says otherwise. */
const USUAL_CAP = 500

/** Nothing of tokens, not even sealed, goes where an account is shown. */
const told = ({ civitai, scope, linkedAt, cap }: Account): Linked => ({
  civitai,
  scope,
  linkedAt,
  cap,
})

export function createAccounts(options: Options): Accounts {
  const { store, seal, stages, publicUrl, now, random } = options
  const forget = createForget(options)

  async function signedIn(person: string) {
    const link = await store.linkOf(person)
    const stage = link && link.until > now() ? stages.read(link) : undefined
    return link !== undefined && stage?.at === 'signed in' ? { link, stage } : undefined
  }

  /** Civitai forgets it, if it does. */
  async function revoke({ person, tokens }: Account): Promise<void> {
    const opened = openTokens(seal, person, tokens)
    if (opened !== undefined) await forget(opened.refresh)
  }

  async function of(person: string): Promise<Linked | undefined> {
    const account = await store.get(person)
    return account && told(account)
  }

  return {
    of,
    async waiting(person) {
      const found = await signedIn(person)
      if (found === undefined) return undefined
      const { link, stage } = found
      return { id: link.id, civitai: stage.civitai, until: link.until }
    },
    async begin(person) {
      const secret = secretFrom(random)
      const until = now() + LINK_FOR
      const stage = stages.write(person, { at: 'made' })
      await store.begin({ id: digestOf(secret), person, until, stage })
      return { address: `${publicUrl}/link/${secret}`, until }
    },
    async complete(person, id) {
      const found = await signedIn(person)
      if (found === undefined || found.link.id !== id) return undefined
      const { link, stage } = found
      const account: Account = {
        person,
        civitai: stage.civitai,
        scope: stage.scope,
        tokens: sealTokens(seal, person, stage.tokens),
        linkedAt: now(),
        cap: USUAL_CAP,
      }
      return (await store.complete(id, link.stage, account)) ? of(person) : undefined
    },
    async cancel(person, id) {
      const found = await signedIn(person)
      if (found?.link.id !== id) return
      await store.drop(id)
    },
    async setCap(person, cap) {
      if (!(await store.setCap(person, cap))) throw new Problem((words) => words.notLinked)
      const linked = await of(person)
      if (linked === undefined) throw new Problem((words) => words.notLinked)
      return linked
    },
    async unlink(person) {
      const link = await store.linkOf(person)
      if (link !== undefined) await store.drop(link.id)
      const gone = await store.remove(person)
      if (gone !== undefined) await revoke(gone)
      return gone && told(gone)
    },
    access: createFresh(options),
    sweep: () => store.sweep(now()),
  }
}
