import { type Pick, Problem } from '../../src/problem.ts'
import { en } from '../../src/words/en.ts'

/** What is told to who asked, with the ways out; fails when no problem is told. */
export async function toldBy(
  work: Promise<unknown>,
): Promise<{ readonly says: string; readonly picks: readonly Pick[] }> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return { says: error.say(en), picks: error.picks }
    throw error
  }
  throw new Error('no problem was told')
}
