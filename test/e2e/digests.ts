import type { Shown } from '../../sandbox/discord/index.ts'
import { messageOf } from './reading.ts'
import { type Running, start } from './start.ts'

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Starts with a catalogue that is counted in no time: no digest is of more than ten models. */
export const startSmall = (): Promise<Running> => start({ civitai: { size: 200 } })

/** `HH:MM` of a moment, in UTC. */
const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 16)

/** Makes a digest that is due within an hour and a minute; yields the bot's answer. */
export async function madeBy(
  { discord, now }: Running,
  options: string,
  where: 'general' | 'after-dark' = 'general',
): Promise<Shown> {
  const line = `/digest create time:${timeOf(now() + HOUR)} ${options}`
  return messageOf(await discord.person('grace').slash(line, { in: where }))
}

/** What the bot posted into a place unasked. */
export const postsIn = (
  { discord }: Running,
  where: Parameters<Running['discord']['messages']>[0],
): readonly Shown[] =>
  discord
    .messages(where)
    .filter(({ interaction_metadata: asked, onlyFor }) => asked === undefined && !onlyFor)

/** Lets an hour go by, and what is due in it be done. */
export async function anHour(running: Running): Promise<void> {
  running.pass(HOUR)
  await running.catchUp()
}

/** Lets so many minutes go by one by one, with what is due in each done. */
export async function minutes(running: Running, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    running.pass(MINUTE)
    await running.catchUp()
  }
}
