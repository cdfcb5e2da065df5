/** What Discord says of a token; `unknown` where nothing was heard from Discord itself. */
export type Verdict = 'accepted' | 'refused' | 'unknown'

/** The bot's token, which may be reset while the bot runs. */
export interface Token {
  readonly current: string
  /** Whether there is another one than the one that was refused. */
  renew(refused: string): boolean
  /**
   * Told of a 401 for this token: asks whether it was meant. After `accepted`, the current one is
   * worth trying again. However many tell it at once, it asks once.
   */
  judge(refused: string): Promise<Verdict>
}

interface TokenOptions {
  readonly first: string
  /** What stands in the file now, where the token came from one. */
  readonly reread: () => string | undefined
  readonly ask: (token: string) => Promise<Verdict>
  readonly wait: (ms: number) => Promise<unknown>
}

/** Before each question; a 401 that passes has passed by then, in milliseconds. */
const PAUSES = [0, 500, 1_500]

export function createToken({ first, reread, ask, wait }: TokenOptions): Token {
  let current = first
  let judging: Promise<Verdict> | undefined

  const renew = (refused: string): boolean => {
    current = reread() ?? current
    return current !== refused
  }

  async function judged(): Promise<Verdict> {
    const verdicts: Verdict[] = []
    for (const pause of PAUSES) {
      await wait(pause)
      renew(current)
      const verdict = await ask(current)
      if (verdict === 'accepted') return verdict
      verdicts.push(verdict)
    }
    return verdicts.every((verdict) => verdict === 'refused') ? 'refused' : 'unknown'
  }

  return {
    get current() {
      return current
    },
    renew,
    async judge(refused) {
      if (refused !== current) return 'accepted'
      judging ??= judged()
      const verdict = await judging
      // Refused for good is not asked again.
      if (verdict !== 'refused') judging = undefined
      return verdict
    },
  }
}
