/** Discord's verdict on a token; `unknown` where Discord itself did not answer. */
export type Verdict = 'accepted' | 'refused' | 'unknown'

/** The bot's token, which may be reset while the bot runs. */
export interface Token {
  readonly current: string
  /** Whether there is a token other than the refused one. */
  renew(refused: string): boolean
  /**
   * Checks a 401 for this token with Discord. After `accepted`, try the current token again.
   * Simultaneous calls ask once.
   */
  judge(refused: string): Promise<Verdict>
}

interface TokenOptions {
  readonly first: string
  /** The token in its file now, where it came from a file. */
  readonly reread: () => string | undefined
  readonly ask: (token: string) => Promise<Verdict>
  readonly wait: (ms: number) => Promise<unknown>
}

/** Milliseconds before each check; a passing 401 is over by then. */
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
      // A token refused for good is not checked again.
      if (verdict !== 'refused') judging = undefined
      return verdict
    },
  }
}
