import type { Services } from '../../src/command.ts'
import type { Reply } from '../../src/reply.ts'

/** Milliseconds. What is known by then is shown at once, and the rest when it is known. */
const KNOWN_WITHIN = 2_000

/** Answers that come one by one. */
export interface Coming<T> {
  /** As far as they are known now, in their order. */
  now(): readonly (T | undefined)[]
  readonly areKnown: boolean
  /** Resolves when one more is known. */
  next(): Promise<void>
}

/** Waits a little for answers. */
export async function soonOf<T>(
  asked: readonly Promise<T>[],
  { soon }: Pick<Services, 'soon'>,
): Promise<Coming<T>> {
  const known: (T | undefined)[] = asked.map(() => undefined)
  const open = new Map<number, Promise<void>>()
  for (const [nth, coming] of asked.entries()) {
    const one = coming.then((value) => {
      known[nth] = value
      open.delete(nth)
    })
    open.set(nth, one)
  }
  await soon(Promise.all(open.values()), KNOWN_WITHIN)
  return {
    now: () => known,
    get areKnown() {
      return open.size === 0
    },
    next: () => Promise.race(open.values()),
  }
}

/** A reply made of such answers, which is made anew as more of them are known. */
export function whileComing(
  coming: Pick<Coming<unknown>, 'areKnown' | 'next'>,
  reply: () => Reply,
): Reply {
  if (coming.areKnown) return reply()
  return {
    ...reply(),
    async *later() {
      while (!coming.areKnown) {
        await coming.next()
        yield reply()
      }
    },
  }
}
