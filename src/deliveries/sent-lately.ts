/** What this process sent so recently that Discord still knows its nonce. */
export interface SentLately {
  add(key: string): void
  has(key: string): boolean
}

interface Clocks {
  /** Milliseconds since 1970; somebody may change this clock. */
  readonly now: () => number
  /** Milliseconds since any moment; nobody changes this clock, but it may stop while the machine sleeps. */
  readonly elapsed: () => number
}

/** Milliseconds; Discord keeps a nonce for a few minutes. */
const NONCE_KNOWN = 120_000

export function createSentLately({ now, elapsed }: Clocks): SentLately {
  const sent = new Map<string, { readonly at: number; readonly after: number }>()
  const isWithin = (ms: number): boolean => ms >= 0 && ms < NONCE_KNOWN
  const forgetOld = (): void => {
    for (const [key, { at, after }] of sent) {
      if (!isWithin(now() - at) || !isWithin(elapsed() - after)) sent.delete(key)
    }
  }
  return {
    add(key) {
      forgetOld()
      // Discord counts from the first time.
      if (!sent.has(key)) sent.set(key, { at: now(), after: elapsed() })
    },
    has(key) {
      forgetOld()
      return sent.has(key)
    },
  }
}
