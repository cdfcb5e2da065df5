import { inTime } from '../in-time.ts'

/** Whether the process can answer. */
export interface Readiness {
  /** What it lacks, by name; nothing where it is ready. */
  missing(): Promise<readonly string[]>
}

/** Something without which it cannot answer: whether it is there, or work that succeeds while it is. */
export type Need = () => boolean | Promise<unknown>

/** Milliseconds. Who asks waits hardly longer. */
const LOOKED_WITHIN = 2_000

/**
 * Looks at every need, whoever asks: those who ask at once share one look. A need that throws, or does
 * not answer in time, is missing.
 */
export function createReadiness(
  needs: Readonly<Record<string, Need>>,
  within = LOOKED_WITHIN,
): Readiness {
  const isMet = async (need: Need): Promise<boolean> => {
    try {
      const met = await inTime(
        Promise.resolve(need()).then((found) => ({ found })),
        within,
      )
      return met !== undefined && met.found !== false
    } catch {
      return false // Why, the log tells where the need itself is used.
    }
  }
  async function look(): Promise<readonly string[]> {
    const looked = await Promise.all(
      Object.entries(needs).map(async ([name, need]) => ((await isMet(need)) ? [] : [name])),
    )
    return looked.flat()
  }
  let looking: Promise<readonly string[]> | undefined
  return {
    missing() {
      looking ??= look().finally(() => {
        looking = undefined
      })
      return looking
    },
  }
}
