import { setTimeout as sleep } from 'node:timers/promises'
import type { Discord } from '../sandbox/discord/index.ts'

/** A model that a bot offers before anything is typed. */
interface WellKnown {
  readonly name: string
  /** What is sent where it is chosen. */
  readonly value: string
}

const POLLED_EVERY = 50
const POLLS = 400

/** What is offered for nothing typed, as soon as the bot has heard of it. */
export async function wellKnown(discord: Discord): Promise<readonly WellKnown[]> {
  for (let poll = 0; poll < POLLS; poll++) {
    const offered = await discord.person('ada').type('/model query:')
    // Each is a name, a type and a base model.
    if (offered.length > 0) {
      return offered.map(({ name, value }) => ({
        name: name.split(' · ')[0] ?? '',
        value: String(value),
      }))
    }
    await sleep(POLLED_EVERY)
  }
  throw new Error('no model is well known')
}
