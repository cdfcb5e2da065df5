import { setTimeout } from 'node:timers/promises'
import { isBusy } from './fault.ts'

/** Milliseconds. */
const PAUSE = 10
const TRIES = 500

/** Tries again, for about five seconds, while another process writes. */
export async function whileBusy<T>(work: () => T | Promise<T>, tries = TRIES): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error
    }
    await setTimeout(PAUSE)
  }
}
