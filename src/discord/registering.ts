import { createHash } from 'node:crypto'
import type { REST } from 'discord.js'
import type { Command } from '../command.ts'
import { allWords } from '../words/words.ts'
import { register, registrationOf } from './register.ts'

/** What processes of one database share: a lease, and a text that the holder keeps. */
interface Shared {
  lease(work: string, holder: string, now: number, until: number): Promise<boolean>
  progress(work: string): Promise<string | undefined>
  keepProgress(work: string, state: string): Promise<void>
}

interface RegisteringOptions {
  readonly rest: Pick<REST, 'put'>
  readonly commands: readonly Command[]
  readonly shared: Shared
  readonly holder: string
  readonly now: () => number
  readonly wait: (ms: number) => Promise<unknown>
  /** Called where what is shared fails: then this process registers by itself. */
  readonly onFault: (error: unknown) => void
}

const WORK = 'commands'
/** Milliseconds for one process; one that is killed meanwhile holds up the others for no longer. */
const HELD_FOR = 30_000
const LOOKED_EVERY = 250
/** Milliseconds. A later start registers anew, whatever became of the commands meanwhile. */
const BELIEVED_FOR = 60_000

/**
 * Registers all commands unless another process just did so, and yields their ids. Another version of the
 * bot, or another bot, has others.
 */
export function createRegistering(options: RegisteringOptions) {
  const { rest, commands, holder, now, wait, onFault } = options
  const shared = soft(options.shared, onFault)

  return async function registering(applicationId: string): Promise<ReadonlyMap<string, string>> {
    const body = registrationOf(commands, await allWords())
    const wanted = nameOf(applicationId, body)
    for (;;) {
      const before = idsIn(await shared.progress(WORK), wanted, now())
      if (before !== undefined) return before
      if (await shared.lease(WORK, holder, now(), now() + HELD_FOR)) break
      await wait(LOOKED_EVERY)
    }
    try {
      // Another process may have held it since the last look.
      const before = idsIn(await shared.progress(WORK), wanted, now())
      if (before !== undefined) return before
      const ids = await register(rest, applicationId, body)
      await shared.keepProgress(WORK, stateOf({ wanted, at: now(), ids: [...ids] }))
      return ids
    } finally {
      await shared.lease(WORK, holder, now(), now())
    }
  }
}

/** The same, but what fails stops nobody. */
const soft = (shared: Shared, onFault: (error: unknown) => void): Shared => {
  const otherwise =
    <T>(value: T) =>
    (error: unknown): T => {
      onFault(error)
      return value
    }
  return {
    lease: (...args) => shared.lease(...args).catch(otherwise(true)),
    progress: (...args) => shared.progress(...args).catch(otherwise(undefined)),
    keepProgress: (...args) => shared.keepProgress(...args).catch(otherwise(undefined)),
  }
}

/** Stands for what an application registers. */
const nameOf = (applicationId: string, body: object): string =>
  createHash('sha256')
    .update(JSON.stringify([applicationId, body]))
    .digest('hex')

/** What was registered last, when, and the ids that Discord gave. */
interface Registered {
  readonly wanted: string
  readonly at: number
  readonly ids: readonly (readonly [string, string])[]
}

const stateOf = (registered: Registered): string => JSON.stringify(registered)

function idsIn(
  state: string | undefined,
  wanted: string,
  now: number,
): ReadonlyMap<string, string> | undefined {
  if (state === undefined) return undefined
  const last = JSON.parse(state) as Registered // Nobody else writes it.
  const isFresh = Math.abs(now - last.at) < BELIEVED_FOR
  return isFresh && last.wanted === wanted ? new Map(last.ids) : undefined
}
