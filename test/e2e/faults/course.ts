import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { HOUR, madeBy, minutes, postsIn } from '../digests.ts'
import { messageOf, textOf } from '../reading.ts'
import { type Running, start } from '../start.ts'
import { megabytesHeld } from './memory.ts'

/** What a person sees who asks something. */
type Seen = 'the answer' | 'the old answer' | string

/** What is seen while a fault lasts. */
export interface Outcome {
  /** Asked for the first time. */
  readonly anew: Seen
  /** Asked an hour before as well. */
  readonly again: Seen
  /** Nothing comes back at all, so what was asked is waited for after the fault has ended. */
  readonly hangs?: true
}

/** Longer than any answer takes, in milliseconds: ten seconds, and the way to Discord. */
const LATEST = 15_000
/** A digest's question is given up then, in milliseconds. */
const LONGEST = 32_000
/** A digest is tried again for most of an hour. */
const TRIED_FOR = 70
const MINUTE = 60_000
const MAY_HOLD = 40

const ANEW = '/top sort:Newest period:AllTime'
const AGAIN = '/top sort:Most Downloaded period:AllTime'

/**
 * Puts a fault to a bot that has answered before and whose digest is due, holds what is seen against
 * the outcome, takes the fault away, and sees that nothing is lost: questions are answered, the
 * digest is posted once, no bug was met, memory is as it was.
 */
export async function runCourse(
  begin: (running: Running) => () => void,
  { hangs, ...outcome }: Outcome,
): Promise<void> {
  const running = await start({ civitai: { size: 200 } })
  await madeBy(running, 'channel:#general')
  await running.catchUp()
  expect(await seen(running, AGAIN)).toBe('the answer')
  running.pass(HOUR + MINUTE)
  const before = megabytesHeld()

  const begun = performance.now()
  const end = begin(running)
  const delivering = running.catchUp()
  const [anew, again, offered] = await Promise.all([
    seen(running, ANEW),
    seen(running, AGAIN),
    running.discord.person('grace').type('/model query:a'),
  ])
  expect({ anew, again }).toEqual(outcome)
  expect(offered).not.toEqual([])
  end()
  await delivering
  // The clock is moved below, and a question goes by the machine's.
  if (hangs) await sleep(Math.max(0, begun + LONGEST - performance.now()))

  running.pass(MINUTE)
  // Whether it is well again, one question at a time finds out.
  await expect.poll(() => seen(running, ANEW)).toBe('the answer')
  await expect.poll(() => seen(running, AGAIN)).toBe('the answer')
  const posts = () => postsIn(running, 'general')
  for (let tried = 0; posts().length === 0 && tried < TRIED_FOR; tried++) await minutes(running, 1)
  await minutes(running, 5)
  expect(posts()).toHaveLength(1)
  expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
  expect(megabytesHeld() - before).toBeLessThan(MAY_HOLD)
}

/** What somebody gets who asks, in time. */
async function seen({ discord }: Running, line: string): Promise<Seen> {
  const asked = performance.now()
  const { message, followUps, error } = await discord.person('ada').slash(line)
  expect(performance.now() - asked).toBeLessThan(LATEST)
  if (error !== undefined) return error
  const told = [...(message ? [message] : []), ...followUps].find(({ content }) => content !== '')
  if (told !== undefined) return told.content.replace(/<t:\d+:R>/g, 'soon')
  const text = textOf(messageOf({ message, error } as never))
  return text.includes('Civitai is not answering') ? 'the old answer' : 'the answer'
}
